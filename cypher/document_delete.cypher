// Delete a document's node with its MENTIONS.
// $document: id of the document
MATCH (d:Document {id: $document})
DETACH DELETE d
