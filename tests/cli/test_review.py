"""What a person decides on who is who is kept, in the store and in a file, and can be taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import complaint, run

REPORT = """Sáng {day}/3/2021, tại Hà Giang, Sở Y tế tỉnh Hà Giang tổ chức hội nghị về {about}.
{who} phát biểu tại hội nghị.
"""
NAME = "Giàng Mí Sử"


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A folder of data with two reports: in one the person has a post, in the other none."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for day, who in ((4, f"Đồng chí {NAME}, Giám đốc Sở Y tế tỉnh Hà Giang"), (9, f"Ông {NAME}")):
        text = REPORT.format(day=day, who=who, about=("dược", "dịch bệnh")[day % 2])
        (papers / f"{day}.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path / "data", "load", papers)
    assert done.returncode == 0
    return tmp_path / "data"


def doubts(data: Path) -> list[dict[str, Any]]:
    done = run(data, "review", "--type", "Person", "--format", "json")
    assert done.returncode == 0
    items: list[dict[str, Any]] = json.loads(done.stdout)["items"]
    return items


def people(data: Path) -> set[str]:
    done = run(data, "search", NAME, "--format", "json")
    return {item["id"] for item in json.loads(done.stdout)["items"]}


def test_a_pair_in_doubt_is_shown_with_the_words_of_both_sides(doubtful: Path) -> None:
    (pair,) = doubts(doubtful)
    assert {pair[end]["id"] for end in "ab"} == people(doubtful)
    quotes = [fact["evidence"][0]["quote"] for end in "ab" for fact in pair[end]["facts"]]
    assert any("Giám đốc" in quote for quote in quotes)
    shown = run(doubtful, "review", COLUMNS="200")
    assert shown.returncode == 0
    assert all(pair[end]["id"] in shown.stdout for end in "ab")
    assert "phát biểu tại" in shown.stdout


def test_a_judgement_joins_them_the_old_id_leads_on_and_it_can_be_taken_back(doubtful: Path) -> None:
    (pair,) = doubts(doubtful)
    a, b = sorted(pair[end]["id"] for end in "ab")
    assert run(doubtful, "judge", b, a, "same", "--why", "cùng một hội nghị").returncode == 0
    assert people(doubtful) == {a}
    assert doubts(doubtful) == []
    shown = json.loads(run(doubtful, "show", b, "--format", "json").stdout)
    assert (shown["id"], shown["documents"]) == (a, 2)
    assert run(doubtful, "judge", a, b, "unsure").returncode == 0
    assert people(doubtful) == {a, b}


def test_a_judgement_that_contradicts_another_is_kept_and_said_to_do_nothing(doubtful: Path) -> None:
    text = REPORT.format(day=11, about="nước sạch", who=f"Ông {NAME}").replace("Hà Giang", "Lào Cai")
    (doubtful.parent / "papers" / "11.txt").write_text(text, encoding="utf-8")
    assert run(doubtful, "load", doubtful.parent / "papers").returncode == 0
    a, b, c = sorted(people(doubtful))
    assert run(doubtful, "judge", a, b, "same").stderr == ""
    assert run(doubtful, "judge", a, c, "different").stderr == ""
    done = run(doubtful, "judge", b, c, "same")
    assert done.returncode == 0
    assert f"{b} and {c} stay apart" in done.stderr
    assert people(doubtful) == {a, c}


def test_judgements_survive_the_loss_of_the_store_and_that_of_the_file(doubtful: Path) -> None:
    (pair,) = doubts(doubtful)
    a, b = sorted(pair[end]["id"] for end in "ab")
    run(doubtful, "judge", a, b, "same")
    log = doubtful / "judgements.jsonl"
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["judgement"] == "same"
    assert run(doubtful, "stop").returncode == 0
    shutil.rmtree(doubtful / "embedded")
    run(doubtful, "load", doubtful.parent / "papers")
    assert people(doubtful) == {a}
    log.unlink()
    run(doubtful, "review")
    assert log.read_text(encoding="utf-8").splitlines() == [line]


def test_what_cannot_be_judged_is_one_sentence(doubtful: Path) -> None:
    assert "per-nobody" in complaint(run(doubtful, "judge", "per-nobody", "per-else", "same"), 1)
    assert "--help" in complaint(run(doubtful, "judge", "a", "b", "perhaps"), 2)
    assert "terminal" in complaint(run(doubtful, "review", "--ask"), 2)
    (doubtful / "judgements.jsonl").write_text('{"a": 1}\n', encoding="utf-8")
    assert "judgements.jsonl, line 1" in complaint(run(doubtful, "review"), 1)
