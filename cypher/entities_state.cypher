// What the stored ones among some entities are called.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.date AS date, e.places AS places
