// Some of the referents that are marked, each with the size of its block.
// $limit: at most so many
MATCH (r:Referent)
WHERE r.pending = 1
WITH r
LIMIT $limit
RETURN r.id AS id, r.block AS block, r.entity AS entity, COUNT { MATCH (o:Referent) WHERE o.block = r.block } AS size
ORDER BY block, id
