// Entities whose folded names match a full-text query: those of which a whole name matches first, then short ones.
// $query: Lucene query over folded words
// $whole: the folded name between line ends
// $type: an entity type, or null for all
// $limit: at most so many
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node
WITH node AS e
WHERE $type IS NULL OR e.type = $type
WITH e, CASE WHEN '\n' + e.search + '\n' CONTAINS $whole THEN 0 ELSE 1 END AS part
ORDER BY part, size(e.search), e.id
LIMIT $limit
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity, COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents
