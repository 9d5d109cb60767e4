// All documents.
MATCH (d:Document)
RETURN properties(d) AS properties
