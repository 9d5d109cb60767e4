"""Whether two mentions are of one thing: the judgement and the features that it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from graph.identity import bodies, directives, events, persons, programs
from graph.identity.evidence import Comparison, Feature, Side, feature, judged

# Types of which one document names two only where they are two; an act is often named by its number and its title.
_APART = ("Person", "Event")


def compare(a: Side, b: Side) -> Comparison:
    """The judgement on `a` and `b`, mentions of one type.

    Raises ValueError where their types differ or identity is not judged for the type.
    """
    if a.type != b.type or a.type not in _FEATURES:
        raise ValueError(f"cannot compare {a.type} and {b.type}")
    return judged(_FEATURES[a.type](a, b))


def compare_sightings(a: Sequence[Side], b: Sequence[Side], *, together: bool = False) -> Comparison:
    """The judgement on two things of one type, each as it was seen on several days (neither empty).

    What speaks against all decides where two sightings exclude each other; else the two that fit best do.
    `together`: whether one document names both.
    """
    if together and a[0].type in _APART:
        return judged((feature(a[0].type, "document_same"),))
    best: Comparison | None = None
    for one, other in product(a, b):
        found = compare(one, other)
        if any(each.veto for each in found.features):
            return found
        if best is None or found.score > best.score:
            best = found
    if best is None:
        raise ValueError("nothing is known of one of the two")
    return best


_FEATURES: Mapping[str, Callable[[Side, Side], Iterator[Feature]]] = {
    "Person": persons.features,
    "Organization": bodies.organizations,
    "Place": bodies.places,
    "Directive": directives.features,
    "Program": programs.features,
    "Event": events.features,
}

# The types of which two mentions can be compared.
TYPES = tuple(_FEATURES)
