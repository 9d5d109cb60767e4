// Say which entities some referents are.
// $rows: list of {id, entity}
UNWIND $rows AS row
MATCH (r:Referent {id: row.id})
SET r.entity = row.entity
