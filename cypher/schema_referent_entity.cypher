// The referents of an entity are found by its id.
CREATE INDEX referent_entity IF NOT EXISTS FOR (r:Referent) ON (r.entity)
