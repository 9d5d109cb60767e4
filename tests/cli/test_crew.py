"""Several processes answer in the order of the questions; one that dies takes only its own question with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from cli.crew import Crew, Lost


def begin() -> Callable[[int], int]:
    return _work


def _work(number: int) -> int:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 13:
        raise ValueError("thirteen")
    if number == 7:
        os._exit(3)
    time.sleep(0.02 * (number % 3))
    return number * number


def begin_badly() -> Callable[[int], int]:
    raise LookupError("nothing to begin with")


def children() -> list[str]:
    return [each.name for each in multiprocessing.active_children()]


def test_answers_come_in_the_order_of_the_items() -> None:
    numbers = [*range(7), 8, 9, 10]
    with closing(Crew(3, begin).answers(numbers)) as answers:
        assert list(answers) == [(number, number * number) for number in numbers]
    assert children() == []


def test_only_a_few_items_are_taken_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(20, 1000):
            taken.append(number)
            yield number

    with closing(Crew(2, begin).answers(items())) as answers:
        assert next(answers) == (20, 400)
        assert len(taken) < 15
    assert children() == []


def test_a_process_that_dies_loses_its_own_item_alone() -> None:
    items = [1, -1, 2, 7, -5, 3]
    with closing(Crew(2, begin).answers(items)) as answers:
        found = list(answers)
    lost = {-1: "SIGKILL", -5: "SIGKILL", 7: "status 3"}
    assert found == [(item, Lost(item, lost[item]) if item in lost else item * item) for item in items]
    assert children() == []


@pytest.mark.parametrize(("start", "error"), [(begin, ValueError), (begin_badly, LookupError)])
def test_what_a_process_raises_is_raised_here(
    start: Callable[[], Callable[[int], int]], error: type[Exception]
) -> None:
    with pytest.raises(error), closing(Crew(2, start).answers([1, 2, 13, 4, 5])) as answers:
        list(answers)
    assert children() == []
