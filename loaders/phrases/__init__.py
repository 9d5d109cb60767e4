"""What a phrase alone names, with what is known beside it: the same reading as of a document."""

from loaders.phrases.reading import Phrase, province, read_phrase
from loaders.phrases.sides import side

__all__ = ["Phrase", "province", "read_phrase", "side"]
