// A page of the pairs that rules are unsure of, those that much speaks for first; not those that a person decided on.
// $type: an entity type, or null for all
// $score: the score of the last pair shown
// $id: the id of its judgement
// $limit: at most so many
MATCH (j:Judgement)
WHERE j.judgement = 'unsure' AND j.by = 'rule' AND ($type IS NULL OR j.type = $type)
  AND (j.score < $score OR (j.score = $score AND j.id > $id))
MATCH (a:Referent {id: j.a})
MATCH (b:Referent {id: j.b})
WHERE a.entity <> b.entity
OPTIONAL MATCH (p:Judgement {id: 'person ' + j.a + ' ' + j.b})
WITH j, a, b, p
WHERE p IS NULL OR p.judgement = 'unsure'
WITH j, a, b
ORDER BY j.score DESC, j.id
LIMIT $limit
MATCH (x:Entity {id: a.entity})
MATCH (y:Entity {id: b.entity})
RETURN j.id AS id, j.type AS type, j.score AS score, j.features AS features, a.id AS a, b.id AS b,
       x {.id, .type, .name, .aliases, .date, .places} AS one, y {.id, .type, .name, .aliases, .date, .places} AS other
ORDER BY score DESC, id
