// Entities whose folded names match a full-text query: those of which a whole name matches first, then short ones.
// $query: Lucene query over folded words
// $whole: the folded name between line ends
// $type: an entity type, or null for all
// $places: ids of places which they are or lie in, or none for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for: then a fact or the date of the entity must lie in them
// $candidates: at most so many, those that the index finds best, are looked at
// $limit: at most so many
CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $candidates}) YIELD node
WITH node AS e
WHERE ($type IS NULL OR e.type = $type)
  AND (size($places) = 0 OR e.id IN $places OR any(place IN coalesce(e.places, []) WHERE place IN $places))
  AND (NOT $dated
       OR (e.date <= $until AND (e.date >= $since OR $since STARTS WITH e.date))
       OR EXISTS { MATCH (e)-[r]-(:Entity)
                   WHERE coalesce(r.date, r.observed) <= $until
                     AND (coalesce(r.date, r.observed) >= $since OR $since STARTS WITH coalesce(r.date, r.observed)) })
WITH e, CASE WHEN '\n' + e.search + '\n' CONTAINS $whole THEN 0 ELSE 1 END AS part
ORDER BY part, size(e.search), e.id
LIMIT $limit
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity, COUNT { (e)<-[:MENTIONS]-() } AS documents
