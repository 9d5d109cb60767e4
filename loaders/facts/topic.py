"""The bodies that a passage is about: a heading's, those that are told to do something, or those that do something."""

from __future__ import annotations

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import word_before
from loaders.facts.clauses import opens_clause
from loaders.facts.dependence import acts_next, is_governed, is_vague
from loaders.facts.parties import is_party
from loaders.lexicons import word_set

_CLAUSE = frozenset((";", ":", ","))
_DASHES = frozenset(("-", "–"))
_DATELINE = 7  # words up to the dash behind which a report begins: "(TP. Hồ Chí Minh) - Thực hiện …"
_LEADING = frozenset((",", ":", ";", ".", "-"))
_KEPT = 4  # sentences without a doer for which a body stays the one that is spoken of
_SOON = 20  # words from the start of a sentence to the one it is about
_DEEDS = ("act_verb", "implement", "coordinate", "organize", "issue", "review")
_HEAD = 3  # words before the body of a heading: "b) Bộ A", "2. Đối với Sở B"
_NUMBERED = frozenset((")", ".", "với"))


class Topic:
    """The bodies that the text up to a line told of last, as nodes: a sentence without a subject goes on with them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.nodes: tuple[Node, ...] = ()
        self._silent = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, each once."""
        return names_of(self.nodes)

    def opens(self, line: Line, verb: Node) -> bool:
        """Whether only adverbs and the like lead from the beginning of the clause to the verb."""
        position = verb.first - 1
        words = self._story.reading
        while position >= line.sentence.first and words.word(position) not in _CLAUSE:
            if words.word(position) in _DASHES and position - line.sentence.first < _DATELINE:
                return True
            if words.word(position) not in word_set("openers") and not words.word(position).isdigit():
                return False
            position -= 1
        return True

    def read(self, line: Line) -> None:
        """Take the subject of `line`: its heading, else whoever is told to do something, else the first that acts."""
        subject: tuple[Node, ...] | None = () if self._opens_with_anybody(line) else None
        passed = 0
        for at, node in enumerate(line.nodes):
            if node.kind == "person" and subject is None and not is_governed(self._story, node.first):
                subject = ()
            if node.kind not in ("body", "group") or at < passed:
                continue
            found = listing(line.nodes, at, self._story.reading, node.kind)
            passed = at + len(found)
            if at == 0 and self._heads(line, node):
                subject = found
                break
            if self._is_told(node) or (not subject and self._leads(line, node, found[-1])):
                subject = () if is_vague(self._story, node) else found
        if subject is None and self._is_of_others(line):
            subject = ()
        self._silent = 0 if subject else self._silent + (not self._goes_on(line))
        if subject is not None or self._silent > _KEPT:
            self.nodes = subject or ()

    def _goes_on(self, line: Line) -> bool:
        """ "Tiếp tục …", "- Tăng cường …": a sentence that only goes on with what somebody does."""
        reading, first = self._story.reading, line.sentence.first
        while first < line.sentence.end and not reading.words.is_letter(first):
            first += 1
        return reading.word(first) in word_set("openers") or reading.hit(first, *_DEEDS) is not None

    def _is_of_others(self, line: Line) -> bool:
        """ "i) Trách nhiệm của các địa phương", "Yêu cầu các đơn vị: …": what follows is of those who have no name."""
        reading, first = self._story.reading, line.sentence.first
        heading = line.sentence.kind == "label" and reading.word(first + 1) in (")", ".")
        if heading or reading.hit(first, "telling"):
            return True
        soon = range(first, min(line.sentence.end, first + _SOON))
        others = [word for word in soon if reading.hit(word, "whoever")]
        others += [
            node.first for node in line.nodes if is_party(node) and not node.names and node.first in soon
        ]
        return any(opens_clause(self._story, line, word) for word in others)

    def _heads(self, line: Line, node: Node) -> bool:
        """ "a) Bộ A", "2. Đối với Sở B": the body of a heading."""
        soon = node.first - line.sentence.first
        return 0 < soon <= _HEAD and word_before(self._story, node) in _NUMBERED

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
        opens = node.first == line.sentence.first or word_before(self._story, node) in _LEADING
        return opens and not is_governed(self._story, node.first) and acts_next(self._story, last)
