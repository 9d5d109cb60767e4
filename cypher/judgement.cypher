// A judgement, with the entities that its two ends are, where they are stored.
// $id: its id
MATCH (j:Judgement {id: $id})
OPTIONAL MATCH (a:Referent {id: j.a})
OPTIONAL MATCH (b:Referent {id: j.b})
OPTIONAL MATCH (x:Entity {id: a.entity})
OPTIONAL MATCH (y:Entity {id: b.entity})
RETURN properties(j) AS judgement,
       x {.id, .type, .name, .aliases, .date, .places} AS one, y {.id, .type, .name, .aliases, .date, .places} AS other
