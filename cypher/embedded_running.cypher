// What the same user runs, on the embedded server.
SHOW TRANSACTIONS
