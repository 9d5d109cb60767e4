// Edges of the register are found by where they start.
CREATE INDEX register_edge_start IF NOT EXISTS FOR (l:RegisterEdge) ON (l.start)
