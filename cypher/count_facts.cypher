// The number of facts of each type.
MATCH (:Entity)-[f]->(:Entity)
WHERE f.document IS NOT NULL
RETURN type(f) AS type, count(*) AS count
ORDER BY type
