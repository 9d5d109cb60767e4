// A page of the bodies that implement some acts or programmes, in the order of time, with the evidence.
// $acts: ids of directives and programmes
// $places: ids of places in which a body lies, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $first: the first day of the last item shown, or 9999-99-99 where it has none
// $organization: the id of its body
// $act: the id of its act or programme
// $limit: at most so many items
// $evidence: at most so many quotes for each
UNWIND $acts AS id
MATCH (a:Entity {id: id})<-[r:IMPLEMENTS]-(o:Organization)
WITH a, o, r, coalesce(r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  AND (size($places) = 0 OR any(place IN coalesce(o.places, []) WHERE place IN $places))
WITH a, o, count(DISTINCT r.document) AS documents,
     min(CASE day WHEN '' THEN '9999-99-99' ELSE day END) AS first, max(day) AS last
WHERE first > $first OR (first = $first AND (o.id > $organization OR (o.id = $organization AND a.id > $act)))
WITH a, o, documents, first, last
ORDER BY first, o.id, a.id
LIMIT $limit
CALL (a, o) {
  MATCH (o)-[r:IMPLEMENTS]->(a)
  WITH r, coalesce(r.observed, '') AS day
  WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  MATCH (d:Document {id: r.document})
  RETURN r, d
  ORDER BY coalesce(d.published, '') DESC, d.id, r.start, r.statement
  LIMIT $evidence
}
RETURN documents, first, last, properties(r) AS fact,
       o {.id, .type, .name, .aliases, .date, .places} AS source,
       a {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY first, source.id, target.id, coalesce(d.published, '') DESC, d.id, r.start, r.statement
