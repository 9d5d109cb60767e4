// Create referents; each is an entity of its own until it is judged.
// $rows: list of {id, type, block, pending}
UNWIND $rows AS row
CREATE (r:Referent {id: row.id, revision: 0})
SET r.type = row.type, r.block = row.block, r.entity = row.id, r.pending = row.pending
