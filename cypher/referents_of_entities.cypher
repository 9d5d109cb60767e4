// The referents of some entities: all that documents name and that was judged to be each of them.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (r:Referent {entity: id})
RETURN id AS entity, r.id AS id
ORDER BY entity, id
