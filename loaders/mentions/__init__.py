"""Mentions: persons with their posts, bodies, events, acts, programmes, places and dates, one module for each kind."""
