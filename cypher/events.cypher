// A page of events, the latest first, each with the number of documents that mention it.
// $anchor: where to start from: linked or all
// $linked: ids of persons and bodies of which a fact leads to the event, or none for all
// $held: ids of persons and bodies of which a fact must lead to it as well, or none
// $places: ids of places of the event or of who organizes it, or none for all
// $folded: words without marks that stand in a name, or '' for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $date: the date of the last event shown; '' where it has none
// $id: its id
// $limit: at most so many
CALL () {
  UNWIND CASE $anchor WHEN 'linked' THEN $linked ELSE [] END AS id
  MATCH (:Entity {id: id})-[]->(e:Event)
  RETURN e
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (e:Event)
  RETURN e
}
WITH DISTINCT e, coalesce(e.date, '') AS date
WHERE date <= $until AND (date >= $since OR $since STARTS WITH date) AND (date <> '' OR NOT $dated)
  AND ($folded = '' OR e.search CONTAINS $folded)
  AND (size($held) = 0 OR EXISTS { MATCH (x:Entity)-[]->(e) WHERE x.id IN $held })
  AND (size($places) = 0
       OR any(place IN coalesce(e.places, []) WHERE place IN $places)
       OR EXISTS { MATCH (o:Organization)-[:ORGANIZES]->(e)
                   WHERE any(place IN coalesce(o.places, []) WHERE place IN $places) })
  AND (date < $date OR (date = $date AND e.id > $id))
WITH e, date
ORDER BY date DESC, e.id
LIMIT $limit
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity, date, COUNT { (e)<-[:MENTIONS]-() } AS documents
ORDER BY date DESC, entity.id
