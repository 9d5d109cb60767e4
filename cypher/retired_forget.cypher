// Forget where some ids lead.
// $ids: the ids
UNWIND $ids AS id
MATCH (r:Retired {id: id})
DELETE r
