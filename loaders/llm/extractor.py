"""A family of facts like those of loaders/facts/, whose claims a language model proposes."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from loaders.context.story import Story
from loaders.facts.claims import Claim
from loaders.llm.answers import MalformedError, parse
from loaders.llm.checking import Checker
from loaders.llm.endpoint import Endpoint
from loaders.llm.pieces import Piece, pieces
from loaders.llm.places import Places
from loaders.llm.prompt import messages
from loaders.llm.settings import ModelSettings

NO_ANSWER = "model: the answer is no JSON of facts"
NO_ENTRY = "model: an entry of the answer is no fact"
TOO_LONG = "model: the document is longer than what a model is asked about"


class Model:
    """The model of `settings`: called with a story, it yields what the model says, checked."""

    def __init__(self, settings: ModelSettings) -> None:
        """Raises UnavailableError where the extra of the package is not installed."""
        self._settings = settings
        self._endpoint = Endpoint(settings)

    def __call__(self, story: Story) -> Iterator[Claim]:
        """The claims of the model about a document, in the order of its text. Raises ModelError."""
        places = Places(story)
        checker = Checker(places, f"llm:{self._settings.model}")
        for piece in pieces(story.document.text, self._settings.piece):
            first, end = places.words(piece)
            if first == end:
                continue
            if piece.end > self._settings.longest:
                yield checker.nothing(piece, TOO_LONG)
                return
            yield from self._about(piece, story, checker)

    def _about(self, piece: Piece, story: Story, checker: Checker) -> Iterator[Claim]:
        answer = self._endpoint.ask(messages(story.document.text[piece.start : piece.end]))
        try:
            said, strays = parse(answer)
        except MalformedError:
            yield checker.nothing(piece, NO_ANSWER)
            return
        yield from checker.claims(said, piece)
        for _ in range(strays):
            yield checker.nothing(piece, NO_ENTRY)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._endpoint.__exit__(kind, error, trace)
