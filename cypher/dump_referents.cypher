// All referents, what was judged on them, and what the register says of them.
CALL () {
  MATCH (n:Referent)
  RETURN n
  UNION
  MATCH (n:Judgement)
  RETURN n
  UNION
  MATCH (n:RegisterEdge)
  RETURN n
}
RETURN labels(n) AS labels, properties(n) AS properties
