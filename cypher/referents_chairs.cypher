// The names of those who chair some meetings, as the documents that say so name them.
// $ids: ids of referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})<-[f:CHAIRS]-(p:Person)
WHERE coalesce(f.target_referent, e.id) = id
MATCH (:Document {id: f.document})-[m:MENTIONS]->(p)
WHERE coalesce(m.referent, p.id) = coalesce(f.source_referent, p.id)
RETURN DISTINCT id, m.name AS chair
ORDER BY id, chair
