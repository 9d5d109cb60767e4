// The digest of a stored document; no row where it is not stored.
// $document: id of the document
MATCH (d:Document {id: $document})
RETURN d.digest AS digest
