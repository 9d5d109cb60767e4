// The bodies that hold meetings, and those that issue acts and programmes.
// $ids: ids of referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})<-[f:ORGANIZES|ISSUES]-(o:Organization)
WHERE coalesce(f.target_referent, e.id) = id
RETURN DISTINCT id, o.name AS body
ORDER BY id, body
