// The posts that documents state beside the names of persons.
// $names: list of {person, documents}: a person's id and the ids of documents
UNWIND $names AS name
MATCH (p:Entity {id: name.person})-[r:HOLDS_POSITION]->(o:Organization)
WHERE r.document IN name.documents
MATCH (d:Document {id: r.document})
WITH DISTINCT p, r, o, d
RETURN 'HOLDS_POSITION' AS type, properties(r) AS fact,
       p {.id, .type, .name, .aliases, .date, .places} AS source,
       o {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY d.id, r.start, r.statement
