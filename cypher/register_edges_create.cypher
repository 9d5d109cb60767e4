// Note what the register says of some bodies and places.
// $rows: list of {id, owner, type, start, end, source, since}: ends are ids of referents, one of them the owner
UNWIND $rows AS row
CREATE (l:RegisterEdge {id: row.id})
SET l += row
