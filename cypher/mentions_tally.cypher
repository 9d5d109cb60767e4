// How the documents name some entities: each way once, with the number of documents.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Document)
RETURN id, m.name AS name, m.aliases AS aliases, m.date AS date, m.places AS places, count(*) AS documents
