// The statements of a document, each with the number of other documents that make it, in the order of its text.
// $id: the document's id
MATCH (d:Document {id: $id})-[:MENTIONS]->(a:Entity)
MATCH (a)-[r]->(b:Entity)
WHERE r.document = $id
CALL (a, b, r) {
  MATCH (a)-[other]->(b)
  WHERE other.statement = r.statement AND other.document <> r.document
  RETURN count(DISTINCT other.document) AS others
}
RETURN others, type(r) AS type, properties(r) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY r.start, r.statement
