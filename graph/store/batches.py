"""Rows in parts that fit into a message of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_BATCH = 1_000
_BATCH_LETTERS = 8_000_000


def batches(rows: Iterable[T]) -> Iterator[list[T]]:
    """`rows` in parts that fit into a message."""
    batch: list[T] = []
    letters = 0
    for row in rows:
        length = len(str(row))
        if batch and (len(batch) == _BATCH or letters + length > _BATCH_LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(row)
        letters += length
    if batch:
        yield batch
