// A page of pairs of bodies that coordinate, those of which the most documents speak first, with the evidence.
// $anchor: where to start from: organization, under or all
// $organizations: ids of bodies of which the pair has one, or none for all
// $partners: ids of bodies of which the pair has another one, or none for all
// $under: ids of programmes and acts of which the facts name one, or none for all
// $places: ids of places in which one of the pair lies, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $least: at least so many documents must say so
// $documents: the number of documents of the last pair shown
// $one: the smaller id of that pair
// $other: the greater id of that pair
// $limit: at most so many pairs
// $evidence: at most so many quotes for each
CALL () {
  UNWIND CASE $anchor WHEN 'organization' THEN $organizations ELSE [] END AS id
  MATCH (:Entity {id: id})-[r:COORDINATES_WITH]-(:Organization)
  RETURN r
  UNION
  UNWIND CASE $anchor WHEN 'under' THEN $under ELSE [] END AS id
  MATCH ()-[r:COORDINATES_WITH]->()
  WHERE r.under = id
  RETURN r
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (:Organization)-[r:COORDINATES_WITH]->(:Organization)
  RETURN r
}
WITH r, startNode(r) AS a, endNode(r) AS b, coalesce(r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  AND (size($organizations) = 0 OR a.id IN $organizations OR b.id IN $organizations)
  AND (size($partners) = 0
       OR (a.id IN $partners AND (size($organizations) = 0 OR b.id IN $organizations))
       OR (b.id IN $partners AND (size($organizations) = 0 OR a.id IN $organizations)))
  AND (size($under) = 0 OR r.under IN $under)
  AND (size($places) = 0
       OR any(place IN coalesce(a.places, []) WHERE place IN $places)
       OR any(place IN coalesce(b.places, []) WHERE place IN $places))
WITH a, b, count(DISTINCT r.document) AS documents,
     min(r.observed) AS first, max(r.observed) AS last, collect(DISTINCT r.under) AS under
WHERE documents >= $least
  AND (documents < $documents OR (documents = $documents AND (a.id > $one OR (a.id = $one AND b.id > $other))))
WITH a, b, documents, first, last, under
ORDER BY documents DESC, a.id, b.id
LIMIT $limit
CALL (a, b) {
  MATCH (a)-[r:COORDINATES_WITH]->(b)
  WITH r, coalesce(r.observed, '') AS day
  WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
    AND (size($under) = 0 OR r.under IN $under)
  MATCH (d:Document {id: r.document})
  RETURN r, d
  ORDER BY coalesce(d.published, '') DESC, d.id, r.start, r.statement
  LIMIT $evidence
}
RETURN documents, first, last, under, properties(r) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY documents DESC, source.id, target.id, coalesce(d.published, '') DESC, d.id, r.start, r.statement
