// What documents say of some referents: for each the facts of some documents, the newest first.
// $ids: ids of the referents
// $limit: at most so many facts for each
UNWIND $ids AS id
MATCH (r:Referent {id: id})
CALL (r, id) {
  MATCH (e:Entity {id: r.entity})-[f]->(b:Entity)
  WHERE f.document IS NOT NULL AND coalesce(f.source_referent, e.id) = id
  MATCH (d:Document {id: f.document})
  RETURN e AS a, f, b, d
  UNION
  MATCH (a:Entity)-[f]->(e:Entity {id: r.entity})
  WHERE f.document IS NOT NULL AND coalesce(f.target_referent, e.id) = id
  MATCH (d:Document {id: f.document})
  RETURN a, f, e AS b, d
}
WITH id, a, f, b, d
ORDER BY id, coalesce(d.published, '') DESC, d.id, f.start, f.statement
WITH id, collect({type: type(f), statement: f.statement, fact: properties(f),
                  source: a {.id, .type, .name, .aliases, .date, .places}, target: b {.id, .type, .name, .aliases, .date, .places},
                  document: d {.id, .title, .publisher, .published, .url}})[0..$limit] AS facts
RETURN id, facts
ORDER BY id
