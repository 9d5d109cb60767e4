from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi import Response

from api import answers
from api.answers import Answers


class Making:
    """Makes a numbered answer for a tag, once it may."""

    def __init__(self, tag: str = "a", body: bytes = b"") -> None:
        self.tag, self.times, self.body, self.free = tag, 0, body, threading.Event()
        self.free.set()

    def __call__(self) -> Response:
        self.times += 1
        found = self.body or str(self.times).encode()
        assert self.free.wait(30)
        return Response(found, headers={"ETag": self.tag}, media_type="application/json")


@pytest.fixture(autouse=True)
def all_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "LONG", 0.0)


def body(kept: Answers, make: Making, *, still: bool = True) -> bytes:
    return bytes(kept.get(make.tag, make, lambda: still).body)


def test_what_took_long_is_made_once() -> None:
    kept, make = Answers(), Making()
    first, second = (kept.get("a", make, lambda: True) for _ in range(2))
    assert (first.body, second.body) == (b"1", b"1")
    assert second.headers == first.headers
    assert body(kept, Making("b")) == b"1"


def test_what_is_sent_is_nobody_elses() -> None:
    kept, make = Answers(), Making()
    for _ in range(3):
        response = kept.get("a", make, lambda: True)
        assert "content-encoding" not in response.headers
        response.headers["Content-Encoding"] = "gzip"


def test_what_was_quick_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "LONG", 60.0)
    kept, make = Answers(), Making()
    assert [body(kept, make) for _ in range(2)] == [b"1", b"2"]


def test_what_was_made_while_the_store_changed_is_not_kept() -> None:
    kept, make = Answers(), Making()
    assert [body(kept, make, still=False) for _ in range(2)] == [b"1", b"2"]


def test_an_answer_of_another_corpus_has_no_tag_and_is_not_kept() -> None:
    kept, make = Answers(), Making("other")
    assert [kept.get("a", make, lambda: True).body for _ in range(2)] == [b"1", b"2"]


def test_who_asks_meanwhile_waits_for_the_same_answer() -> None:
    kept, make = Answers(), Making()
    make.free.clear()
    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(body, kept, make) for _ in range(8)]
        while not make.times:
            time.sleep(0.01)
        make.free.set()
        assert {one.result() for one in found} == {b"1"}


def test_a_fault_is_told_to_all_who_wait_and_not_kept() -> None:
    kept, free = Answers(), threading.Event()

    def fail() -> Response:
        assert free.wait(30)
        raise ValueError("no")

    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(kept.get, "a", fail, lambda: True) for _ in range(4)]
        free.set()
        assert {str(one.exception()) for one in found} == {"no"}
    assert body(kept, Making()) == b"1"


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_MOST", 25)
    kept, makes = Answers(), [Making(tag, b"0123456789") for tag in "abc"]
    for make in (makes[0], makes[1], makes[0], makes[2]):
        body(kept, make)
    assert [make.times for make in makes] == [1, 1, 1]
    body(kept, makes[0])
    body(kept, makes[1])
    assert [make.times for make in makes] == [1, 2, 1]
