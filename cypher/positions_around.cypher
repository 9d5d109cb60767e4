// A page of who holds which post, those observed nearest to some days first, with the evidence, the nearest first.
// Of the days on which it was observed come those within the days asked for, and the nearest before and after. A month
// is compared as text that ends on the 31st. Only what is shown is collected: a body may have ten thousand facts.
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
WITH p, r, o, coalesce(r.observed, '') AS day
WHERE (size($persons) = 0 OR p.id IN $persons) AND (size($organizations) = 0 OR o.id IN $organizations)
  AND (size($places) = 0 OR any(place IN coalesce(o.places, []) WHERE place IN $places))
  AND (size($titles) = 0 OR toLower(r.title) IN $titles)
  AND (size($starts) = 0 OR any(start IN $starts WHERE r.title STARTS WITH start))
  AND ($known = '' OR left(r.recorded, 10) <= $known)
WITH p, o, r.statement AS statement, r.observed AS observed, day, left(day + '-01-01', 10) AS first,
     day + CASE size(day) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS last
WITH p, o, statement, collect(DISTINCT observed) AS days,
     max(CASE WHEN last < $since THEN last ELSE '' END) AS before,
     min(CASE WHEN first > $until THEN first ELSE '9999-99-99' END) AS after,
     max(CASE WHEN day <> '' AND first <= $until AND last >= $since THEN 1 ELSE 0 END) AS within
WITH p, o, statement, days, before, after, within,
     CASE WHEN before = '' THEN $never
          WHEN before ENDS WITH '-31'
          THEN duration.inDays(date(left(before, 8) + '01') + duration('P1M') - duration('P1D'), date($since)).days
          ELSE duration.inDays(date(before), date($since)).days END AS since,
     CASE WHEN after = '9999-99-99' THEN $never ELSE duration.inDays(date($until), date(after)).days END AS until
WITH p, o, statement, days, before, after, CASE WHEN within = 1 THEN 0 WHEN since < until THEN since ELSE until END AS gap
WHERE gap > $gap OR (gap = $gap AND statement > $fact)
WITH p, o, statement, days, before, after, gap
ORDER BY gap, statement
LIMIT $limit
WITH p, o, statement, gap,
     [day IN days WHERE left(day + '-01-01', 10) <= $until
                    AND (day + CASE size(day) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END >= $since
                         OR day + CASE size(day) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END = before)
                     OR left(day + '-01-01', 10) = after] AS observed
CALL (p, o, statement) {
  MATCH (p)-[r:HOLDS_POSITION]->(o)
  WHERE r.statement = statement AND ($known = '' OR left(r.recorded, 10) <= $known)
  WITH r, coalesce(r.observed, '') AS day
  WITH r, day, left(day + '-01-01', 10) AS first, day + CASE size(day) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS last
  WITH r, CASE WHEN day = '' THEN $never
               WHEN first > $until THEN duration.inDays(date($until), date(first)).days
               WHEN last >= $since THEN 0
               WHEN size(day) = 7 THEN duration.inDays(date(first) + duration('P1M') - duration('P1D'), date($since)).days
               ELSE duration.inDays(date(last), date($since)).days END AS near
  ORDER BY near, r.document
  LIMIT $evidence
  MATCH (d:Document {id: r.document})
  RETURN r, d, near
}
RETURN 'HOLDS_POSITION' AS type, gap, statement, observed, properties(r) AS fact,
       p {.id, .type, .name, .aliases, .date, .places} AS source,
       o {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY gap, statement, near, coalesce(d.published, '') DESC, d.id
