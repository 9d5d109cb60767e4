// The facts that some referents take part in, as ends or as what they are said under.
// $rows: list of {referent, entity}: the referents, each with the entity that it is
// $under: ids of those of the entities that facts can be said under
// $referents: ids of the referents
CALL () {
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.entity})-[f]->(b:Entity)
  WHERE f.document IS NOT NULL AND coalesce(f.source_referent, e.id) = row.referent
  RETURN e AS a, f, b
  UNION
  UNWIND $rows AS row
  MATCH (a:Entity)-[f]->(e:Entity {id: row.entity})
  WHERE f.document IS NOT NULL AND coalesce(f.target_referent, e.id) = row.referent
  RETURN a, f, e AS b
  UNION
  UNWIND CASE size($under) WHEN 0 THEN [] ELSE [1] END AS one
  MATCH (a:Organization)-[f:COORDINATES_WITH]->(b:Organization)
  WHERE f.under IN $under AND coalesce(f.under_referent, f.under) IN $referents
  RETURN a, f, b
}
RETURN type(f) AS type, a.id AS source, b.id AS target, properties(f) AS properties
