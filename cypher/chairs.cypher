// A page of who chaired which event, the latest first, with the evidence, the newest document first.
// $anchor: where to start from: person, event, organization or all
// $persons: ids of persons, or none for all
// $events: ids of events, or none for all
// $organizations: ids of bodies that organize the event, or at which the same document gives the person a post; or none
// $places: ids of places of the event or of who organizes it, or none for all
// $roles: roles of the chair, or none for all
// $folded: words without marks that stand in a name of the event, or '' for all
// $said: or words in lower case that stand in the sentence
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $date: the date of the last item shown; '' where it has none
// $fact: its statement id
// $limit: at most so many items
// $evidence: at most so many documents for each
CALL () {
  UNWIND CASE $anchor WHEN 'person' THEN $persons ELSE [] END AS id
  MATCH (p:Entity {id: id})-[r:CHAIRS]->(e:Event)
  RETURN p, r, e
  UNION
  UNWIND CASE $anchor WHEN 'event' THEN $events ELSE [] END AS id
  MATCH (e:Entity {id: id})<-[r:CHAIRS]-(p:Person)
  RETURN p, r, e
  UNION
  UNWIND CASE $anchor WHEN 'organization' THEN $organizations ELSE [] END AS id
  MATCH (:Entity {id: id})-[:ORGANIZES]->(e:Event)<-[r:CHAIRS]-(p:Person)
  RETURN p, r, e
  UNION
  UNWIND CASE $anchor WHEN 'organization' THEN $organizations ELSE [] END AS id
  MATCH (:Entity {id: id})<-[h:HOLDS_POSITION]-(p:Person)
  WITH p, collect(DISTINCT h.document) AS documents
  MATCH (p)-[r:CHAIRS]->(e:Event)
  WHERE r.document IN documents
  RETURN p, r, e
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (p:Person)-[r:CHAIRS]->(e:Event)
  RETURN p, r, e
}
WITH p, r, e, coalesce(r.date, e.date, '') AS date
WHERE date <= $until AND (date >= $since OR $since STARTS WITH date) AND (date <> '' OR NOT $dated)
  AND (size($persons) = 0 OR p.id IN $persons)
  AND (size($events) = 0 OR e.id IN $events)
  AND (size($roles) = 0 OR r.role IN $roles)
  AND ($folded = '' OR e.search CONTAINS $folded OR toLower(r.quote) CONTAINS $said)
  AND (size($organizations) = 0 OR $anchor = 'organization'
       OR EXISTS { MATCH (o:Organization)-[:ORGANIZES]->(e) WHERE o.id IN $organizations }
       OR EXISTS { MATCH (p)-[h:HOLDS_POSITION]->(o:Organization)
                   WHERE h.document = r.document AND o.id IN $organizations })
  AND (size($places) = 0
       OR any(place IN coalesce(e.places, []) WHERE place IN $places)
       OR EXISTS { MATCH (o:Organization)-[:ORGANIZES]->(e)
                   WHERE any(place IN coalesce(o.places, []) WHERE place IN $places) })
WITH p, e, date, r.statement AS statement, collect(DISTINCT r) AS facts
WHERE date < $date OR (date = $date AND statement > $fact)
WITH p, e, date, statement, facts
ORDER BY date DESC, statement
LIMIT $limit
CALL (facts) {
  UNWIND facts AS r
  WITH r
  ORDER BY coalesce(r.observed, r.date, '') DESC, r.document
  LIMIT $evidence
  MATCH (d:Document {id: r.document})
  RETURN r, d
}
RETURN 'CHAIRS' AS type, date, statement, properties(r) AS fact,
       p {.id, .type, .name, .aliases, .date, .places} AS source,
       e {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY date DESC, statement, coalesce(d.published, '') DESC, d.id
