// Where all ids lead that referents had before their documents were read anew.
MATCH (r:Retired)
RETURN r.id AS id, r.to AS to
ORDER BY id
