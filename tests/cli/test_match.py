"""``chidao match``: a spreadsheet of names, and who in the graph each of them is."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.running import complaint, run

MAI = "Trần Thị Mai"
LIST = f"\ufeffname,post,place,on,note\r\n{MAI},Giám đốc Sở Y tế,Hà Giang,2021,x\r\nKhông Ai Cả,,,,\r\n"


def test_each_row_has_its_matches_or_none(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8", newline="")
    done = run(filled, "match", file, "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["line"], row["name"], row["judgement"], row["match"]) for row in found] == [
        ("2", MAI, "same", MAI),
        ("3", "Không Ai Cả", "none", ""),
    ]
    assert "post_same" in found[0]["features"]


def test_the_list_may_come_from_a_pipe_and_the_answer_go_to_a_program(filled: Path) -> None:
    done = run(
        filled,
        "match",
        "-",
        "--type",
        "Organization",
        "--format",
        "jsonl",
        stdin="name,place\nSở Y tế,Hà Giang\n",
    )
    (item,) = map(json.loads, done.stdout.splitlines())
    assert (item["entity"]["name"], item["judgement"]) == ("Sở Y tế tỉnh Hà Giang", "same")


def test_a_wrong_row_is_told_with_its_line_and_the_others_go_on(filled: Path) -> None:
    rows = f"name,place,on,type\n{MAI},Nơi Nào,,\n,,,\n{MAI},,hôm qua,\n{MAI},,,Vật\n{MAI},,,\n"
    done = run(filled, "match", "-", "--format", "json", stdin=rows)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.partition(":")[2].partition(":")[0] for line in lines] == [
        f" -, line {at}" for at in (2, 3, 4, 5)
    ]
    assert [item["line"] for item in json.loads(done.stdout)["items"]] == [6]


def test_what_is_no_list_is_refused(filled: Path, tmp_path: Path) -> None:
    assert "no column name" in complaint(run(filled, "match", "-", stdin="ten,post\nA,B\n"), 2)
    assert "No such file" in complaint(run(filled, "match", tmp_path / "none.csv"), 2)
    old = tmp_path / "old.csv"
    old.write_bytes("name\nĐỗ Mười\n".encode("cp1258", "replace"))
    assert "not UTF-8" in complaint(run(filled, "match", old), 2)
