// The facts of one type are found by what they state.
// TYPE: a fact type of the ontology
CREATE INDEX TYPE_statement IF NOT EXISTS FOR ()-[f:TYPE]-() ON (f.statement)
