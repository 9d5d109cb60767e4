// A page of posts that one person holds at a time and that two are seen in over one time, with who was seen when.
// $titles: titles of such posts, also of who acts in them
// $acting: the word before the title of who acts in a post
// $organizations: ids of bodies, or none for all
// $organization: the id of the body of the last post shown
// $title: its title
// $limit: at most so many posts
CALL () {
  UNWIND $organizations AS id
  MATCH (o:Entity {id: id})<-[r:HOLDS_POSITION]-(p:Person)
  RETURN o, r, p
  UNION
  UNWIND CASE WHEN size($organizations) = 0 THEN [1] ELSE [] END AS one
  MATCH (o:Organization)<-[r:HOLDS_POSITION]-(p:Person)
  RETURN o, r, p
}
WITH o, r, p
WHERE r.title IN $titles AND size(coalesce(r.observed, '')) = 10
WITH o, replace(r.title, $acting, '') AS title, p, min(r.observed) AS first, max(r.observed) AS last
WITH o, title, collect({person: p.id, first: first, last: last}) AS holders
WHERE (o.id > $organization OR (o.id = $organization AND title > $title))
  AND any(a IN holders WHERE any(b IN holders WHERE a.person < b.person
          AND ((a.first < b.last AND b.first < a.last) OR (a.first = b.first AND a.last = b.last))))
RETURN o {.id, .type, .name, .aliases, .date, .places} AS organization, title, holders
ORDER BY organization.id, title
LIMIT $limit
