// The referents about which something new is known are found by their mark.
CREATE INDEX referent_pending IF NOT EXISTS FOR (r:Referent) ON (r.pending)
