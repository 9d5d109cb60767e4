// A page of the pairs that rules are unsure of and nobody decided, those that much speaks for first.
// $type: an entity type, or null for all
// $score: the score of the last pair shown
// $id: the id of its judgement
// $limit: at most so many
MATCH (j:Judgement)
WHERE j.judgement = 'unsure' AND j.by = 'rule' AND ($type IS NULL OR j.type = $type)
  AND (j.score < $score OR (j.score = $score AND j.id > $id))
WITH j
ORDER BY j.score DESC, j.id
LIMIT $limit
MATCH (a:Referent {id: j.a})
MATCH (b:Referent {id: j.b})
MATCH (x:Entity {id: a.entity})
MATCH (y:Entity {id: b.entity})
RETURN j.id AS id, j.type AS type, j.score AS score, j.features AS features, a.id AS a, b.id AS b,
       x {.id, .type, .name, .aliases, .date, .places} AS one, y {.id, .type, .name, .aliases, .date, .places} AS other
ORDER BY score DESC, id
