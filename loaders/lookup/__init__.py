"""Which body or place a phrase names, on a day and in a document of a province, what is known of it, and why."""

from loaders.lookup.search import Finding, look_up

__all__ = ["Finding", "look_up"]
