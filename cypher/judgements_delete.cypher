// Delete the judgements of rules in some blocks.
// $blocks: the blocks
UNWIND $blocks AS block
MATCH (j:Judgement {block: block})
WHERE j.by = 'rule'
DELETE j
