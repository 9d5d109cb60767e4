"""The log of judgements and the clusters that follow from it: properties that hold for any log."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity.judgements import DIFFERENT, PERSON, RULE, SAME, UNSURE, Judgement, clusters
from graph.identity.log import LogError, conflicts, in_force, read_log, record

IDS = tuple("abcde")
PAIRS = tuple(combinations(IDS, 2))
LATER = "2027-01-01"

judgement = st.builds(
    Judgement,
    st.sampled_from(IDS),
    st.sampled_from(IDS),
    st.sampled_from((SAME, SAME, SAME, DIFFERENT, UNSURE)),
    st.sampled_from((PERSON, RULE)),
    st.just("why"),
    st.just(""),
    st.sampled_from(("2026-01-01", "2026-01-02", "2026-01-03")),
    st.sampled_from((3.0, 4.5)),
).filter(lambda each: each.a != each.b)
turned = st.builds(
    lambda each, turn: replace(each, a=each.b, b=each.a) if turn else each, judgement, st.booleans()
)
unhurried = settings(deadline=None)  # on a machine that is busy with other things, too
logs = st.lists(turned, max_size=20)


def resolved(log: Sequence[Judgement]) -> dict[str, str]:
    return clusters(IDS, in_force(log))


@unhurried
@given(logs, st.randoms(use_true_random=False))
def test_the_order_of_ids_and_judgements_does_not_matter(log: list[Judgement], random: object) -> None:
    ids, mixed = list(IDS), list(log)
    random.shuffle(ids)  # type: ignore[attr-defined]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert clusters(ids, in_force(mixed)) == resolved(log)


@unhurried
@given(logs)
def test_a_different_pair_is_never_in_one_cluster(log: list[Judgement]) -> None:
    found = resolved(log)
    spoken = {each.pair: each for each in sorted(in_force(log), key=lambda each: each.by == PERSON)}
    for (a, b), each in spoken.items():
        assert each.judgement != DIFFERENT or found[a] != found[b]


@unhurried
@given(logs)
def test_the_survivor_is_the_smallest_of_a_cluster_that_same_judgements_hold_together(
    log: list[Judgement],
) -> None:
    found = resolved(log)
    for survivor in set(found.values()):
        members = {id_ for id_, leader in found.items() if leader == survivor}
        assert survivor == min(members)
        reached = {survivor}
        for _ in members:
            for each in in_force(log):
                if each.judgement == SAME and reached & {each.a, each.b}:
                    reached |= {each.a, each.b} & members
        assert reached == members


@unhurried
@given(logs)
def test_what_is_the_same_is_joined_or_reported_as_a_conflict(log: list[Judgement]) -> None:
    found = resolved(log)
    reported = {each.judgement for each in conflicts(IDS, log)}
    overruled = {each.pair for each in in_force(log) if each.by == PERSON}
    for each in in_force(log):
        if each.judgement != SAME:
            continue
        assert (each in reported) <= (found[each.a] != found[each.b])
        if found[each.a] != found[each.b] and each.pair not in overruled:
            assert each in reported


@unhurried
@given(logs, st.sampled_from(PAIRS), st.sampled_from((SAME, DIFFERENT)))
def test_taking_a_judgement_back_restores_what_was(
    log: list[Judgement], pair: tuple[str, str], said: str
) -> None:
    log = [each for each in log if each.by == RULE or each.pair != pair]
    word = Judgement(*pair, said, on=LATER)
    assert resolved([*log, word, replace(word, judgement=UNSURE, on=f"{LATER}T12:00")]) == resolved(log)


@unhurried
@given(logs, st.lists(st.sampled_from(("i", "j", "k")), unique=True))
def test_ids_that_are_added_change_nothing_for_the_others(log: list[Judgement], more: list[str]) -> None:
    grown = clusters([*more, *IDS], in_force(log))
    assert {id_: grown[id_] for id_ in IDS} == resolved(log)
    assert all(grown[id_] == id_ for id_ in more)


@unhurried
@given(logs)
def test_a_person_stands_above_a_rule(log: list[Judgement]) -> None:
    persons = [each for each in log if each.by == PERSON]
    joined = clusters(IDS, in_force(persons))
    found = resolved(log)
    for each in in_force(persons):
        if each.judgement == DIFFERENT:
            assert found[each.a] != found[each.b]
        elif joined[each.a] == joined[each.b] and not any(x.judgement == DIFFERENT for x in in_force(log)):
            assert found[each.a] == found[each.b]


def test_a_chain_with_a_different_pair_is_cut_and_told() -> None:
    log = (
        Judgement("a", "b", SAME, RULE, score=5.0),
        Judgement("b", "c", SAME, RULE, score=4.0),
        Judgement("c", "a", DIFFERENT, PERSON, "another birth year", on="2026-05-01"),
    )
    assert clusters("abc", in_force(log)) == {"a": "a", "b": "a", "c": "c"}
    (conflict,) = conflicts("abc", log)
    assert (conflict.judgement.pair, conflict.against.why) == (("b", "c"), "another birth year")


def test_the_file_is_sorted_lines_that_say_all(tmp_path: Path) -> None:
    path = tmp_path / "log" / "judgements.jsonl"
    late = Judgement("b", "a", SAME, PERSON, "cùng chức vụ, cùng ngày", "Mai", "2026-05-02")
    early = Judgement("c", "a", DIFFERENT, RULE, "other province", on="2026-05-01", score=-100.0)
    record(path, late)
    record(path, early, late)
    assert read_log(path) == (replace(early, a="a", b="c"), replace(late, a="a", b="b"))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["on"] for line in lines] == ["2026-05-01", "2026-05-02"]
    assert "cùng chức vụ" in lines[1]
    assert [each.name for each in path.parent.iterdir() if not each.name.startswith(".")] == [
        "judgements.jsonl"
    ]


@settings(deadline=None, max_examples=20)  # it writes files
@given(log=logs, random=st.randoms(use_true_random=False))
def test_the_file_does_not_depend_on_the_order_of_writing(
    tmp_path_factory: pytest.TempPathFactory, log: list[Judgement], random: object
) -> None:
    folder = tmp_path_factory.mktemp("log")
    mixed = list(log)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    record(folder / "one.jsonl", *log)
    for each in mixed:
        record(folder / "other.jsonl", each)
    if log:
        assert (folder / "one.jsonl").read_bytes() == (folder / "other.jsonl").read_bytes()
    assert in_force(read_log(folder / "one.jsonl")) == in_force(map(_ordered, log))


def _ordered(each: Judgement) -> Judgement:
    a, b = each.pair
    return replace(each, a=a, b=b)


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    writers = [threading.Thread(target=record, args=(path, Judgement(*pair, SAME))) for pair in PAIRS]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert {each.pair for each in read_log(path)} == set(PAIRS)


def test_no_file_is_an_empty_log(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none.jsonl") == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2: "),
        ("[]", "line 2: not an object"),
        ('{"a": "a", "b": "b", "judgement": "same"}', "'by' is missing"),
        (
            '{"a": "a", "b": "b", "judgement": "perhaps", "by": "rule"}',
            "one of same, different, unsure, not 'perhaps'",
        ),
        ('{"a": "a", "b": "a", "judgement": "same", "by": "rule"}', "'a' is judged against itself"),
        ('{"a": "a", "b": "b", "judgement": "same", "by": "rule", "wy": "x"}', "unknown key 'wy'"),
        ('{"a": "a", "b": 7, "judgement": "same", "by": "rule"}', "'b' is no text: 7"),
        (
            '{"a": "a", "b": "b", "judgement": "same", "by": "rule", "score": "x"}',
            "'score' is no number: 'x'",
        ),
    ],
)
def test_a_line_that_is_no_judgement_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "judgements.jsonl"
    record(path, Judgement("a", "b", SAME))
    kept = path.read_text(encoding="utf-8") + line + "\n"
    path.write_text(kept, encoding="utf-8")
    with pytest.raises(LogError) as caught:
        read_log(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    with pytest.raises(LogError):
        record(path, Judgement("a", "c", SAME))
    assert path.read_text(encoding="utf-8") == kept
