// What is stored of those that came before or after some bodies or places, in one step or several.
// $ids: ids of entities
UNWIND $ids AS id
MATCH (r:Referent {entity: id})
CALL (r) {
  MATCH (l:RegisterEdge {end: r.id})
  WHERE l.type = 'COMES_AFTER'
  RETURN l.start AS other
  UNION
  MATCH (l:RegisterEdge {start: r.id})
  WHERE l.type = 'COMES_AFTER'
  RETURN l.end AS other
}
MATCH (o:Referent {id: other})
RETURN DISTINCT o.entity AS id
ORDER BY id
