// Full text over the folded names of entities, on Neo4j.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (e:Entity) ON EACH [e.search]
