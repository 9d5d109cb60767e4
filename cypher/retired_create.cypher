// Note where ids lead that referents had before their documents were read anew.
// $rows: list of {id, to}
UNWIND $rows AS row
CREATE (r:Retired {id: row.id, to: row.to})
