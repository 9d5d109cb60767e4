// Edges of the register are found by where they end.
CREATE INDEX register_edge_end IF NOT EXISTS FOR (l:RegisterEdge) ON (l.end)
