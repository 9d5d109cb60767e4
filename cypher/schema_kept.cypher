// A question has one answer that is kept.
CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (k:Kept) REQUIRE k.id IS UNIQUE
