// Entities by their ids.
// $ids: ids of entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity
ORDER BY e.name, e.id
