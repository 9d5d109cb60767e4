// Create judgements.
// $rows: list of {id, properties}
UNWIND $rows AS row
CREATE (j:Judgement {id: row.id})
SET j += row.properties
