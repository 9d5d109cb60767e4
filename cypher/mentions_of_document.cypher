// The ids of the entities that a document mentions.
// $document: id of the document
MATCH (:Document {id: $document})-[:MENTIONS]->(e:Entity)
RETURN e.id AS id
ORDER BY id
