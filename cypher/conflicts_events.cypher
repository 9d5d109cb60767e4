// A page of bodies with events of one name that lie a few days apart: perhaps one event with two dates.
// $organizations: ids of bodies that organize them, or none for all
// $days: at most so many days apart
// $one: the id of the first event of the last pair shown
// $other: the id of its second event
// $limit: at most so many pairs
CALL () {
  UNWIND $organizations AS id
  MATCH (o:Entity {id: id})-[:ORGANIZES]->(e:Event)
  RETURN o, e
  UNION
  UNWIND CASE WHEN size($organizations) = 0 THEN [1] ELSE [] END AS one
  MATCH (o:Organization)-[:ORGANIZES]->(e:Event)
  RETURN o, e
}
WITH DISTINCT o, e
WHERE size(coalesce(e.date, '')) = 10
WITH o, e.name AS name, collect(DISTINCT e) AS events
WHERE size(events) > 1 AND size(split(name, ' ')) > 4
UNWIND events AS a
UNWIND events AS b
WITH o, a, b
WHERE a.date < b.date AND duration.inDays(date(a.date), date(b.date)).days <= $days
WITH a, b, min(o.id) AS organization
WHERE a.id > $one OR (a.id = $one AND b.id > $other)
RETURN a {.id, .type, .name, .aliases, .date, .places} AS one,
       b {.id, .type, .name, .aliases, .date, .places} AS other, organization
ORDER BY a.id, b.id
LIMIT $limit
