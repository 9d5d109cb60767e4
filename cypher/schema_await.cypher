// Wait until every index is built, on Neo4j.
CALL db.awaitIndexes(300)
