// The MENTIONS of some referents of an entity.
// $entity: id of the entity
// $referents: ids of the referents
MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(d:Document)
WHERE coalesce(m.referent, e.id) IN $referents
RETURN d.id AS document, properties(m) AS properties
ORDER BY document
