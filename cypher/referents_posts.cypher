// The posts of some persons as documents state them.
// $ids: ids of referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})-[f:HOLDS_POSITION]->(o:Organization)
WHERE coalesce(f.source_referent, e.id) = id
RETURN DISTINCT id, f.document AS document, f.observed AS observed, f.title AS title, o.name AS body, o.places AS places
ORDER BY id, document, title, body
