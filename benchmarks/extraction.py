"""Characters per second of extraction, per stage, beside simpler passes over the same text."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.timing import Row, interleaved, rate_row, show
from graph.values import Document
from loaders.context.story import tell
from loaders.mentions.reading import read
from loaders.pipeline import extract
from loaders.readers import read_documents

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "documents.jsonl"
Tagger = Callable[[str], object]

_WORD = re.compile(r"[^\W_]+")
_RATE = ("", "characters/s", "slowest – fastest", "times the regex's time")


def run(runs: int, characters: int) -> None:
    """Print the tables: the stages over `characters` characters of samples, and of the corpus."""
    taggers = installed_taggers()
    documents = repeated(samples(), characters)
    show("Extraction, samples repeated", _RATE, stage_rows(documents, runs, taggers))
    if CORPUS.is_file():
        corpus = repeated(list(_documents([CORPUS])), characters)
        show("Extraction, ../shared/corpus", _RATE, stage_rows(corpus, runs, taggers))


def samples() -> list[Document]:
    """The documents of samples/."""
    return list(_documents([ROOT / "samples"]))


def _documents(paths: Sequence[Path]) -> list[Document]:
    return [document for document in read_documents(paths) if isinstance(document, Document)]


def repeated(documents: Sequence[Document], characters: int) -> list[Document]:
    """`documents`, over and over, until they hold about so many characters."""
    found: list[Document] = []
    held = 0
    while held < characters:
        found.append(documents[len(found) % len(documents)])
        held += len(found[-1].text)
    return found


def stage_rows(documents: Sequence[Document], runs: int, taggers: Mapping[str, Tagger]) -> list[Row]:
    """A row for each stage, for the whole and for each peer."""
    readings = [(document, read(document.text)) for document in documents]
    characters = sum(len(document.text) for document in documents)
    works: dict[str, Callable[[], object]] = {
        "peer: one pass of a compiled regex (words)": lambda: [_WORD.findall(d.text) for d in documents],
        "text and lexicon": lambda: [read(document.text) for document in documents],
        "mentions and context": lambda: [tell(document, reading) for document, reading in readings],
        "whole extraction": lambda: [extract(document) for document in documents],
    }
    for name, tag in taggers.items():
        works[name] = partial(_tag_all, tag, documents)
    times = interleaved(works, runs)
    peer = times["peer: one pass of a compiled regex (words)"]
    return [rate_row(name, characters, taken, peer) for name, taken in times.items()]


def _tag_all(tag: Tagger, documents: Sequence[Document]) -> None:
    for document in documents:
        tag(document.text)


def installed_taggers() -> dict[str, Tagger]:
    """Part-of-speech taggers of Vietnamese that happen to be installed; they are no dependency of ours."""
    found: dict[str, Tagger] = {}
    try:
        tag = importlib.import_module("pyvi.ViPosTagger").postagging
        tokenize = importlib.import_module("pyvi.ViTokenizer").tokenize
        found["peer: pyvi, part-of-speech tags"] = lambda text: tag(tokenize(text))
    except ImportError:
        print("no comparison with the tagger of pyvi, which is not installed (pip install pyvi)")
    try:
        found["peer: underthesea, part-of-speech tags"] = importlib.import_module("underthesea").pos_tag
    except ImportError:
        print(
            "no comparison with the tagger of underthesea, which is not installed (pip install underthesea)"
        )
    return found
