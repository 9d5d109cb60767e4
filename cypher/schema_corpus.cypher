// One node that says which documents are stored.
CREATE CONSTRAINT corpus_id IF NOT EXISTS FOR (c:Corpus) REQUIRE c.id IS UNIQUE
