"""The lexicons: what words mean, as checked data, and one automaton that finds them all in one pass."""

from loaders.lexicons.lexicon import (
    Hit,
    Hits,
    Title,
    acts,
    find,
    groups,
    heads_alone,
    kind_symbols,
    meeting_kinds,
    numerals,
    offices,
    post_words,
    surnames,
    title_words,
    titles,
    word_set,
)

__all__ = [
    "Hit",
    "Hits",
    "Title",
    "acts",
    "find",
    "groups",
    "heads_alone",
    "kind_symbols",
    "meeting_kinds",
    "numerals",
    "offices",
    "post_words",
    "surnames",
    "title_words",
    "titles",
    "word_set",
]
