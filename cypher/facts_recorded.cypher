// When the facts of one type that a document states were recorded.
// TYPE: a fact type of the ontology
// $document: id of the document
MATCH ()-[f:TYPE]->()
WHERE f.document = $document
RETURN f.statement AS statement, f.quote AS quote, f.observed AS observed, f.recorded AS recorded
