// All referents, and what was judged on them.
CALL () {
  MATCH (n:Referent)
  RETURN n
  UNION
  MATCH (n:Judgement)
  RETURN n
}
RETURN labels(n) AS labels, properties(n) AS properties
