// Take the write locks of the stored ones among some entities until the transaction ends, and read them.
// The new revision makes a concurrent transaction wait (Neo4j) or fail and be retried (ArcadeDB).
// $ids: ids of the entities, sorted, so that two writers take the locks in one order
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.revision = e.revision + 1
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.date AS date, e.places AS places
