// Draw the edges of one type that have one of some referents at an end and both ends stored, where they are missing.
// TYPE: a type of structure in the ontology
// $type: the same type
// $ids: ids of the referents
CALL () {
  UNWIND $ids AS id
  MATCH (l:RegisterEdge {start: id})
  RETURN l
  UNION
  UNWIND $ids AS id
  MATCH (l:RegisterEdge {end: id})
  RETURN l
}
WITH l
WHERE l.type = $type
MATCH (a:Referent {id: l.start})
MATCH (b:Referent {id: l.end})
MATCH (x:Entity {id: a.entity})
MATCH (y:Entity {id: b.entity})
WHERE NOT EXISTS { MATCH (x)-[r:TYPE]->(y) WHERE r.start = l.start AND r.end = l.end }
CREATE (x)-[n:TYPE {start: l.start, end: l.end, source: l.source}]->(y)
SET n.since = l.since
