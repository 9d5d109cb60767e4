// A document for each of some observations of holders of posts, the newest.
// $wanted: list of {number, organization, person, title, observed, rule, quote}: as post_observations has them
// $verbs: names of the rules of which rule and quote count
// $known: the last day of recording that counts, or '' for all
UNWIND $wanted AS one
MATCH (p:Entity {id: one.person})
CALL (one, p) {
  MATCH (p)-[r:HOLDS_POSITION]->(o:Organization)
  WHERE o.id = one.organization AND r.title = one.title AND r.observed = one.observed
    AND (r.rule IN $verbs) = (one.rule <> '') AND (one.rule = '' OR (r.rule = one.rule AND r.quote = one.quote))
    AND ($known = '' OR left(r.recorded, 10) <= $known)
  MATCH (d:Document {id: r.document})
  RETURN r, d
  ORDER BY coalesce(d.published, '') DESC, d.id, r.start
  LIMIT 1
}
RETURN one.number AS number, p {.id, .type, .name, .aliases, .date, .places} AS person, properties(r) AS fact,
       d {.id, .title, .publisher, .published, .url} AS document
ORDER BY number
