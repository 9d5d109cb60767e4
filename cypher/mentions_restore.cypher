// Create MENTIONS of one entity by several documents.
// $entity: id of the entity
// $rows: list of {document, properties}
UNWIND $rows AS row
MATCH (e:Entity {id: $entity})
MATCH (d:Document {id: row.document})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties
