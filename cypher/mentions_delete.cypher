// Delete the MENTIONS of a document.
// $document: id of the document
MATCH (:Document {id: $document})-[m:MENTIONS]->(:Entity)
DELETE m
