CREATE INDEX entity_search IF NOT EXISTS ON Entity (search) FULL_TEXT
