// A page of pairs of bodies that coordinate, those of which the most documents speak first, with the evidence.
// $anchor: where to start from: organization or all
// $organizations: ids of bodies of which the pair has one, or none for all
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
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (:Organization)-[r:COORDINATES_WITH]->(:Organization)
  RETURN r
}
WITH startNode(r) AS a, endNode(r) AS b, count(DISTINCT r.document) AS documents,
     min(r.observed) AS first, max(r.observed) AS last, collect(DISTINCT r.under) AS under
WHERE documents < $documents OR (documents = $documents AND (a.id > $one OR (a.id = $one AND b.id > $other)))
WITH a, b, documents, first, last, under
ORDER BY documents DESC, a.id, b.id
LIMIT $limit
CALL (a, b) {
  MATCH (a)-[r:COORDINATES_WITH]->(b)
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
