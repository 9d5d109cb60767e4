from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.compare import in_vietnamese
from graph.identity.compare import TYPES
from graph.identity.evidence import table
from tests.cli.running import complaint, run

SECRETARY = ("--post-a", "Bí thư Huyện ủy Nậm Pồ", "--post-b", "Bí thư Huyện ủy Nậm Pồ")


def judged(folder: Path, *arguments: str) -> dict[str, Any]:
    done = run(folder / "none", "compare", *arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_json_has_the_judgement_and_each_feature(tmp_path: Path) -> None:
    answer = judged(tmp_path, "Person", "Giàng Thị Hoà", "Giàng Thị Hòa", *SECRETARY, "--on-a", "2019-05-02")
    assert list(answer) == ["judgement", "features"]
    assert answer["judgement"] == "same"
    assert all(list(feature) == ["name", "value", "weight"] for feature in answer["features"])
    weights = {feature["name"]: feature["weight"] for feature in answer["features"]}
    assert weights["post_same"] > 0
    assert weights["post_of_one"] > 0


@pytest.mark.parametrize(
    ("arguments", "judgement"),
    [
        (("Person", "Nguyễn Văn Hùng", "Nguyễn Văn Hưng"), "different"),
        (("Person", "Nguyễn Văn Hùng", "Nguyễn Văn Hùng"), "unsure"),
        (("Organization", "UBND tỉnh", "UBND tỉnh Hà Giang", "--place-a", "Hà Giang"), "same"),
        (("organization", "Ban Chỉ đạo 138/CP", "Ban Chỉ đạo 389 quốc gia"), "different"),
        (("Place", "TP. Huế", "thành phố Huế", "--on-a", "2019", "--on-b", "2025-03"), "different"),
        (("Directive", "Chỉ thị 36-CT/TW", "Chỉ thị số 36-CT/TW ngày 16/8/2019"), "same"),
        (("Program", "Chương trình 135", "Chương trình 134"), "different"),
        (("Event", "Hội nghị giao ban", "Hội nghị giao ban", "--on-a", "2019-01-02"), "unsure"),
    ],
)
def test_each_type_is_judged(tmp_path: Path, arguments: tuple[str, ...], judgement: str) -> None:
    assert judged(tmp_path, *arguments)["judgement"] == judgement


def test_the_weights_add_up_to_the_judgement(tmp_path: Path) -> None:
    limits = table()["thresholds"]
    for name in ("Nguyễn Văn Hưng", "Nguyễn Văn Hùng"):
        answer = judged(tmp_path, "Person", "Nguyễn Văn Hùng", name)
        score = sum(feature["weight"] for feature in answer["features"])
        assert (score <= limits["different"]) == (answer["judgement"] == "different")


def test_text_is_for_people_in_both_languages(tmp_path: Path) -> None:
    done = run(tmp_path / "none", "compare", "Person", "Lò Văn Hùng", "Lò Văn Hưng")
    assert (done.returncode, done.stderr) == (0, "")
    first, *rest = done.stdout.splitlines()
    assert first == "khác nhau (different)"
    assert any("khác dấu thanh" in line and "tone" in line for line in rest)
    assert "Lò Văn Hùng / Lò Văn Hưng" in done.stdout


def test_no_store_is_touched(tmp_path: Path) -> None:
    run(tmp_path / "none", "compare", "Place", "tỉnh Hà Giang", "Hà Giang")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Ship", "a", "b"), "TYPE is one of Person, Organization, Place"),
        (("Person", " ", "b"), "a NAME is empty"),
        (("Person", "a", "b", "--on-b", "2017-13"), "--on-b: no such date: '2017-13'"),
        (
            ("Person", "a", "b", "--on-a", "hôm qua"),
            "--on-a: not a date as YYYY, YYYY-MM or YYYY-MM-DD: 'hôm qua'",
        ),
        (("Person", "a", "b", "--place-b", "Atlantis"), "--place-b: there is no province called 'Atlantis'"),
        (("Place", "a", "b", "--post-a", "Bí thư"), "--post-a: only a Person has posts, no Place"),
        (("Person", "a"), "Missing argument 'NAME'"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in complaint(run(tmp_path / "none", "compare", *arguments), 2)


def test_the_help_has_examples(tmp_path: Path) -> None:
    done = run(tmp_path / "none", "compare", "--help")
    assert done.returncode == 0
    assert done.stdout.count("chidao compare") >= 2


@pytest.mark.parametrize("kind", TYPES)
def test_every_feature_has_words_in_vietnamese(kind: str) -> None:
    assert all(in_vietnamese(kind, name) for name in table()[kind])
