"""From the stored text to words, blocks and sentences; offsets lead back to the stored text."""

from loaders.text.blocks import Block, split_blocks
from loaders.text.marks import lacks_marks
from loaders.text.sentences import Sentence, split_sentences
from loaders.text.shadow import Text, make_text
from loaders.text.words import Words, split_words

__all__ = [
    "Block",
    "Sentence",
    "Text",
    "Words",
    "lacks_marks",
    "make_text",
    "split_blocks",
    "split_sentences",
    "split_words",
]
