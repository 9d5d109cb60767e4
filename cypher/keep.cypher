// Keep the answer to a question in place of the one before.
// $id: the question
// $state: the state of the store in which it was made
// $answer: the answer, as JSON
MERGE (k:Kept {id: $id})
SET k.state = $state, k.answer = $answer
