// The entities that one document alone mentions.
// $id: the document's id
MATCH (:Document {id: $id})-[:MENTIONS]->(e:Entity)
WITH e, COUNT { (e)<-[:MENTIONS]-() } AS documents
WHERE documents = 1
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity
ORDER BY entity.type, entity.name, entity.id
