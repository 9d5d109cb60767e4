// All bodies that implement some acts or programmes, with the number of documents and the first and the last day.
// $acts: ids of directives and programmes
// $since: the first day asked for, or ''
// $until: the last day asked for, or 9999-99-99
// $dated: whether days are asked for, so that what has no date does not fit
// $limit: at most so many
UNWIND $acts AS id
MATCH (a:Entity {id: id})<-[r:IMPLEMENTS]-(o:Organization)
WITH o, r, coalesce(r.observed, '') AS day
WHERE day <= $until AND (day >= $since OR $since STARTS WITH day) AND (day <> '' OR NOT $dated)
WITH o, count(DISTINCT r.document) AS documents,
     min(CASE day WHEN '' THEN '9999-99-99' ELSE day END) AS first, max(day) AS last
RETURN o {.id, .type, .name, .aliases, .date, .places} AS entity, documents, first, last
ORDER BY first, entity.id
LIMIT $limit
