"""Identity: which mentions, across documents, are one thing."""
