// A page of who holds which post, the last observed first, with the evidence, the newest document first.
// $anchor: where to start from: person, organization or all
// $persons: ids of persons, or none for all
// $organizations: ids of bodies, or none for all
// $places: ids of places of bodies, or none for all
// $titles: titles in lower case, or none for all
// $starts: what titles begin with, or none for all
// $known: the last day of recording that counts, or '' for all
// $last: the last observation of the last item shown; '' where it has none
// $fact: its statement id
// $limit: at most so many items
// $evidence: at most so many documents for each
CALL () {
  UNWIND CASE $anchor WHEN 'person' THEN $persons ELSE [] END AS id
  MATCH (p:Entity {id: id})-[r:HOLDS_POSITION]->(o:Organization)
  RETURN p, r, o
  UNION
  UNWIND CASE $anchor WHEN 'organization' THEN $organizations ELSE [] END AS id
  MATCH (o:Entity {id: id})<-[r:HOLDS_POSITION]-(p:Person)
  RETURN p, r, o
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
  RETURN p, r, o
}
WITH p, r, o
WHERE (size($persons) = 0 OR p.id IN $persons) AND (size($organizations) = 0 OR o.id IN $organizations)
  AND (size($places) = 0 OR any(place IN coalesce(o.places, []) WHERE place IN $places))
  AND (size($titles) = 0 OR toLower(r.title) IN $titles)
  AND (size($starts) = 0 OR any(start IN $starts WHERE r.title STARTS WITH start))
  AND ($known = '' OR left(r.recorded, 10) <= $known)
WITH p, o, r.statement AS statement, collect(r) AS facts, min(r.observed) AS first, coalesce(max(r.observed), '') AS last
WHERE last < $last OR (last = $last AND statement > $fact)
WITH p, o, statement, facts, first, last
ORDER BY last DESC, statement
LIMIT $limit
CALL (facts) {
  UNWIND facts AS r
  WITH r
  ORDER BY coalesce(r.observed, r.date, '') DESC, r.document
  LIMIT $evidence
  MATCH (d:Document {id: r.document})
  RETURN r, d
}
RETURN 'HOLDS_POSITION' AS type, first, last, statement, properties(r) AS fact,
       p {.id, .type, .name, .aliases, .date, .places} AS source,
       o {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY last DESC, statement, coalesce(d.published, '') DESC, d.id
