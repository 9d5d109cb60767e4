"""Answers that look at the whole graph, kept while it stays as it is: on a million facts one takes seconds.

What takes long and is asked whenever the viewer opens is kept in the store, too (``:Kept``), so that a restart does
not lose it. An answer belongs to the state of the store in which it was made; one of an earlier state is given only
to who cannot wait, and says so.
"""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from graph.queries.program import program
from graph.store import Store, StoreError

PATIENCE = 1.5  # seconds that a person waits for an answer of today before one of yesterday is better
_MOST = 100  # answers of one store; the one asked for longest ago goes
_LONG = 0.5  # seconds to make an answer that is worth a place in the store
_EMPTY = "0-"  # how the version of a corpus without documents starts: its answers tell nobody anything

Answer = dict[str, Any]
State = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a name and its parameters; `lasting` where the store keeps the answer."""

    name: str
    asked: Mapping[str, Any]
    lasting: bool = False

    @property
    def id(self) -> str:
        """The question as text."""
        return json.dumps([self.name, self.asked], sort_keys=True)


def kept(
    store: Store, question: Question, make: Callable[[], Answer], patience: float | None = None
) -> Answer:
    """The answer to `question`, which `make` gives; it is made once, also for many who ask at the same time.

    Where it is not there after `patience` (seconds; None: as long as it takes) and there is one of an earlier state of
    the store, that one is given, with ``outdated`` true and the ``corpus`` it was made from; the new one is made
    meanwhile. The answer is shared: nobody may change it.
    """
    with _LOCK:
        answers = _ANSWERS.setdefault(store, _Answers())
    if patience is not None:
        start = time.monotonic()
        # While the store changes quickly, what is being made for one state is not begun anew for each of the next.
        if wait(answers.unfinished(question), patience).not_done and (last := answers.last(question)):
            return last
        patience -= time.monotonic() - start
    made = answers.begin(store, question, make)
    if wait([made], patience).not_done and (last := answers.last(question)):
        return last
    return made.result()


class _Answers:
    """The answers over one store: those that are there, and those that are being made."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: OrderedDict[tuple[str, State], Future[Answer]] = OrderedDict()
        self._last: OrderedDict[str, Answer] = OrderedDict()

    def begin(self, store: Store, question: Question, make: Callable[[], Answer]) -> Future[Answer]:
        """The answer in the present state of `store`; it is begun to be made where nobody has."""
        key = question.id, store.corpus_state()
        with self._lock:
            if known := self._made.get(key):
                self._made.move_to_end(key)
                return known
            made = self._made[key] = Future()
            _bound(self._made)
        work = (store, question, key[1], make)
        threading.Thread(target=self._work, args=(made, work), name="chidao-keep", daemon=True).start()
        return made

    def unfinished(self, question: Question) -> list[Future[Answer]]:
        """The answers to `question` that are being made, for whichever state."""
        with self._lock:
            return [one for (id_, _), one in self._made.items() if id_ == question.id and not one.done()]

    def last(self, question: Question) -> Answer | None:
        """The last answer that was made, with its corpus and that it is outdated."""
        return self._last.get(question.id)

    def _work(self, made: Future[Answer], work: tuple[Store, Question, State, Callable[[], Answer]]) -> None:
        store, question, state, make = work
        try:
            answer = self._stored(store, question, state) or self._new(store, question, state, make)
            made.set_result(answer)
        except BaseException as error:
            self._drop(question, state)
            made.set_exception(error)

    def _new(self, store: Store, question: Question, state: State, make: Callable[[], Answer]) -> Answer:
        start = time.monotonic()
        answer = make()
        if store.corpus_state() != state:  # part of it may have been made before, part after
            self._drop(question, state)
            return answer
        self._remember(question, state, answer)
        if question.lasting and time.monotonic() - start > _LONG:
            with suppress(StoreError):  # it is answered all the same
                store.keep(question.id, _written(state), json.dumps(answer, ensure_ascii=False))
        return answer

    def _stored(self, store: Store, question: Question, state: State) -> Answer | None:
        """What the store keeps; an answer of an earlier state is only remembered."""
        found = store.kept(question.id) if question.lasting else None
        if found is None:
            return None
        of, answer = json.loads(found[0]), json.loads(found[1])
        if of[-1] == program("graph", "cypher"):
            self._remember(question, (of[0], of[1]), answer)
        return answer if found[0] == _written(state) else None

    def _remember(self, question: Question, state: State, answer: Answer) -> None:
        if not state[0].startswith(_EMPTY):
            with self._lock:
                self._last[question.id] = answer | {"outdated": True, "corpus": state[0]}
                self._last.move_to_end(question.id)
                _bound(self._last)

    def _drop(self, question: Question, state: State) -> None:
        with self._lock:
            self._made.pop((question.id, state), None)


def _bound(answers: OrderedDict[Any, Any]) -> None:
    if len(answers) > _MOST:
        answers.popitem(last=False)


def _written(state: State) -> str:
    """A state as the store keeps it: answers of another program may be other ones."""
    return json.dumps([*state, program("graph", "cypher")])


_LOCK = threading.Lock()
_ANSWERS: WeakKeyDictionary[Store, _Answers] = WeakKeyDictionary()
