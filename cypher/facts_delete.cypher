// Delete the facts of one type that a document states.
// A condition, since ArcadeDB looks no index up for properties in the pattern.
// TYPE: a fact type of the ontology
// $document: id of the document
MATCH ()-[f:TYPE]->()
WHERE f.document = $document
DELETE f
