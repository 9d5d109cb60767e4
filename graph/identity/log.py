"""The log of judgements: a text file that people review, and what of it is in force.

JSON Lines, a judgement a line, sorted by day and pair, so that writing one twice changes nothing and two logs that were
written apart are joined by joining their lines. Of one author's judgements on a pair (a person's, a rule's) the one of
the latest `on` holds; a person's ``unsure`` takes that person's word back and leaves the rule's.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from tempfile import NamedTemporaryFile

from graph.identity.judgements import DIFFERENT, PERSON, RULE, SAME, UNSURE, Judgement, clusters

_CHOICES = {"judgement": (SAME, DIFFERENT, UNSURE), "by": (PERSON, RULE)}
_NEEDED = ("a", "b", "judgement", "by")


class LogError(ValueError):
    """A line of a log is no judgement: the file, the line's number, and why."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two that `judgement` says are one, and the judgement `against` it, which keeps their clusters apart."""

    judgement: Judgement
    against: Judgement


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold: the latest of each author on each pair, without those that were taken back."""
    latest: dict[tuple[tuple[str, str], str], Judgement] = {}
    for each in sorted(judgements, key=_when):
        latest[each.pair, each.by] = each
    kept = (each for each in latest.values() if (each.by, each.judgement) != (PERSON, UNSURE))
    return tuple(sorted(kept, key=lambda each: (each.pair, each.by)))


def _when(judgement: Judgement) -> tuple[str, tuple[str, str], str]:
    return judgement.on, judgement.pair, _line(judgement)


def conflicts(ids: Iterable[str], judgements: Iterable[Judgement]) -> tuple[Conflict, ...]:
    """Judgements in force that say ``same`` of two that `clusters` keeps apart, each with the one against it."""
    held, ids = in_force(judgements), tuple(ids)
    leader = clusters(ids, held)
    decided = {each.pair: each for each in sorted(held, key=lambda each: each.by == PERSON)}
    apart: dict[tuple[str, str], Judgement] = {}
    for each in sorted(decided.values(), key=lambda each: each.pair):
        if each.judgement == DIFFERENT and each.a in leader and each.b in leader:
            apart.setdefault(_both(leader[each.a], leader[each.b]), each)
    wanted = [each for each in held if each.judgement == SAME and each.a in leader and each.b in leader]
    return tuple(
        Conflict(each, apart[_both(leader[each.a], leader[each.b])])
        for each in wanted
        if leader[each.a] != leader[each.b] and _both(leader[each.a], leader[each.b]) in apart
    )


def _both(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def read_log(path: Path) -> tuple[Judgement, ...]:
    """All judgements of the log at `path`, none where there is no file. Raises LogError, OSError."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    lines = enumerate(text.splitlines(), start=1)
    return tuple(_judgement(path, number, line) for number, line in lines if line.strip())


def _judgement(path: Path, number: int, line: str) -> Judgement:
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError("not an object")
        return _checked(row)
    except ValueError as error:
        raise LogError(f"{path}, line {number}: {error}") from error


def _checked(row: dict[str, object]) -> Judgement:
    known = {field.name for field in fields(Judgement)}
    if unknown := sorted(row.keys() - known):
        raise ValueError(f"unknown key {unknown[0]!r}; the keys are {', '.join(sorted(known))}")
    if missing := [key for key in _NEEDED if not row.get(key)]:
        raise ValueError(f"{missing[0]!r} is missing")
    for key, value in row.items():
        choices = _CHOICES.get(key)
        if choices and value not in choices:
            raise ValueError(f"{key!r} is one of {', '.join(choices)}, not {value!r}")
        if not isinstance(value, (int, float) if key == "score" else str) or isinstance(value, bool):
            raise ValueError(f"{key!r} is no {'number' if key == 'score' else 'text'}: {value!r}")
    if row["a"] == row["b"]:
        raise ValueError(f"{row['a']!r} is judged against itself")
    return Judgement(**row)  # type: ignore[arg-type]  # each value was checked above


def record(path: Path, *judgements: Judgement) -> None:
    """Put `judgements` into the log at `path`, as a whole or not at all; writers wait for each other.

    Raises LogError where the file holds something else, OSError where it cannot be written.
    """
    with alone(path):
        lines = {_line(each) for each in (*read_log(path), *judgements)}
        ordered = sorted(map(_parsed, lines), key=_when)
        rewrite(path, "".join(f"{_line(each)}\n" for each in ordered))


def _parsed(line: str) -> Judgement:
    return _checked(json.loads(line))


def _line(judgement: Judgement) -> str:
    """A judgement as a line of the log: the ids in order, nothing that is empty."""
    a, b = judgement.pair
    row = asdict(judgement) | {"a": a, "b": b}
    return json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False)


def rewrite(path: Path, text: str) -> None:
    """Put `text` into the file at `path`, as a whole or not at all. Raises OSError."""
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else writes the log meanwhile: a lock on a file beside it, for the file itself is replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f".{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
