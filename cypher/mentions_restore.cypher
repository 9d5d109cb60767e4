// Create MENTIONS of several documents.
// $rows: list of {document, id, properties}: the document, the entity and how the document names it
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (d:Document {id: row.document})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties
