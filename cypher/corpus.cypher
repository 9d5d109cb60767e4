// How many documents are stored, the sum of their digests, and how often judging moved something.
MATCH (c:Corpus {id: 'corpus'})
RETURN c.documents AS documents, c.sum AS sum, coalesce(c.moves, 0) AS moves
