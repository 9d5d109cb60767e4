// A page of the documents, the last published first.
// $published: the date of the last document shown; '' where it has none
// $id: its id
// $limit: at most so many
MATCH (d:Document)
WITH d, coalesce(d.published, '') AS published
WHERE published < $published OR (published = $published AND d.id > $id)
RETURN d {.id, .title, .publisher, .published, .url} AS document
ORDER BY published DESC, d.id
LIMIT $limit
