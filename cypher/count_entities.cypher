// The number of entities of each type.
MATCH (e:Entity)
RETURN e.type AS type, count(*) AS count
ORDER BY type
