// What persons judged.
MATCH (j:Judgement)
WHERE j.by = 'person'
RETURN j.a AS a, j.b AS b, j.judgement AS judgement, j.why AS why, j.who AS who, j.on AS on
ORDER BY a, b
