"""The viewer in a real browser, on the real service with the samples loaded."""
