// Create entities of one type.
// TYPE: an entity type of the ontology
// $rows: list of {id, properties}
UNWIND $rows AS row
CREATE (e:Entity:TYPE {id: row.id, revision: 0})
SET e += row.properties
