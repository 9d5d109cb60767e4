// Delete the facts that some referents of an entity take part in, as ends or as what they are said under.
// $entity: id of the entity
// $referents: ids of the referents
CALL () {
  MATCH (e:Entity {id: $entity})-[f]->(:Entity)
  WHERE f.document IS NOT NULL AND coalesce(f.source_referent, e.id) IN $referents
  RETURN f
  UNION
  MATCH (:Entity)-[f]->(e:Entity {id: $entity})
  WHERE f.document IS NOT NULL AND coalesce(f.target_referent, e.id) IN $referents
  RETURN f
  UNION
  MATCH (:Organization)-[f:COORDINATES_WITH]->(:Organization)
  WHERE f.under = $entity AND coalesce(f.under_referent, f.under) IN $referents
  RETURN f
}
DELETE f
