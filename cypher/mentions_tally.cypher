// How the documents name some entities: each way once, with the number of documents and the referent meant.
// $ids: ids of the entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Document)
RETURN id, coalesce(m.referent, id) AS referent, m.name AS name, m.aliases AS aliases, m.date AS date, m.places AS places,
       count(*) AS documents
