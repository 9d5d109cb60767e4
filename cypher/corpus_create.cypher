// Write down which documents are stored.
// $documents: their number
// $sum: the sum of their digests
CREATE (c:Corpus {id: 'corpus', documents: $documents, sum: $sum})
