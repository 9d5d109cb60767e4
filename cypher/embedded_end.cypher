// End what the same user runs, on the embedded server.
// $id: id of its transaction
TERMINATE TRANSACTION $id
