// The sentences that date the signing of acts.
// $acts: ids of acts and programmes
// $limit: at most so many for each
UNWIND $acts AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)<-[r:SIGNS]-(p:Person)
  WHERE r.date IS NOT NULL
  MATCH (d:Document {id: r.document})
  RETURN r, p, d
  ORDER BY r.date, coalesce(d.published, '') DESC, d.id, r.start
  LIMIT $limit
}
RETURN a.id AS act, p {.id, .type, .name, .aliases, .date, .places} AS person, properties(r) AS fact,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY act, r.date, coalesce(d.published, '') DESC, d.id, r.start
