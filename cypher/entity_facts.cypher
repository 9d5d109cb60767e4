// A page of the facts of an entity, by type, the latest first, with their evidence, the newest document first.
// A fact is an entity's when it is one of its ends, or when the fact is said under it.
// $ids: the entity's id, or those of several entities
// $under: whether facts may be said under an entity of its type
// $other: id of the entity at the other end, or null for all
// $side: source or target where the entity must be that, else any
// $undirected: fact types without a direction, for which both ends are source and target
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $type: the type of the last fact shown, or ''
// $date: its date, or '' where it has none
// $fact: its statement id, or ''
// $limit: at most so many facts
// $evidence: at most so many documents for each
// TYPES: fact types of the ontology
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})-[r:TYPES]-(f:Entity)
  WHERE ($other IS NULL OR f.id = $other)
    AND ($side = 'any' OR type(r) IN $undirected OR (startNode(r).id = id) = ($side = 'source'))
  RETURN r
  UNION
  UNWIND CASE WHEN $under THEN $ids ELSE [] END AS id
  MATCH ()-[r:COORDINATES_WITH]->()
  WHERE r.under = id
  RETURN r
}
WITH r, coalesce(r.date, r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
WITH type(r) AS type, coalesce(r.date, '') AS date, r.statement AS statement, collect(DISTINCT r) AS facts
WHERE type > $type OR (type = $type AND (date < $date OR (date = $date AND statement > $fact)))
WITH type, date, statement, facts
ORDER BY type, date DESC, statement
LIMIT $limit
CALL (facts) {
  UNWIND facts AS r
  WITH r
  ORDER BY coalesce(r.observed, r.date, '') DESC, r.document
  LIMIT $evidence
  MATCH (d:Document {id: r.document})
  RETURN r, d
}
WITH type, date, statement, r, d, startNode(r) AS a, endNode(r) AS b
RETURN type, date, statement, properties(r) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY type, date DESC, statement, coalesce(d.published, '') DESC, d.id
