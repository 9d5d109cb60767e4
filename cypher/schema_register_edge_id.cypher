// One edge of the register for an id.
CREATE CONSTRAINT register_edge_id IF NOT EXISTS FOR (l:RegisterEdge) REQUIRE l.id IS UNIQUE
