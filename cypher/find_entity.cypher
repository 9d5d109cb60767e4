// The entity with an id, and the number of documents that mention it.
// $id: the entity's id
MATCH (e:Entity {id: $id})
RETURN e {.id, .type, .name, .aliases, .date, .places} AS entity, COUNT { (e)<-[:MENTIONS]-(:Document) } AS documents
