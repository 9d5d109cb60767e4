"""Whether two mentions are of one thing: the judgement and the features that it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from graph.identity import acts, bodies, events, persons
from graph.identity.evidence import Comparison, Feature, Side, judged


def compare(a: Side, b: Side) -> Comparison:
    """The judgement on `a` and `b`, mentions of one type.

    Raises ValueError where their types differ or identity is not judged for the type.
    """
    if a.type != b.type or a.type not in _FEATURES:
        raise ValueError(f"cannot compare {a.type} and {b.type}")
    return judged(_FEATURES[a.type](a, b))


_FEATURES: Mapping[str, Callable[[Side, Side], Iterator[Feature]]] = {
    "Person": persons.features,
    "Organization": bodies.organizations,
    "Place": bodies.places,
    "Directive": acts.directives,
    "Program": acts.programs,
    "Event": events.features,
}
