// All entities with their labels.
MATCH (e:Entity)
RETURN labels(e) AS labels, properties(e) AS properties
