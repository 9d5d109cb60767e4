"""From sources to graphs: by our rules alone or a language model besides, in one process or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from functools import partial
from typing import TypeVar

from cli.crew import Crew, Lost
from cli.failures import CommandError, Status
from cli.options import Extractor, Manner
from graph.ontology import OntologyError
from graph.values import Document, DocumentGraph
from loaders.llm import Model, ModelError, ModelSettings, SettingsError, UnavailableError
from loaders.pipeline import Family, extract
from loaders.readers import Ids, ReadFailure, Source, document, find_sources, read_source

T = TypeVar("T")
Found = DocumentGraph | ReadFailure
Reader = Callable[[Source | ReadFailure], Found]


def graphs(paths: Iterable[str], manner: Manner) -> Generator[Found, None, None]:
    """What the documents of `paths` say, in their order; what cannot be read or understood is a failure.

    Raises CommandError where there is nobody to read them.
    """
    begin, ids = partial(reader, manner.extractor), Ids()
    try:
        if manner.jobs == 1:
            read = begin()
            yield from (_own(source, read(source), ids) for source in find_sources(paths))
            return
        begin()  # what is wrong with the settings is said once
        with closing(Crew(manner.jobs, begin).answers(find_sources(paths))) as answers:
            for source, found in answers:
                yield _own(source, _lost(found) if isinstance(found, Lost) else found, ids)
    except UnavailableError as error:
        raise CommandError(str(error)) from error


def _lost(lost: Lost[Source | ReadFailure]) -> ReadFailure:
    name = lost.item.name if isinstance(lost.item, Source) else lost.item.source
    return ReadFailure(name, f"the process that read it died ({lost.how})")


def _own(source: Source | ReadFailure, found: Found, ids: Ids) -> Found:
    """`found`, unless an earlier document has its id."""
    if isinstance(found, ReadFailure) or isinstance(source, ReadFailure):
        return found
    return ids.taken(found.document.id, source.name) or found


def reader(extractor: Extractor) -> Reader:
    """What makes the graph of a source. Raises CommandError where the environment names no model to ask."""
    if extractor is Extractor.RULES:
        return partial(_read, ())
    try:
        return partial(_read, (Model(ModelSettings.from_environment(os.environ)),))
    except (SettingsError, UnavailableError) as error:
        raise CommandError(str(error), Status.USAGE) from error


def _read(more: tuple[Family, ...], source: Source | ReadFailure) -> Found:
    found = source if isinstance(source, ReadFailure) else read_source(source)
    return found if isinstance(found, ReadFailure) else attempt(document(found), partial(extract, more=more))


def attempt(document: Document, understand: Callable[[Document], T]) -> T | ReadFailure:
    """What `understand` makes of `document`; where it fails, the other documents are to be read all the same.

    Raises UnavailableError, which they would fail with as well.
    """
    try:
        return understand(document)
    except UnavailableError:
        raise
    except ModelError as error:
        return ReadFailure(document.id, str(error))
    except OntologyError as error:
        return ReadFailure(document.id, f"what was read does not hold to the ontology: {error}")
    except Exception as error:
        return ReadFailure(document.id, f"an error of the program itself, {type(error).__name__}: {error}")
