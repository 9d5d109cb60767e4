// Create a document's node.
// $properties: its properties, the id among them
CREATE (d:Document {revision: 0})
SET d += $properties
