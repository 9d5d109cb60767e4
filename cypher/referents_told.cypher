// By which name and places the register was asked about some bodies and places, which are bodies or places still.
// $ids: ids of their referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
WHERE r.type IN ['Organization', 'Place']
RETURN r.id AS id, r.type AS type, r.entity AS entity, r.name AS name, r.home AS home
ORDER BY id
