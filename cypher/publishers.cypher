// The publishers of which there are the most documents.
// $limit: at most so many
MATCH (d:Document)
WHERE d.publisher IS NOT NULL
RETURN d.publisher AS name, count(*) AS documents
ORDER BY documents DESC, name
LIMIT $limit
