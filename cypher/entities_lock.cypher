// Take the write locks of the stored ones among some entities until the transaction ends.
// The new revision makes a concurrent transaction wait (Neo4j) or fail and be retried (ArcadeDB).
// $ids: ids of the entities, sorted, so that two writers take the locks in one order
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.revision = e.revision + 1
