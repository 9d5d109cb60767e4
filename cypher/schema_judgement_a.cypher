// Judgements are found by their first referent.
CREATE INDEX judgement_a IF NOT EXISTS FOR (j:Judgement) ON (j.a)
