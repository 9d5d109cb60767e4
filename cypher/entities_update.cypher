// Set properties of entities; a null removes a property.
// $rows: list of {id, properties}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
