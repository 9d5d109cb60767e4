// A page of acts or programmes, those that the most documents mention first.
// TYPE: an entity type of the ontology
// $anchor: where to start from: linked or all
// $linked: ids of persons and bodies of which a fact leads to it, or none for all
// $held: ids of persons and bodies of which a fact must lead to it as well, or none
// $places: ids of places in which one of those who issue or implement it lies, or none for all
// $folded: words without marks that stand in a name, or '' for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $documents: the number of documents of the last one shown
// $id: its id
// $limit: at most so many
CALL () {
  UNWIND CASE $anchor WHEN 'linked' THEN $linked ELSE [] END AS id
  MATCH (:Entity {id: id})-[]->(e:TYPE)
  RETURN e
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (e:TYPE)
  RETURN e
}
WITH DISTINCT e
WHERE ($folded = '' OR e.search CONTAINS $folded)
  AND (size($held) = 0 OR EXISTS { MATCH (x:Entity)-[]->(e) WHERE x.id IN $held })
  AND (size($places) = 0
       OR any(place IN coalesce(e.places, []) WHERE place IN $places)
       OR EXISTS { MATCH (o:Organization)-[:ISSUES|IMPLEMENTS]->(e)
                   WHERE any(place IN coalesce(o.places, []) WHERE place IN $places) })
  AND (NOT $dated
       OR EXISTS { MATCH (e)-[r]-(:Entity)
                   WHERE coalesce(r.date, r.observed) <= $until
                     AND (coalesce(r.date, r.observed) >= $since OR $since STARTS WITH coalesce(r.date, r.observed)) })
WITH e, COUNT { (e)<-[:MENTIONS]-() } AS documents
WHERE documents < $documents OR (documents = $documents AND e.id > $id)
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity, documents
ORDER BY documents DESC, entity.id
LIMIT $limit
