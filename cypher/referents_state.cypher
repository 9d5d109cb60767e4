// The stored ones among some referents, each with the entity that it is.
// $ids: ids of the referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
RETURN r.id AS id, r.type AS type, r.block AS block, r.entity AS entity
ORDER BY id
