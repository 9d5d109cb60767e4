// Note that judging who is who moved something: answers may differ, though the documents are the same.
MATCH (c:Corpus {id: 'corpus'})
SET c.moves = coalesce(c.moves, 0) + 1
