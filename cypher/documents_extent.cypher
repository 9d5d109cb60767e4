// The number of documents, and the first and the last day of publication.
MATCH (d:Document)
RETURN count(d) AS documents, min(d.published) AS first, max(d.published) AS last
