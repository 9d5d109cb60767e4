// Create facts of one type.
// TYPE: a fact type of the ontology
// $rows: list of {source, target, properties}: the ids of both ends and what the document says
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[f:TYPE]->(b)
SET f = row.properties
