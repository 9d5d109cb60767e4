// An id that is no more leads to one.
CREATE CONSTRAINT retired_id IF NOT EXISTS FOR (r:Retired) REQUIRE r.id IS UNIQUE
