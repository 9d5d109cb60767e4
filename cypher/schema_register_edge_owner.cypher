// Edges of the register are found by the body or place that they are told of.
CREATE INDEX register_edge_owner IF NOT EXISTS FOR (l:RegisterEdge) ON (l.owner)
