// Mark the referents of some entities: what is left of their clusters is to be judged anew.
// $entities: ids of the entities
UNWIND $entities AS id
MATCH (r:Referent {entity: id})
SET r.pending = 1
