// A document with its text; no row where it is not stored.
// $id: the document's id
MATCH (d:Document {id: $id})
RETURN d {.id, .title, .publisher, .published, .url, .text} AS document
