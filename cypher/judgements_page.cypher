// A page of judgements, those of persons first, each with the entities that its two ends are, where they are stored.
// $type: an entity type, or null for all
// $by: person or rule, or null for both
// $judgement: same, different or unsure, or null for all
// $id: the id of the last one shown
// $limit: at most so many
MATCH (j:Judgement)
WHERE j.id > $id AND ($type IS NULL OR j.type = $type) AND ($by IS NULL OR j.by = $by)
  AND ($judgement IS NULL OR j.judgement = $judgement)
WITH j
ORDER BY j.id
LIMIT $limit
OPTIONAL MATCH (a:Referent {id: j.a})
OPTIONAL MATCH (b:Referent {id: j.b})
OPTIONAL MATCH (x:Entity {id: a.entity})
OPTIONAL MATCH (y:Entity {id: b.entity})
RETURN j.id AS id, properties(j) AS judgement,
       x {.id, .type, .name, .aliases, .date, .places} AS one, y {.id, .type, .name, .aliases, .date, .places} AS other
ORDER BY id
