// Write down that documents came, went or changed; no row where it was never written down which there are.
// $documents: how many more there are
// $sum: how much greater the sum of their digests is
// $modulus: where the sum starts again from 0
MATCH (c:Corpus {id: 'corpus'})
SET c.documents = c.documents + $documents, c.sum = (c.sum + $sum) % $modulus
RETURN c.documents AS documents
