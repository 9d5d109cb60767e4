from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from graph.queries import keeping
from graph.queries.keeping import Question, kept
from graph.queries.stats import stats
from graph.store import Store
from tests.queries.world import world


class Counting:
    """Makes an answer with how often it was asked for, once it may."""

    def __init__(self) -> None:
        self.times, self.free = 0, threading.Event()
        self.free.set()

    def __call__(self) -> dict[str, Any]:
        self.times += 1
        found = {"made": self.times}
        assert self.free.wait(30)
        return found


@contextmanager
def without_one(store: Store) -> Iterator[None]:
    gone = world()[0]
    store.remove(gone.document.id)
    try:
        yield
    finally:
        store.replace(gone)


def asking(store: Store, name: str, make: Counting) -> Callable[..., dict[str, Any]]:
    return lambda patience=None: kept(store, Question(name, {}), make, patience)


def test_an_answer_is_kept_until_something_is_stored(loaded: Store) -> None:
    make = Counting()
    links, nodes = asking(loaded, "links", make), asking(loaded, "nodes", make)
    assert [links() for _ in range(3)] == [{"made": 1}] * 3
    assert nodes() == {"made": 2}
    with without_one(loaded):
        assert links() == {"made": 3}
    assert links() == {"made": 1}  # the same documents are the same version


def test_many_who_ask_at_once_have_it_made_once(loaded: Store) -> None:
    make = Counting()
    make.free.clear()
    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(asking(loaded, "at once", make)) for _ in range(8)]
        make.free.set()
        assert [one.result() for one in found] == [{"made": 1}] * 8


def test_who_cannot_wait_gets_the_last_one_and_is_told(loaded: Store) -> None:
    make = Counting()
    ask = asking(loaded, "in haste", make)
    before = loaded.corpus()
    assert ask(0.05) == {"made": 1}
    with without_one(loaded):
        make.free.clear()
        last = {"made": 1, "outdated": True, "corpus": before}
        assert [ask(0.05), ask(0.05)] == [last] * 2
        make.free.set()
        assert ask(30) == {"made": 2}


def test_without_an_earlier_answer_it_is_waited_for(loaded: Store) -> None:
    make = Counting()
    make.free.clear()
    threading.Timer(0.3, make.free.set).start()
    assert asking(loaded, "never before", make)(0.01) == {"made": 1}


def test_what_is_made_while_the_store_changes_is_not_kept(loaded: Store) -> None:
    make = Counting()
    make.free.clear()
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(asking(loaded, "moving", make))
        while not make.times:
            time.sleep(0.01)
        with without_one(loaded):
            make.free.set()
            assert found.result() == {"made": 1}
    assert asking(loaded, "moving", make)() == {"made": 2}


def test_what_fails_is_tried_again(loaded: Store) -> None:
    def fail() -> dict[str, Any]:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        kept(loaded, Question("failing", {}), fail)
    assert kept(loaded, Question("failing", {}), lambda: {"made": 1}) == {"made": 1}


def test_a_lasting_answer_is_known_to_the_next_process(
    loaded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_LONG", 0.0)
    question, make = Question("lasting", {"of": "links"}, lasting=True), Counting()
    before = loaded.corpus()
    assert kept(loaded, question, make) == {"made": 1}
    keeping._ANSWERS.pop(loaded)  # as after a restart
    assert kept(loaded, question, make) == {"made": 1}
    assert make.times == 1
    keeping._ANSWERS.pop(loaded)
    with without_one(loaded):
        make.free.clear()
        assert kept(loaded, question, make, 1.0) == {"made": 1, "outdated": True, "corpus": before}
        make.free.set()
        assert kept(loaded, question, make) == {"made": 2}
    keeping._ANSWERS.pop(loaded)
    monkeypatch.setattr(keeping, "program", lambda *_: "another program")
    assert kept(loaded, question, make, 0.5) == {"made": 3}


def test_the_numbers_of_the_corpus_are_told_as_of_when_they_were_counted(
    loaded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, corpus = stats(loaded)["documents"], loaded.corpus()
    slow, read = threading.Event(), Store.read

    def reading(self: Store, statement: str, **parameters: Any) -> list[dict[str, Any]]:
        if statement == "documents_extent":
            assert slow.wait(30)
        return read(self, statement, **parameters)

    monkeypatch.setattr(Store, "read", reading)
    with without_one(loaded):
        told = stats(loaded, 0.2)
        assert (told["documents"], told["corpus"], told["outdated"]) == (documents, corpus, True)
        slow.set()
        assert stats(loaded)["documents"] == documents - 1
