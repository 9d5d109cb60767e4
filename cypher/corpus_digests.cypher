// The digests of all documents, and of what persons decided.
CALL () {
  MATCH (d:Document)
  RETURN d.digest AS digest, 1 AS documents
  UNION ALL
  MATCH (j:Judgement)
  WHERE j.by = 'person'
  RETURN j.digest AS digest, 0 AS documents
}
RETURN digest, documents
