// The links among some entities, those of which the most documents speak first, and their number.
// $ids: ids of the entities
// $limit: at most so many
// $entity_types: types that both ends must be of, or none for all
// $places: ids of places of which an end is one or lies in one, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $documents: at least so many documents must say so
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
WITH a.id AS source, b.id AS target, type(r) AS type, count(DISTINCT r.document) AS documents,
     min(CASE day WHEN '' THEN null ELSE day END) AS first, max(day) AS last,
     collect(DISTINCT coalesce(r.title, r.role)) AS roles, collect(DISTINCT r.under) AS under
WHERE documents >= $documents
WITH source, target, type, documents, first, last, roles, under
ORDER BY documents DESC, source, target, type
WITH collect({source: source, target: target, type: type, documents: documents,
              first: first, last: last, roles: roles, under: under}) AS links
RETURN links[0..$limit] AS links, size(links) AS total
