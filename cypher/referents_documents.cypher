// The documents that name some referents, with the day of their publication.
// $ids: ids of the referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})<-[m:MENTIONS]-(d:Document)
WHERE coalesce(m.referent, e.id) = id
RETURN id, d.id AS document, d.published AS published
ORDER BY id, document
