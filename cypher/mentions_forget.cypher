// Delete the MENTIONS of some referents of an entity.
// $entity: id of the entity
// $referents: ids of the referents
MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(:Document)
WHERE coalesce(m.referent, e.id) IN $referents
DELETE m
