// The digests of all documents.
MATCH (d:Document)
RETURN d.digest AS digest
