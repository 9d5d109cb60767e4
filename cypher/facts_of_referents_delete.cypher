// Delete the facts that some referents take part in, as ends or as what they are said under.
// $rows: list of {referent, entity}: the referents, each with the entity that it is
// $under: ids of those of the entities that facts can be said under
// $referents: ids of the referents
CALL () {
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.entity})-[f]->(:Entity)
  WHERE f.document IS NOT NULL AND coalesce(f.source_referent, e.id) = row.referent
  RETURN f
  UNION
  UNWIND $rows AS row
  MATCH (:Entity)-[f]->(e:Entity {id: row.entity})
  WHERE f.document IS NOT NULL AND coalesce(f.target_referent, e.id) = row.referent
  RETURN f
  UNION
  UNWIND CASE size($under) WHEN 0 THEN [] ELSE [1] END AS one
  MATCH (:Organization)-[f:COORDINATES_WITH]->(:Organization)
  WHERE f.under IN $under AND coalesce(f.under_referent, f.under) IN $referents
  RETURN f
}
DELETE f
