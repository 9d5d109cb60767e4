// The type and id of the stored ones among some entities.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.type AS type
ORDER BY id
