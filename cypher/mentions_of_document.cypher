// The referents that a document mentions, with their types and the names by which it does.
// $document: id of the document
MATCH (:Document {id: $document})-[m:MENTIONS]->(e:Entity)
RETURN coalesce(m.referent, e.id) AS id, e.type AS type, m.name AS name
ORDER BY id
