// The answer to a question that is kept, and the state of the store in which it was made.
// $id: the question
MATCH (k:Kept {id: $id})
RETURN k.state AS state, k.answer AS answer
