// A page of the links of an entity, those of which the most documents speak first, with the entity at the other end.
// $id: the entity's id
// $strength: the number of documents of the last link shown
// $type: its type
// $source: the id of its source
// $target: the id of its target
// $limit: at most so many
// $entity_types: types that both ends must be of, or none for all
// $places: ids of places of which an end is one or lies in one, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $documents: at least so many documents must say so
// TYPES: fact types of the ontology
MATCH (a:Entity {id: $id})-[r:TYPES]-(b:Entity)
WITH a, b, r, coalesce(r.date, r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  AND (size($entity_types) = 0 OR (a.type IN $entity_types AND b.type IN $entity_types))
  AND (size($places) = 0 OR a.id IN $places OR b.id IN $places
       OR any(place IN coalesce(a.places, []) WHERE place IN $places)
       OR any(place IN coalesce(b.places, []) WHERE place IN $places))
WITH b, startNode(r).id AS source, endNode(r).id AS target, type(r) AS type, count(DISTINCT r.document) AS documents,
     min(CASE day WHEN '' THEN null ELSE day END) AS first, max(day) AS last,
     collect(DISTINCT coalesce(r.title, r.role)) AS roles, collect(DISTINCT r.under) AS under
WHERE documents >= $documents
  AND (documents < $strength OR (documents = $strength AND (type > $type OR (type = $type
       AND (source > $source OR (source = $source AND target > $target))))))
RETURN b {.id, .type, .name, .aliases, .date, .places} AS entity,
       source, target, type, documents, first, last, roles, under
ORDER BY documents DESC, type, source, target
LIMIT $limit
