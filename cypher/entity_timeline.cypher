// A page of the facts of an entity in the order of time, those without a day last, with their evidence.
// The day of a fact is its date, else that of its event, else the one on which it was observed.
// $id: the entity's id
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $first: the first day of the last fact shown, or 9999-99-99 where it has none
// $fact: its statement id
// $limit: at most so many facts
// $evidence: at most so many documents for each
// TYPES: fact types of the ontology
MATCH (:Entity {id: $id})-[r:TYPES]-(:Entity)
WITH DISTINCT r
WITH startNode(r) AS a, endNode(r) AS b, r
WITH a, b, r, coalesce(r.date, b.date, a.date, r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
WITH a, b, r.statement AS statement, type(r) AS type, collect(r) AS facts,
     min(CASE day WHEN '' THEN '9999-99-99' ELSE day END) AS first, max(day) AS last
WHERE first > $first OR (first = $first AND statement > $fact)
WITH a, b, type, statement, facts, first, last
ORDER BY first, statement
LIMIT $limit
CALL (facts) {
  UNWIND facts AS r
  WITH r
  ORDER BY coalesce(r.observed, r.date, '') DESC, r.document
  LIMIT $evidence
  MATCH (d:Document {id: r.document})
  RETURN r, d
}
RETURN type, statement, first, last, properties(r) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY first, statement, coalesce(d.published, '') DESC, d.id
