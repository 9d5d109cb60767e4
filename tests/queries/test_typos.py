from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.typos import near

LETTERS = st.text("abcdeg", max_size=6)


def edits(word: str) -> set[str]:
    """Every word one slip away, written out."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {a + b[1:] for a, b in cuts if b}
    moved = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    other = {a + letter + b[1:] for a, b in cuts if b for letter in "abcdeg"}
    more = {a + letter + b for a, b in cuts for letter in "abcdeg"}
    return {word} | less | moved | other | more


@given(LETTERS, LETTERS)
def test_near_is_one_slip_and_no_more(one: str, other: str) -> None:
    assert near(one, other) == (other in edits(one)) == near(other, one)


@given(LETTERS.flatmap(lambda word: st.tuples(st.just(word), st.sampled_from(sorted(edits(word))))))
def test_every_slip_is_near(pair: tuple[str, str]) -> None:
    assert near(*pair)


@pytest.mark.parametrize("pair", [("cong", "cogn"), ("giang", "giamg"), ("an", "a")])
def test_examples(pair: tuple[str, str]) -> None:
    assert near(*pair)
