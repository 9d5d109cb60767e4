// A page of posts that one person holds at a time and in which nobody was seen since a day, the longest first.
// $anchor: where to start from: organization or all
// $titles: titles of such posts, also of who acts in them
// $acting: the word before the title of who acts in a post
// $organizations: ids of bodies, or none for all
// $places: ids of places of bodies, or none for all
// $before: the day since which nobody was seen
// $last: the last day of the last post shown, or ''
// $organization: the id of its body
// $title: its title
// $limit: at most so many posts
CALL () {
  UNWIND CASE $anchor WHEN 'organization' THEN $organizations ELSE [] END AS id
  MATCH (o:Entity {id: id})<-[r:HOLDS_POSITION]-(p:Person)
  RETURN o, r, p
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (o:Organization)<-[r:HOLDS_POSITION]-(p:Person)
  RETURN o, r, p
}
WITH o, r, p
WHERE r.title IN $titles AND r.observed IS NOT NULL
  AND (size($places) = 0 OR any(place IN coalesce(o.places, []) WHERE place IN $places))
WITH o, replace(r.title, $acting, '') AS title, max(r.observed) AS last
WHERE last + CASE size(last) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END < $before AND (last > $last OR (last = $last AND (o.id > $organization OR (o.id = $organization AND title > $title))))
RETURN o {.id, .type, .name, .aliases, .date, .places} AS organization, title, last
ORDER BY last, organization.id, title
LIMIT $limit
