// Delete what rules judged of some referents.
// $ids: ids of the referents
UNWIND $ids AS id
CALL (id) {
  MATCH (j:Judgement {a: id})
  RETURN j
  UNION
  MATCH (j:Judgement {b: id})
  RETURN j
}
WITH DISTINCT j
WHERE j.by = 'rule'
DELETE j
