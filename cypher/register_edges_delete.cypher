// Forget what the register says of some bodies and places.
// $ids: ids of their referents
UNWIND $ids AS id
MATCH (l:RegisterEdge {owner: id})
DELETE l
