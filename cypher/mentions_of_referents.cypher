// The MENTIONS of some referents.
// $rows: list of {referent, entity}: the referents, each with the entity that it is
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})<-[m:MENTIONS]-(d:Document)
WHERE coalesce(m.referent, e.id) = row.referent
RETURN row.referent AS referent, d.id AS document, properties(m) AS properties
ORDER BY referent, document
