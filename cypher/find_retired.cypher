// Where an id leads that a referent had before its documents were read anew.
// $id: the id
MATCH (r:Retired {id: $id})
RETURN r.to AS to
