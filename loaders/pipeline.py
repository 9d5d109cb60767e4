"""From a document to its graph: text → mentions → context → facts → graph, in one visible function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from graph.values import Document, DocumentGraph
from loaders.assembly.graph import assemble
from loaders.context.story import Story, tell
from loaders.facts.about import about
from loaders.facts.appointments import appointments
from loaders.facts.attendance import attendance
from loaders.facts.chairing import chairing
from loaders.facts.claims import Claim
from loaders.facts.coordination import coordination
from loaders.facts.implementing import implementing
from loaders.facts.issuing import issuing
from loaders.facts.letterheads import letterheads
from loaders.facts.membership import membership
from loaders.facts.organizing import organizing
from loaders.facts.posts import posts
from loaders.facts.signing import signing
from loaders.facts.speaking import speaking
from loaders.mentions.reading import read

Family = Callable[[Story], Iterable[Claim]]

_FAMILIES: tuple[Family, ...] = (
    posts,
    appointments,
    chairing,
    speaking,
    attendance,
    organizing,
    coordination,
    implementing,
    issuing,
    about,
    signing,
    letterheads,
    membership,
)


def extract(document: Document, more: Sequence[Family] = ()) -> DocumentGraph:
    """What `document` says, checked against the ontology and its own text. Deterministic; keeps no state.

    `more` are families of another extractor: their claims pass the same checks, add to those of the rules, and
    where both say the same, the evidence is the rules'.
    """
    story, claims = understand(document)
    return assemble(story, claims, [claim for family in more for claim in family(story)])


def understand(document: Document) -> tuple[Story, tuple[Claim, ...]]:
    """The story of `document`, and all that the rules claim of it before it is settled what becomes a fact."""
    story = tell(document, read(document.text))
    return story, tuple(claim for family in _FAMILIES for claim in family(story))
