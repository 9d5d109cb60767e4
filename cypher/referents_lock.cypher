// Take the write locks of the stored ones among some referents until the transaction ends.
// Those of a type whose identity is judged are marked, for what is known of them may change.
// $ids: ids of the referents, sorted, so that two writers take the locks in one order
// $judged: the types whose identity is judged
UNWIND $ids AS id
MATCH (r:Referent {id: id})
SET r.revision = r.revision + 1, r.pending = CASE WHEN r.type IN $judged THEN 1 ELSE r.pending END
