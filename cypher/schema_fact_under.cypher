// The facts of one type are found by the programme or act they are under.
// TYPE: a fact type of the ontology
CREATE INDEX TYPE_under IF NOT EXISTS FOR ()-[f:TYPE]-() ON (f.under)
