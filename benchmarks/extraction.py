"""Characters per second of extraction, per stage, beside simpler passes over the same text."""

from __future__ import annotations

import importlib
import re
import statistics
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
_GROWTH = ("one document of", "µs/character", "fastest – slowest", "times the first")


def run(runs: int, characters: int) -> None:
    """Print the tables: stages over `characters` characters of samples, the corpus, growth up to as many."""
    taggers = installed_taggers()
    documents = repeated(samples(), characters)
    show("Extraction, samples repeated", _RATE, stage_rows(documents, runs, taggers))
    if CORPUS.is_file():
        corpus = repeated(list(_documents([CORPUS])), characters)
        show("Extraction, ../shared/corpus", _RATE, stage_rows(corpus, runs, taggers))
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= characters]
    show("Extraction, growth", _GROWTH, growth_rows(sizes, runs))


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


def growth_rows(sizes: Sequence[int], runs: int) -> list[Row]:
    """Microseconds per character of one document of each size: equal where the work grows with the length."""
    text = "\n".join(document.text for document in samples())
    works: dict[str, Callable[[], object]] = {}
    for size in sizes:
        document, times = Document("growth", (text * (size // len(text) + 1))[:size]), _times(size)
        works[f"{size:,} characters"] = partial(_extract, document, times)
    taken = interleaved(works, runs)
    rows: list[Row] = []
    first = 0.0
    for size, (name, times_taken) in zip(sizes, taken.items(), strict=True):
        each = sorted(1e6 * one / (size * _times(size)) for one in times_taken)
        median = statistics.median(each)
        first = first or median
        rows.append(Row(name, f"{median:.2f}", f"{each[0]:.2f} – {each[-1]:.2f}", f"{median / first:.2f}"))
    return rows


def _times(size: int) -> int:
    """How often a document of `size` characters is read: a short one alone is too short to time."""
    return max(1, 20_000 // size)


def _extract(document: Document, times: int) -> None:
    for _ in range(times):
        extract(document)
