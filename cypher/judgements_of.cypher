// What persons judged on some referents.
// $ids: ids of referents
UNWIND $ids AS id
CALL (id) {
  MATCH (j:Judgement {a: id})
  RETURN j
  UNION
  MATCH (j:Judgement {b: id})
  RETURN j
}
WITH DISTINCT j
WHERE j.by = 'person'
RETURN j.a AS a, j.b AS b, j.judgement AS judgement, j.why AS why, j.who AS who, j.on AS on
ORDER BY a, b
