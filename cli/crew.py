"""Work in several processes: answers in the order of the questions, and nobody is left behind.

Each process has a thread here that hands it one item after the other, so that it is never idle while this process
stores what the others found. A process that dies takes only its own item with it.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Generic, NoReturn, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Worker = Callable[[Item], Answer]

_AHEAD = 4  # items for each process that are at work or wait to be their turn
_LAST_BREATH = 1.0  # seconds: a process that closed its pipe is about to end by itself
_SPAWN = multiprocessing.get_context("spawn")  # a fork would copy the threads' locks


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item whose process died: `how` says by what."""

    item: Item
    how: str


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


class _Member:
    """A process that is made by `begin` and answers one item at a time."""

    def __init__(self, begin: Callable[[], Worker[Any, Any]]) -> None:
        self._here, there = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(begin, there), daemon=True)
        # A process inherits what its starter blocks: Ctrl-C reaches the whole group, and only we answer it. The
        # tracker is started first, as it would lift the block.
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        there.close()

    def answer(self, item: Any) -> Any:
        """What the process makes of `item`. Raises EOFError or OSError where it dies."""
        self._here.send(item)
        return self._here.recv()

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer gets none."""
        self._process.kill()

    def end(self) -> str:
        """End the process and let go of it; what ended it first."""
        self._process.join(_LAST_BREATH)
        self._process.kill()
        self._process.join()
        self._here.close()
        code = self._process.exitcode or 0
        return signal.Signals(-code).name if code < 0 else f"status {code}"


def _serve(begin: Callable[[], Worker[Any, Any]], pipe: Connection) -> None:
    """What a process does: answer until nobody asks any more."""
    try:
        work = begin()
    except Exception as error:
        work = partial(_raise, error)
    with suppress(EOFError, OSError):  # the other end is gone
        while True:
            item = pipe.recv()
            try:
                answer = work(item)
            except Exception as error:
                answer = _Raised(error)
            pipe.send(answer)


def _raise(error: Exception, _: object) -> NoReturn:
    raise error


class Crew(Generic[Item, Answer]):
    """`size` processes, each of which calls `begin` once and then what that returned for each item."""

    def __init__(self, size: int, begin: Callable[[], Worker[Item, Answer]]) -> None:
        self._size, self._begin = size, begin
        self._members: set[_Member] = set()
        self._idle: SimpleQueue[_Member] = SimpleQueue()
        self._over = False

    def answers(self, items: Iterable[Item]) -> Generator[tuple[Item, Answer | Lost[Item]], None, None]:
        """Each item with its answer, in the order of `items`, of which only a few are taken ahead.

        What a process raises is raised here. However this generator ends, no process is left.
        """
        waiting: deque[tuple[Item, Future[Answer | Lost[Item]]]] = deque()
        threads = ThreadPoolExecutor(self._size, "crew")
        try:
            for _ in range(self._size):
                self._join()
            for item in items:
                waiting.append((item, threads.submit(self._ask, item)))
                if len(waiting) > _AHEAD * self._size:
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        finally:
            self._over = True
            threads.shutdown(wait=False, cancel_futures=True)
            for member in list(self._members):
                member.kill()
            threads.shutdown()
            for member in self._members:
                member.end()

    def _join(self) -> None:
        member = _Member(self._begin)
        self._members.add(member)
        self._idle.put(member)

    def _ask(self, item: Item) -> Answer | Lost[Item]:
        member = self._idle.get()
        try:
            answer = member.answer(item)
        except (EOFError, OSError):
            return self._without(member, item)
        self._idle.put(member)
        if isinstance(answer, _Raised):
            raise answer.error
        told: Answer = answer
        return told

    def _without(self, member: _Member, item: Item) -> Lost[Item]:
        self._members.discard(member)
        how = member.end()
        if not self._over:
            self._join()
        return Lost(item, how)


def _first(waiting: deque[tuple[Item, Future[Answer | Lost[Item]]]]) -> tuple[Item, Answer | Lost[Item]]:
    item, future = waiting.popleft()
    return item, future.result()
