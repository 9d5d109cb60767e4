// Take the write lock of a document until the transaction ends; no row where it is not stored.
// $document: id of the document
MATCH (d:Document {id: $document})
SET d.revision = d.revision + 1
RETURN d.id AS id
