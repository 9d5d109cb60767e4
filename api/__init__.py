"""The service: routes, models and errors over graph.queries."""
