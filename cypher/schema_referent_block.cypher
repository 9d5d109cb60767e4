// The referents that may be one thing are found by their block.
CREATE INDEX referent_block IF NOT EXISTS FOR (r:Referent) ON (r.block)
