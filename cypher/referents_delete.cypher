// Delete referents that no document names any more.
// $ids: ids of the referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
DELETE r
