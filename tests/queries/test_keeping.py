from __future__ import annotations

from graph.queries.keeping import kept
from graph.store import Store
from tests.queries.world import world


def test_an_answer_is_kept_until_something_is_stored(loaded: Store) -> None:
    asked: list[int] = []

    def answer() -> int:
        asked.append(1)
        return len(asked)

    first = [kept(loaded, "count", {"of": "links"}, answer) for _ in range(3)]
    assert first == [1, 1, 1]
    assert kept(loaded, "count", {"of": "nodes"}, answer) == 2
    gone = world()[0]
    loaded.remove(gone.document.id)
    try:
        assert kept(loaded, "count", {"of": "links"}, answer) == 3
    finally:
        loaded.replace(gone)
    assert kept(loaded, "count", {"of": "links"}, answer) == 1  # the same documents are the same version
