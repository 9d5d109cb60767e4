"""How an explanation is shown: in a terminal, as a page that stands alone, as JSON."""
