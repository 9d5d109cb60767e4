// Delete the MENTIONS of some referents.
// $rows: list of {referent, entity}: the referents, each with the entity that it is
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})<-[m:MENTIONS]-(:Document)
WHERE coalesce(m.referent, e.id) = row.referent
DELETE m
