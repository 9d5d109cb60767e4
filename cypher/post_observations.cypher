// When the holders of some posts were observed in them; the quotes of the rules whose verb says more than that.
// $posts: list of {organization, titles}: a body's id and the titles of a post of it
// $verbs: names of those rules
// $known: the last day of recording that counts, or '' for all
UNWIND $posts AS post
MATCH (o:Entity {id: post.organization})<-[r:HOLDS_POSITION]-(p:Person)
WHERE r.title IN post.titles AND r.observed IS NOT NULL AND ($known = '' OR left(r.recorded, 10) <= $known)
RETURN DISTINCT o.id AS organization, p.id AS person, r.title AS title, r.observed AS observed,
       CASE WHEN r.rule IN $verbs THEN r.rule ELSE '' END AS rule,
       CASE WHEN r.rule IN $verbs THEN r.quote ELSE '' END AS quote
ORDER BY organization, person, observed, title, rule, quote
