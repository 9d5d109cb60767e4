// A page of the facts that a document states, in the order of its text.
// $id: the document's id
// $start: where the quote of the last fact shown starts, or -1
// $fact: its statement id, or ''
// $limit: at most so many
MATCH (d:Document {id: $id})-[:MENTIONS]->(a:Entity)
MATCH (a)-[r]->(b:Entity)
WHERE r.document = $id AND (r.start > $start OR (r.start = $start AND r.statement > $fact))
WITH DISTINCT d, a, b, r
ORDER BY r.start, r.statement
LIMIT $limit
RETURN type(r) AS type, properties(r) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY r.start, r.statement
