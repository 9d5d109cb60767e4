// Delete a judgement; the digest that it had.
// $id: its id
MATCH (j:Judgement {id: $id})
WITH j, j.digest AS digest
DELETE j
RETURN digest
