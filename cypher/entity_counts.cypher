// How many facts of each type an entity has at its end, and as how many statements.
// $id: the entity's id
MATCH (:Entity {id: $id})-[r]-(:Entity)
WHERE r.document IS NOT NULL
RETURN type(r) AS type, count(DISTINCT r.statement) AS count
ORDER BY type
