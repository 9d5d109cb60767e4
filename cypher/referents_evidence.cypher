// What documents say of some referents: for each some facts, those of the newest documents first.
// $ids: ids of the referents
// $limit: at most so many facts for each
UNWIND $ids AS id
MATCH (r:Referent {id: id})
MATCH (e:Entity {id: r.entity})
CALL (e, id) {
  MATCH (e)-[f]-(:Entity)
  WHERE f.document IS NOT NULL
  WITH e, id, f, startNode(f) AS a, endNode(f) AS b
  WHERE (a.id = e.id AND coalesce(f.source_referent, e.id) = id)
     OR (b.id = e.id AND coalesce(f.target_referent, e.id) = id)
  MATCH (d:Document {id: f.document})
  RETURN f, a, b, d
  ORDER BY coalesce(d.published, '') DESC, d.id, f.start, f.statement
  LIMIT $limit
}
RETURN id, type(f) AS type, properties(f) AS fact,
       a {.id, .type, .name, .aliases, .date, .places} AS source,
       b {.id, .type, .name, .aliases, .date, .places} AS target,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY id, coalesce(d.published, '') DESC, d.id, f.start, f.statement
