// How documents name some referents: each way once, with the number of documents.
// $ids: ids of the referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})<-[m:MENTIONS]-(:Document)
WHERE coalesce(m.referent, e.id) = id
RETURN id, m.name AS name, m.date AS date, m.places AS places, count(*) AS documents
ORDER BY id, documents DESC, name
