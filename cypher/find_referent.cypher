// The entity that a referent is.
// $id: the referent's id
MATCH (r:Referent {id: $id})
RETURN r.entity AS entity
