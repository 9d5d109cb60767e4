// The facts that some referents of an entity take part in, as ends or as what they are said under.
// $entity: id of the entity
// $referents: ids of the referents
CALL () {
  MATCH (e:Entity {id: $entity})-[f]->(b:Entity)
  WHERE f.document IS NOT NULL AND coalesce(f.source_referent, e.id) IN $referents
  RETURN e AS a, f, b
  UNION
  MATCH (a:Entity)-[f]->(e:Entity {id: $entity})
  WHERE f.document IS NOT NULL AND coalesce(f.target_referent, e.id) IN $referents
  RETURN a, f, e AS b
  UNION
  MATCH (a:Organization)-[f:COORDINATES_WITH]->(b:Organization)
  WHERE f.under = $entity AND coalesce(f.under_referent, f.under) IN $referents
  RETURN a, f, b
}
RETURN type(f) AS type, a.id AS source, b.id AS target, properties(f) AS properties
