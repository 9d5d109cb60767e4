// The referents of some blocks.
// $blocks: the blocks
UNWIND $blocks AS block
MATCH (r:Referent {block: block})
RETURN r.id AS id, r.type AS type, r.block AS block, r.entity AS entity
ORDER BY id
