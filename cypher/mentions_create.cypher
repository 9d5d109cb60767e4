// Create the MENTIONS of a document.
// $document: id of the document
// $rows: list of {id, properties}: the entity's id and how the document names it
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties
