"""From claims between names to entities with ids and facts with verbatim quotes."""
