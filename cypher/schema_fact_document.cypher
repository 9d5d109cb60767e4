// The facts of one type are found by the document that states them.
// TYPE: a fact type of the ontology
CREATE INDEX TYPE_document IF NOT EXISTS FOR ()-[f:TYPE]-() ON (f.document)
