// Delete a judgement.
// $id: its id
MATCH (j:Judgement {id: $id})
DELETE j
