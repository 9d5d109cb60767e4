// Take away the edges of one type that some referents have.
// TYPE: a type of structure in the ontology
// $rows: list of {referent, entity}: the referents, each with the entity that it is
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})-[r:TYPE]-(:Entity)
WHERE r.start = row.referent OR r.end = row.referent
WITH DISTINCT r
DELETE r
