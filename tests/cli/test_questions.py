from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cli.output import as_csv, as_table
from graph.queries.tables import Column
from graph.store import StoreSettings, open_store
from tests.cli.running import complaint, run

MAI, HEALTH = "Trần Thị Mai", "Sở Y tế tỉnh Hà Giang"
QUESTIONS = {
    "chairs": (["chairs"], "Người chủ trì", MAI),
    "positions": (["positions", "--person", "mai"], "Ngày ghi nhận", HEALTH),
    "positions on": (["positions", "-o", "so y te", "--on", "2021-03"], "Chức vụ", "2021-03-05"),
    "coordination": (["coordination", "-o", HEALTH], "Phối hợp với", "Công an tỉnh Hà Giang"),
    "search": (["search", "so y te"], "Loại", HEALTH),
    "documents": (["documents"], "Mã", "mai"),
    "show": (["show", "tran thi mai"], "Quan hệ", "Giám đốc"),
    "timeline": (["timeline", HEALTH], "Từ", "2021-03-05"),
    "neighbours": (["neighbours", HEALTH, "-t", "COORDINATES_WITH"], "Số tài liệu", "Công an tỉnh Hà Giang"),
    "facts": (["facts", MAI, HEALTH], "Trích dẫn", "Giám đốc"),
    "implementation": (["implementation", "Chương trình phối hợp số 7"], "Thực hiện", HEALTH),
    "provinces": (
        ["implementation", "chuong trinh phoi hop", "--provinces"],
        "Tỉnh, thành phố",
        "tỉnh Hà Giang",
    ),
    "events": (["events", "--text", "so ket"], "Địa phương", "Hội nghị sơ kết"),
    "acts": (["acts", "--type", "Program"], "Số tài liệu", "Chương trình phối hợp số 7"),
    "gaps": (["gaps", "--since", "2022"], "Ghi nhận cuối", MAI),
    "analysis": (["analysis", "degree"], "Giá trị", HEALTH),
    "status": (["status"], "Số lượng", "giữ chức vụ tại"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_table_for_people(filled: Path, question: str) -> None:
    arguments, head, value = QUESTIONS[question]
    done = run(filled, *arguments, COLUMNS="300")
    assert (done.returncode, done.stderr) == (0, "")
    assert head in done.stdout
    assert value in done.stdout


@pytest.mark.parametrize("question", QUESTIONS)
def test_json_for_programs(filled: Path, question: str) -> None:
    done = run(filled, *QUESTIONS[question][0], "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    whole = {"show": "facts", "provinces": "without", "analysis": "values"}
    assert (whole | {"status": "documents"}).get(question, "items") in answer


@pytest.mark.parametrize("question", QUESTIONS)
def test_csv_for_programs(filled: Path, question: str) -> None:
    done = run(filled, *QUESTIONS[question][0], "-f", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(set(rows[0])) == len(rows[0])


def test_paths_for_people_and_for_programs(filled: Path) -> None:
    ends = [MAI, "Công an tỉnh Hà Giang"]
    done = run(filled, "paths", *ends)
    assert (done.returncode, done.stderr) == (0, "")
    assert HEALTH in done.stdout
    assert "giữ chức vụ tại" in done.stdout
    (way,) = json.loads(run(filled, "paths", *ends, "--json").stdout)["paths"]
    assert [node["name"] for node in way["nodes"]] == [MAI, HEALTH, ends[1]]


def test_what_a_document_changed(filled: Path) -> None:
    done = run(filled, "changes", "mai")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Thêm (added): " in done.stdout
    assert "Giám đốc" in done.stdout
    answer = json.loads(run(filled, "changes", "mai", "--json").stdout)
    assert answer["strengthened"] == answer["contradicted"] == []


def test_a_post_on_a_day_has_its_status(filled: Path) -> None:
    asked = ["positions", "-p", MAI, "--class", "head", "--place", "Hà Giang", "--on", "2022"]
    done = run(filled, *asked, COLUMNS="300")
    assert "chỉ biết trước đó" in done.stdout
    assert '"status": "stale"' in run(filled, *asked, "-f", "jsonl").stdout


def test_stats(filled: Path) -> None:
    assert "2 tài liệu (documents) · ? – ? · 2-" in run(filled, "stats").stdout
    answer = json.loads(run(filled, "stats", "-f", "json").stdout)
    assert (answer["documents"], answer["facts"]["CHAIRS"]) == (2, 2)


def test_nothing_disagrees(filled: Path) -> None:
    for kind in ("holders", "dates", "events"):
        assert complaint(run(filled, "conflicts", "--kind", kind), 0) == "không tìm thấy gì (nothing found)"


def test_filters(filled: Path) -> None:
    def chairs(*arguments: str) -> list[str]:
        done = run(filled, "chairs", *arguments, "-f", "json")
        return [item["from"]["name"] for item in json.loads(done.stdout)["items"]]

    assert chairs() == [MAI, "Lê Văn Thu"]
    assert chairs("--from", "2020", "--to", "2020-12") == ["Lê Văn Thu"]
    assert chairs("--place", "ha giang") == [MAI]
    assert chairs("--event", "hoi nghi", "--person", MAI) == [MAI]
    assert chairs("--organization", HEALTH) == [MAI]


def test_more_than_shown_is_said(filled: Path) -> None:
    first = run(filled, "chairs", "--limit", "1", "-f", "json")
    cursor = json.loads(first.stdout)["next"]
    assert first.stderr == f"chidao: còn nữa (there is more): a greater --limit, or --cursor {cursor}\n"
    second = run(filled, "chairs", "--limit", "1", "--cursor", cursor)
    assert (second.returncode, second.stderr) == (0, "")
    assert "Lê Văn Thu" in second.stdout


def test_nothing_found_is_said_and_no_error(filled: Path) -> None:
    assert complaint(run(filled, "chairs", "--person", "Không Ai"), 0) == "không tìm thấy gì (nothing found)"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["show", "Không Ai"], 1, "nothing is called 'Không Ai'"),
        (["show", "tỉnh"], 1, "'tỉnh' fits "),
        (["remove", "không-có"], 1, "there is no document 'không-có'"),
        (["chairs", "--from", "2020-13"], 2, "from: no such date: '2020-13'"),
        (["chairs", "--from", "2021", "--to", "2020"], 2, "to: 2020 lies before from=2021"),
        (["positions", "--on", "hôm qua"], 2, "on: not a date"),
        (["chairs", "--limit", "501"], 2, "Invalid value for '--limit'"),
        (["chairs", "--cursor", "x"], 2, "cursor: is not one"),
        (["search", "mai", "--type", "Thing"], 2, "type: 'Thing' is not one of"),
        (["search", "?"], 2, "q: has no letter"),
        (["paths", MAI, "Lê Văn Thu"], 1, "no path of 6 steps leads from"),
        (["paths", MAI, "Không Ai"], 1, "nothing is called 'Không Ai'"),
        (["analysis", "luck"], 2, "measure: 'luck' is not one of degree"),
        (["conflicts", "--kind", "x"], 2, "kind: 'x' is not one of"),
        (["positions", "--class", "x"], 2, "class: 'x' is not one of"),
        (["changes", "không-có"], 1, "there is no document 'không-có'"),
        (["timeline", MAI, "-t", "X"], 2, "type: 'X' is not one of"),
    ],
)
def test_errors_are_one_sentence(filled: Path, arguments: list[str], status: int, said: str) -> None:
    assert said in complaint(run(filled, *arguments), status)


def test_help_has_examples_and_exit_statuses(tmp_path: Path) -> None:
    whole = run(tmp_path, "--help", COLUMNS="200").stdout
    assert "3 the store does not answer" in whole
    for command in ("load", "extract", "serve", "chairs", "positions", "coordination", "paths", "gaps"):
        assert command in whole
        assert f"Example: chidao {command} " in run(tmp_path, command, "--help", COLUMNS="200").stdout


def test_cells_of_csv_are_never_formulas(capsys: pytest.CaptureFixture[str]) -> None:
    columns = [Column("name", "", lambda item: item["name"]), Column("count", "", lambda item: item["count"])]
    texts = ["=1+1", "+84", "-2", "@SUM(A1)", "\tx", 'a "b", c\nd', "tên"]
    as_csv([{"name": text, "count": -1} for text in texts], columns)
    written = capsys.readouterr().out
    assert written.startswith("name,count\r\n")
    rows = list(csv.reader(io.StringIO(written, newline="")))[1:]
    assert [row[0] for row in rows] == ["'=1+1", "'+84", "'-2", "'@SUM(A1)", "'\tx", 'a "b", c\nd', "tên"]
    assert {row[1] for row in rows} == {"-1"}


def test_cells_of_tables_steer_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    as_table([{"name": "a\x1b[31mđỏ\x07 [bold]b[/bold]\u202e"}], [Column("name", "Tên", lambda i: i["name"])])
    assert "a [31mđỏ  [bold]b[/bold] " in capsys.readouterr().out


def test_removing_and_stopping(papers: Path, tmp_path: Path) -> None:
    with open_store(StoreSettings(data=tmp_path)):
        assert run(tmp_path, "load", papers).returncode == 0
        done = run(tmp_path, "remove", "mai")
        assert (done.returncode, done.stdout) == (0, "đã xóa (removed) mai\n")
        status = json.loads(run(tmp_path, "status", "-f", "json").stdout)
    assert (status["documents"], status["entities"]["Person"]) == (1, 1)
    assert complaint(run(tmp_path, "stop"), 0) == "không có kho nào đang chạy (no embedded store is running)"
    away = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "x"}
    assert "NEO4J_URI names a server of your own" in complaint(run(tmp_path, "stop", **away), 1)
