// Entities whose folded names match a full-text query, best first.
// $query: Lucene query over folded words
// $limit: at most so many
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node, score
RETURN node.id AS id, node.type AS type, node.name AS name, score
ORDER BY score DESC, id
LIMIT $limit
