"""What the mention grammars read: the words of a document with the lexicon's hits, its sentences and dates."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.lexicons import Hit, Hits, find
from loaders.mentions.dates import DateMention, dates_in
from loaders.text import (
    Sentence,
    Text,
    Words,
    lacks_marks,
    make_text,
    split_blocks,
    split_sentences,
    split_words,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's text, words, sentences and lexicon hits. Indexes are word indexes."""

    text: Text
    words: Words
    sentences: tuple[Sentence, ...]
    hits: Hits
    dates: tuple[DateMention, ...]

    def hit(self, index: int, *kinds: str) -> Hit | None:
        """The longest hit of one of `kinds` at word `index`."""
        here = self.hits.get(index)
        if here is None:
            return None
        if len(kinds) == 1:
            return here.get(kinds[0])
        best: Hit | None = None
        for kind in kinds:
            found = here.get(kind)
            if found and (best is None or found.end > best.end):
                best = found
        return best

    def word(self, index: int) -> str:
        """The word in lower case, or "" beyond the end."""
        lower = self.words.lower
        return lower[index] if 0 <= index < len(lower) else ""

    def is_capital(self, index: int) -> bool:
        """Whether there is a word at `index` that begins with a capital."""
        capitals = self.words.capitals
        return 0 <= index < len(capitals) and capitals[index]

    def breaks(self, index: int) -> bool:
        """Whether a line ends between the word at `index` and the one before it."""
        words = self.words
        inside = 0 < index < len(words)
        return inside and "\n" in words.shadow[words.ends[index - 1] : words.starts[index]]

    def span(self, first: int, end: int) -> str:
        """The shadow text of the words ``[first, end)``."""
        return self.words.span(first, end)


def read(source: str) -> Reading:
    """The reading of a stored text (NFC); one without marks has no sentence that could be read."""
    text = make_text(source)
    words = split_words(text.shadow)
    sentences = () if lacks_marks(source) else split_sentences(words, split_blocks(text.shadow))
    hits = find(text.shadow, words.starts, words.ends)
    return Reading(text, words, sentences, hits, dates_in(text.shadow))
