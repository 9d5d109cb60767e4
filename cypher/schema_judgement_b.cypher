// Judgements are found by their second referent.
CREATE INDEX judgement_b IF NOT EXISTS FOR (j:Judgement) ON (j.b)
