"""The body that a passage is about: a sentence without a subject goes on with what that body does."""

from __future__ import annotations

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import word_before
from loaders.facts.dependence import acts_next, is_governed, is_vague
from loaders.lexicons import word_set

_CLAUSE = frozenset((";", ":", ","))


class Topic:
    """The bodies that the last sentence with a subject told of, or told what to do."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.names: tuple[str, ...] = ()

    def opens(self, line: Line, verb: Node) -> bool:
        """Whether only adverbs and the like lead from the beginning of the clause to the verb."""
        position = verb.first - 1
        words = self._story.reading
        while position >= line.sentence.first and words.word(position) not in _CLAUSE:
            if words.word(position) not in word_set("openers") and not words.word(position).isdigit():
                return False
            position -= 1
        return True

    def read(self, line: Line) -> None:
        """Take the subject of `line`: whoever is told to do something, else the first body that acts."""
        subject: tuple[str, ...] | None = () if self._opens_with_anybody(line) else None
        passed = 0
        for at, node in enumerate(line.nodes):
            if node.kind == "person" and subject is None and not is_governed(self._story, node.first):
                subject = ()
            if node.kind not in ("body", "group") or at < passed:
                continue
            found = listing(line.nodes, at, self._story.reading, node.kind)
            passed = at + len(found)
            if self._is_told(node) or (not subject and self._leads(line, node, found[-1])):
                subject = () if is_vague(self._story, node) else names_of(found)
        if subject is not None:
            self.names = subject

    def _opens_with_anybody(self, line: Line) -> bool:
        """ "Các địa phương tiếp tục …", "2. Các bộ, ngành:": nobody who has a name."""
        first = line.sentence.first
        while first < line.sentence.end and not self._story.reading.words.is_letter(first):
            first += 1
        return self._story.reading.hit(first, "whoever") is not None

    def _is_told(self, node: Node) -> bool:
        """ "yêu cầu X", "giao cho X", "có công văn gửi X": X is to do what follows."""
        reading = self._story.reading
        if reading.word(node.first - 1) == "gửi":
            return True
        return any(
            hit and hit.end == node.first
            for far in (1, 2, 4)
            if (hit := reading.hit(node.first - far, "telling"))
        )

    def _leads(self, line: Line, node: Node, last: Node) -> bool:
        """Whether a body stands where a clause begins and acts."""
        if node.first != line.sentence.first and word_before(self._story, node) not in (
            ",",
            ":",
            ";",
            ".",
            "-",
        ):
            return False
        return not is_governed(self._story, node.first) and acts_next(self._story, last)
