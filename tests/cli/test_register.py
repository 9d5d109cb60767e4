"""``chidao register`` as a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import complaint, run

SHAPE = ["id", "type", "name", "kind", "level", "place", "parent", "from", "until", "successors"]


def test_json_for_programs(tmp_path: Path) -> None:
    arguments = ("register", "find", "UBND tỉnh", "--document-place", "Thái Bình", "--on", "2017-03-07")
    done = run(tmp_path / "none", *arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert list(answer) == ["query", "match", "why"]
    assert list(answer["match"]) == SHAPE
    assert answer["query"] == "UBND tỉnh"
    assert answer["match"].pop("id").startswith("org-uy-ban-nhan-dan-tinh-thai-binh-")
    assert answer["match"] == {
        "type": "Organization",
        "name": "Ủy ban nhân dân tỉnh Thái Bình",
        "kind": "people's committee",
        "level": "province",
        "place": "tỉnh Thái Bình",
        "parent": "Chính phủ",
        "from": None,
        "until": "2025-06-30",
        "successors": ["Ủy ban nhân dân tỉnh Hưng Yên"],
    }
    assert answer["why"]
    assert not (tmp_path / "none").exists()  # no store is opened


def test_nobody_is_an_answer(tmp_path: Path) -> None:
    done = run(tmp_path, "register", "find", "các sở, ngành", "-p", "Thái Bình", "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert answer["match"] is None
    assert answer["why"]


def test_text_for_people(tmp_path: Path) -> None:
    done = run(tmp_path, "register", "find", "BCĐ 127 tỉnh", "-p", "Thái Bình", "--on", "2011")
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("Ban Chỉ đạo 127 tỉnh Thái Bình", "Kế tục", "Ban Chỉ đạo 389 tỉnh Thái Bình", "389/QĐ-TTg"):
        assert words in done.stdout
    assert "không nêu tên ai" in run(tmp_path, "register", "find", "hai bên").stdout


def test_the_register_is_checked(tmp_path: Path) -> None:
    done = run(tmp_path, "register", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "không có chỗ sai" in done.stdout


def test_a_fault_ends_the_check_with_its_file_and_entry(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from cli.failures import CommandError
    from cli.register import check

    (tmp_path / "more.yml").write_text("names: [Một]\n", encoding="utf-8")
    monkeypatch.setattr("graph.register.checking.register.files", lambda _: tmp_path)
    with pytest.raises(CommandError) as ended:
        check()
    assert ended.value.status == 1
    assert capsys.readouterr().out.startswith("more.yml: head: no source")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["UBND tỉnh", "-p", "Atlantis"], "--document-place: there is no province called 'Atlantis'"),
        (["UBND tỉnh", "--on", "07/03/2017"], "on: not a date"),
        ([], "Missing argument 'PHRASE'"),
    ],
)
def test_errors_are_one_sentence(tmp_path: Path, arguments: list[str], said: str) -> None:
    assert said in complaint(run(tmp_path, "register", "find", *arguments), 2)


def test_help_has_examples(tmp_path: Path) -> None:
    for command in ("find", "check"):
        assert (
            "Example: chidao register " in run(tmp_path, "register", command, "--help", COLUMNS="200").stdout
        )
