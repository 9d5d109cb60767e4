// The facts among some entities, each once for every document that states it.
// $ids: ids of the entities
// $places: ids of places of which an end is one or lies in one, or none for all
// $entity_types: types that both ends must be of, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $limit: at most so many
// TYPES: fact types of the ontology
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:TYPES]->(b:Entity)
WHERE b.id IN $ids
WITH a, b, r, coalesce(r.date, r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  AND (size($entity_types) = 0 OR (a.type IN $entity_types AND b.type IN $entity_types))
  AND (size($places) = 0 OR a.id IN $places OR b.id IN $places
       OR any(place IN coalesce(a.places, []) WHERE place IN $places)
       OR any(place IN coalesce(b.places, []) WHERE place IN $places))
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS fact
ORDER BY source, target, type, fact.document, fact.start, fact.statement
LIMIT $limit
