// A page of who holds which post, those observed nearest to some days first, with the evidence, the nearest first.
// $anchor: where to start from: person, organization or all
// $persons: ids of persons, or none for all
// $organizations: ids of bodies, or none for all
// $places: ids of places of bodies, or none for all
// $titles: titles in lower case, or none for all
// $starts: what titles begin with, or none for all
// $known: the last day of recording that counts, or '' for all
// $since: the first of the days
// $until: the last of the days
// $gap: days from them to the nearest observation of the last item shown
// $fact: its statement id
// $never: the gap of what was observed on no known day
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
WITH p, r, o, date(left(coalesce(r.observed, '9999') + '-01-01', 10)) AS first
WHERE (size($persons) = 0 OR p.id IN $persons) AND (size($organizations) = 0 OR o.id IN $organizations)
  AND (size($places) = 0 OR any(place IN coalesce(o.places, []) WHERE place IN $places))
  AND (size($titles) = 0 OR toLower(r.title) IN $titles)
  AND (size($starts) = 0 OR any(start IN $starts WHERE r.title STARTS WITH start))
  AND ($known = '' OR left(r.recorded, 10) <= $known)
WITH p, r, o, first,
     CASE size(coalesce(r.observed, '')) WHEN 4 THEN first + duration('P1Y') - duration('P1D')
                                         WHEN 7 THEN first + duration('P1M') - duration('P1D')
                                         ELSE first END AS last
WITH p, r, o,
     CASE WHEN r.observed IS NULL THEN $never
          WHEN last < date($since) THEN duration.inDays(last, date($since)).days
          WHEN first > date($until) THEN duration.inDays(date($until), first).days
          ELSE 0 END AS gap
WITH p, o, r.statement AS statement, collect(DISTINCT r.observed) AS observed, min(gap) AS gap,
     collect({fact: r, gap: gap}) AS seen
WHERE gap > $gap OR (gap = $gap AND statement > $fact)
WITH p, o, statement, observed, gap, seen
ORDER BY gap, statement
LIMIT $limit
CALL (seen) {
  UNWIND seen AS one
  WITH one.fact AS r, one.gap AS near
  MATCH (d:Document {id: r.document})
  RETURN r, d, near
  ORDER BY near, coalesce(d.published, '') DESC, d.id
  LIMIT $evidence
}
RETURN 'HOLDS_POSITION' AS type, gap, statement, observed, properties(r) AS fact,
       p {.id, .type, .name, .aliases, .date, .places} AS source,
       o {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY gap, statement, near, coalesce(d.published, '') DESC, d.id
