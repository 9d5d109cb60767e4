// The number of facts of each type.
MATCH (:Entity)-[f]->(:Entity)
RETURN type(f) AS type, count(*) AS count
ORDER BY type
