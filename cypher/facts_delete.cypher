// Delete the facts of one type that a document states.
// TYPE: a fact type of the ontology
// $document: id of the document
MATCH ()-[f:TYPE {document: $document}]->()
DELETE f
