// The ids of the referents that a document mentions.
// $document: id of the document
MATCH (:Document {id: $document})-[m:MENTIONS]->(e:Entity)
RETURN coalesce(m.referent, e.id) AS id
ORDER BY id
