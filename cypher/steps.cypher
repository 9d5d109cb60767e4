// The pairs of entities that are linked, one of them among some, each pair with the most documents of its links.
// $ids: ids of entities
// $limit: at most so many pairs
// $entity_types: types that both ends must be of, or none for all
// $places: ids of places of which an end is one or lies in one, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $documents: at least so many documents must say so
// TYPES: fact types of the ontology
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:TYPES]-(b:Entity)
WITH a, b, r, coalesce(r.date, r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
  AND (size($entity_types) = 0 OR (a.type IN $entity_types AND b.type IN $entity_types))
  AND (size($places) = 0 OR a.id IN $places OR b.id IN $places
       OR any(place IN coalesce(a.places, []) WHERE place IN $places)
       OR any(place IN coalesce(b.places, []) WHERE place IN $places))
WITH a.id AS one, b.id AS other, type(r) AS type, startNode(r).id AS source, count(DISTINCT r.document) AS documents
WHERE documents >= $documents AND one <> other
RETURN one, other, max(documents) AS documents
ORDER BY one, other
LIMIT $limit
