// The meetings at which documents name some persons, by the meetings' own referents.
// $ids: ids of referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})-[f:CHAIRS|SPEAKS_AT|ATTENDS]->(m:Event)
WHERE coalesce(f.source_referent, e.id) = id
RETURN DISTINCT id, coalesce(f.target_referent, m.id) AS event
ORDER BY id, event
