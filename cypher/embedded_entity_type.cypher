// Make ArcadeDB know the pair of labels, which two writers that first use it at once would both create.
// TYPE: an entity type of the ontology
CREATE (e:Entity:TYPE {id: 'TYPE'})
DELETE e
