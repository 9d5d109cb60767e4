// A page of the documents, the last published first.
// $anchor: where to start from: mentioned or all
// $mentioned: ids of entities of which a document mentions one, or none for all
// $publisher: the publisher in lower case, or '' for all
// $title: words in lower case that stand in the title, or '' for all
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $published: the date of the last document shown; '' where it has none
// $id: its id
// $limit: at most so many
CALL () {
  UNWIND CASE $anchor WHEN 'mentioned' THEN $mentioned ELSE [] END AS id
  MATCH (:Entity {id: id})<-[:MENTIONS]-(d:Document)
  RETURN d
  UNION
  UNWIND CASE $anchor WHEN 'all' THEN [1] ELSE [] END AS one
  MATCH (d:Document)
  RETURN d
}
WITH DISTINCT d, coalesce(d.published, '') AS published
WHERE published <= $until AND (published >= $since OR $since STARTS WITH published) AND (published <> '' OR NOT $dated)
  AND ($publisher = '' OR toLower(d.publisher) = $publisher)
  AND ($title = '' OR toLower(d.title) CONTAINS $title)
  AND (published < $published OR (published = $published AND d.id > $id))
RETURN d {.id, .title, .publisher, .published, .url} AS document
ORDER BY published DESC, d.id
LIMIT $limit
