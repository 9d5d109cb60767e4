// How many documents are stored, and the sum of their digests.
MATCH (c:Corpus {id: 'corpus'})
RETURN c.documents AS documents, c.sum AS sum
