// Create a document's node or replace all its properties.
// $document: id of the document
// $properties: its properties, the id among them
MERGE (d:Document {id: $document})
SET d = $properties
