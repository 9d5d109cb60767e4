// Take the marks from referents that have been judged.
// $ids: ids of the referents
UNWIND $ids AS id
MATCH (r:Referent {id: id})
REMOVE r.pending
