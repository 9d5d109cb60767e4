// The sentences that observe holders of posts, from the last to the first.
// $posts: list of {organization, title}: a body's id and a title
// $acting: the word before the title of who acts in a post
// $limit: at most so many for each holder
UNWIND $posts AS post
MATCH (o:Entity {id: post.organization})<-[h:HOLDS_POSITION]-(p:Person)
WHERE h.title = post.title OR h.title = $acting + post.title
WITH DISTINCT o, p, post.title AS title
CALL (o, p, title) {
  MATCH (p)-[r:HOLDS_POSITION]->(o)
  WHERE (r.title = title OR r.title = $acting + title) AND r.observed IS NOT NULL
  MATCH (d:Document {id: r.document})
  RETURN r, d
  ORDER BY r.observed DESC, coalesce(d.published, '') DESC, d.id, r.start
  LIMIT $limit
}
RETURN o.id AS organization, title, p {.id, .type, .name, .aliases, .date, .places} AS person,
       properties(r) AS fact, d {.id, .title, .publisher, .published, .url} AS document
ORDER BY organization, title, fact.observed DESC, person.id, d.id, r.start
