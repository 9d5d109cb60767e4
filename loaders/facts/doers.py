"""Which bodies do what a verb says: the subject of its clause, also far before it and over other clauses."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.context.nodes import Line, Node, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import between
from loaders.facts.clauses import says
from loaders.facts.dependence import acts_next, is_governed, is_vague, joins, leads_to, ungoverned
from loaders.lexicons import word_set

Names = tuple[str, ...]
_FARTHEST = 120  # words that a subject may reach over
_NEAR = 4  # words before a body in which "giao … cho", "phối hợp chặt chẽ với" stand
_GROUP = 14  # words of a group that the text lists: "các bộ, ngành, địa phương liên quan"
_AND = frozenset((",", "và", "các"))
_NOUNS = frozenset(("tác", "việc", "sự", "chế", "trình"))  # "công tác phối hợp", "quy chế phối hợp"
_PURPOSE = frozenset(("để", "nhằm"))


def doers(story: Story, line: Line, at: int, first: int) -> Names | None:
    """The bodies whose act begins at word `first`; `at` is the index of the first node not before it.

    Empty where somebody else does it or nobody is named who does; None where the sentence names nobody at all.
    """
    return _Search(story, line, first).run(at)


@dataclass(slots=True)
class _Search:
    """A walk to the left from the verb, over what belongs to other words, to the subject or to what bars it."""

    story: Story
    line: Line
    first: int
    partners: list[Node] = field(default_factory=list)

    def run(self, at: int) -> Names | None:
        """The subject before word `first`, if there is one."""
        index, position = at - 1, self.first - 1
        last = max(self.line.sentence.first, self.first - _FARTHEST)
        while position >= last:
            node = self.line.nodes[index] if index >= 0 else None
            if node is not None and node.end > position:
                index, position, found = self._node(index, node)
                if found is not None:
                    return found
                continue
            if self._is_anybody(position):
                position = self._group(position)
                if position < 0:
                    return ()
                while index >= 0 and self.line.nodes[index].first > position:
                    index -= 1
                continue
            position -= 1
        return names_of(self.partners) or None

    def _node(self, index: int, node: Node) -> tuple[int, int, Names | None]:
        """Where to go on from the node at `index`, and what ends the walk."""
        step = (index - 1, node.first - 1, None)
        if node.kind == "body" or (node.kind == "group" and self._means_bodies(node)):
            return self._body(index, node)
        if node.kind == "group" and not self._is_listed(index, node):
            there = self._group(node.first)
            return step if there >= 0 else (index - 1, node.first - 1, ())
        if node.kind == "person":
            return step if is_governed(self.story, node.first) else (index - 1, node.first - 1, ())
        if self._names_its_content(node) or self._acts_itself(index, node):
            return index - 1, node.first - 1, ()
        return step

    def _body(self, index: int, node: Node) -> tuple[int, int, Names | None]:
        reading, line = self.story.reading, self.line
        found = listing_before(line.nodes, index + 1, reading, node.kind)
        head = found[0]
        start = line.nodes.index(head)
        if self._is_partner(start, head):
            self.partners[:0] = found
        elif leads_to(self.story, found[-1], self.first):
            own = ungoverned(self.story, found) or found  # "với sự hỗ trợ của A, B đã …": only B
            return start, head.first, names_of((*own, *self.partners))
        elif free := ungoverned(self.story, found):
            return start, head.first, names_of((*free, *self.partners))
        elif self._issues_the_act(start, found[-1]):
            return start, head.first, ()
        return start - 1, head.first - 1, None

    def _means_bodies(self, node: Node) -> bool:
        """Whether a group stands for bodies named before: not where it is one of many, or far from them."""
        if not node.names or is_vague(self.story, node):
            return False
        if self.story.reading.word(node.first - 1) not in _AND:
            return True
        beside = self.story.reading.word(node.first - 2)  # "các bộ, ngành và các lực lượng": some forces
        return acts_next(self.story, node) and beside not in word_set("sectors")

    def _is_listed(self, index: int, node: Node) -> bool:
        """ "Bộ X, Bộ Y và các đơn vị": the group is the last of a list of bodies."""
        before = self.line.nodes[index - 1] if index else None
        return bool(before and before.kind == "body" and set(between(self.story, before, node)) <= _AND)

    def _is_partner(self, start: int, head: Node) -> bool:
        """ "phối hợp chặt chẽ với B": B does it together with the subject before."""
        before = self.line.nodes[start - 1] if start else None
        if before is None or not before.verbs & {"coordinate"}:
            return False
        if self.story.reading.word(before.first - 1) in _NOUNS:
            return False
        words = between(self.story, before, head)
        return len(words) <= _NEAR and not set(words) & {"của", "giữa", "trong", ","}

    def _issues_the_act(self, start: int, last: Node) -> bool:
        """ "Kế hoạch A của B thực hiện Chỉ thị C": that is what A is about."""
        before = self.line.nodes[start - 1] if start else None
        return bool(before and before.kind in ("act", "subject")) and not self._from(last)

    def _names_its_content(self, node: Node) -> bool:
        """ "Kế hoạch A về thực hiện Chỉ thị C"."""
        return node.kind in ("act", "subject") and self._from(node) in ((), ("về",), ("về", "việc"))

    def _acts_itself(self, index: int, node: Node) -> bool:
        """ "Hội nghị đã quán triệt Nghị quyết A": no body does it by these words."""
        if node.kind not in ("event", "place") or is_governed(self.story, node.first):
            return False
        before = self.line.nodes[index - 1] if index else None
        if before is not None and before.kind == "verb" and node.first - before.end <= _NEAR:
            return False  # "tổ chức hội nghị triển khai …"
        words = self._from(node)
        if node.kind == "place":
            return bool(words) and words[0] in word_set("auxiliaries")
        return len(words) <= _NEAR and not set(words) & _PURPOSE

    def _from(self, node: Node) -> tuple[str, ...]:
        """The words from a node to the verb."""
        return self.story.reading.words.lower[node.end : self.first]

    def _is_anybody(self, position: int) -> bool:
        hit = self.story.reading.hit(position, "whoever")
        return hit is not None and hit.end <= self.first

    def _group(self, position: int) -> int:
        """The word to go on from before a group without a name; -1 where the group is the subject."""
        reading = self.story.reading
        first = position
        start = position
        low = max(self.line.sentence.first, position - _GROUP)
        ends = {
            node.end
            for node in self.line.nodes
            if node.kind in ("body", "group") and low <= node.end <= first
        }
        while start > low and start not in ends and joins(reading.word(start - 1)):
            start -= 1
        while start > low and reading.word(start - 1) in word_set("some"):
            start -= 1  # "phối hợp với một số địa phương"
        before = reading.word(start - 1) if start > self.line.sentence.first else ""
        if start in ends and start < first:
            return start - 1  # "Bộ X, các bộ, ngành": the group is named beside the body
        if before in word_set("governing") or before in ("và", "cùng"):
            return start - 1
        if says(self.story, self.line, max(low, start - 8), start, "directing"):
            return start - 1
        return -1
