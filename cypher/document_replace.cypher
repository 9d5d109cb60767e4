// Replace all properties of a document but its revision.
// $document: id of the document
// $properties: its properties, the id among them
MATCH (d:Document {id: $document})
WITH d, d.revision AS revision
SET d = $properties
SET d.revision = revision
