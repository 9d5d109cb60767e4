// The judgements of rules are found by the block that they were made in.
CREATE INDEX judgement_block IF NOT EXISTS FOR (j:Judgement) ON (j.block)
