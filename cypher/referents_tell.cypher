// Note by which name and province the register was asked about some bodies and places; what it says is yet to be drawn.
// $rows: list of {id, name, home}
UNWIND $rows AS row
MATCH (r:Referent {id: row.id})
SET r.name = row.name, r.home = row.home, r.pending = 1
