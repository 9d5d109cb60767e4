// A page of acts to which documents give two dates of signing, with the dates.
// $acts: ids of acts and programmes, or none for all
// $act: the id of the last one shown
// $limit: at most so many
CALL () {
  UNWIND $acts AS id
  MATCH (a:Entity {id: id})<-[r:SIGNS]-(:Person)
  RETURN a, r
  UNION
  UNWIND CASE WHEN size($acts) = 0 THEN [1] ELSE [] END AS one
  MATCH (a:Entity)<-[r:SIGNS]-(:Person)
  RETURN a, r
}
WITH a, r
WHERE r.date IS NOT NULL AND a.id > $act
WITH a, collect(DISTINCT r.date) AS dates
WHERE any(one IN dates WHERE any(other IN dates WHERE one < other AND NOT other STARTS WITH one))
RETURN a {.id, .type, .name, .aliases, .date, .places} AS act, dates
ORDER BY act.id
LIMIT $limit
