// Delete entities with all their relationships.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
