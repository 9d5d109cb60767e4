"""Folders, links, permissions, names, metadata beside a file, standard input."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from graph.values import Document, PartialDate
from loaders.readers import ReadFailure
from tests.readers.pdfs import write_pdf
from tests.readers.reading import REPORT, failure_of, read_all, read_one
from tests.readers.test_docx import of_paragraphs

# Without a working permission check (root) nothing is tested: the child gives up root's rights, then reads.
AS_NOBODY = """
import os, sys
from loaders.readers import read_documents
from loaders.readers.contents import stored
stored("é")  # all that is imported or made on first use, while the libraries may still be read
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for found in read_documents(sys.argv[1:]):
    print(getattr(found, "id", None) or found)
"""


def ids(found: Sequence[Document | ReadFailure]) -> list[str]:
    return [each.id if isinstance(each, Document) else str(each) for each in found]


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(REPORT)


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user may enter, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for inside in folder.rglob("*"):
        inside.chmod(0o700)
    shutil.rmtree(folder)


def test_a_folder_is_read_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.htm", "a/y/x.txt", ".hidden.txt", ".git/config.txt", "c.txt")
    (tmp_path / "d.docx").write_bytes(of_paragraphs(REPORT))
    (tmp_path / "e.pdf").write_bytes(write_pdf([["Một dòng"]]))
    (tmp_path / "f.jsonl").write_text('{"text": "một"}\n{"text": "hai"}\n')
    assert ids(read_all(tmp_path)) == ["x", "z", "b", "c", "d", "e", "f-1", "f-2"]


def test_a_file_of_another_kind_is_a_failure_and_the_others_are_read(tmp_path: Path) -> None:
    put(tmp_path, "a.xls", "b.txt", "README")
    first, second, third = map(str, read_all(tmp_path))
    assert first.startswith(f"{tmp_path}/README: is of a kind that is not read; read are .txt, ")
    assert second.startswith(f"{tmp_path}/a.xls: is of a kind that is not read")
    assert third.startswith("b (")


def test_answers_marked_beside_a_document_are_no_document(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "a.gold.json", "b.gold.json")
    document, failure = read_all(tmp_path)
    assert str(document).startswith("a (")
    assert str(failure).startswith(f"{tmp_path}/b.gold.json: describes no document")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert ids(read_all(tmp_path / "b.txt", tmp_path, f"{tmp_path}/../{tmp_path.name}/b.txt")) == ["b", "a"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert ids(read_all(tmp_path)) == ["a", f"{tmp_path}/self.txt: is a link that leads to itself"]


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/a.txt")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere")
    assert ids(read_all(tmp_path / "here")) == ["a"]


def test_a_missing_file_is_a_failure_and_the_next_is_read(tmp_path: Path) -> None:
    put(tmp_path, "b.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone")
    missing = [tmp_path / name for name in ("a.txt", "b.txt/c", "dead.txt", "a.jsonl")]
    assert ids(read_all(*missing, tmp_path / "b.txt")) == [
        *(f"{path}: there is no such file" for path in missing),
        "b",
    ]
    assert failure_of(tmp_path / ("a" * 300)).reason == "has a name that is too long"


def test_a_pipe_does_not_hold_the_reader_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert failure_of(tmp_path / "a.txt").reason.startswith("is no file")


def test_without_permission_a_file_is_a_failure_and_the_others_are_read(public: Path) -> None:
    put(public, "a.txt", "b.jsonl", "c.txt", "d/e.txt", "f.txt")
    put(public, "f.meta.yml")
    for name in ("a.txt", "b.jsonl", "d", "f.meta.yml"):
        (public / name).chmod(0o000)
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(public)], capture_output=True, text=True, check=True
    )
    denied = "there is no permission to read it"
    assert done.stdout.splitlines() == [
        f"{public}/a.txt: {denied}",
        f"{public}/b.jsonl: {denied}",
        "c",
        f"{public}/d: {denied}",
        f"{public}/f.txt: its metadata cannot be used: f.meta.yml {denied}",
    ]


def test_two_files_of_one_name_cannot_both_be_documents(tmp_path: Path) -> None:
    put(tmp_path, "2019/báo cáo.txt", "2020/báo cáo.txt", "khác.txt")
    (tmp_path / "x.jsonl").write_text('{"id": "khác", "text": "một"}')
    assert ids(read_all(tmp_path)) == [
        "báo cáo",
        f"{tmp_path}/2020/báo cáo.txt: has the document id 'báo cáo' of {tmp_path}/2019/báo cáo.txt; "
        "rename one of them",
        "khác",
        f"{tmp_path}/x.jsonl:1: has the document id 'khác' of {tmp_path}/khác.txt; rename one of them",
    ]


def test_a_name_that_is_no_unicode_is_shown_and_read(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe1o.txt")).write_text(REPORT)
    assert ids(read_all(tmp_path)) == ["b\ufffdo"]


def test_metadata_beside_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.meta.yml").write_text(
        "title: Sơ kết\npublisher: Báo Lào Cai\npublished: 2019-07-05\nurl: https://example.org/a\n"
    )
    assert read_one(tmp_path / "a.txt", REPORT.encode()) == Document(
        "a", REPORT, "Sơ kết", "Báo Lào Cai", PartialDate("2019-07-05"), "https://example.org/a"
    )
    assert ids(read_all(tmp_path)) == ["a"]
    assert read_all(tmp_path / "a.meta.yml") == []


@pytest.mark.parametrize(
    ("given", "kept"), [("2019", "2019"), ("2019-07", "2019-07"), ("'2019-07-05'", "2019-07-05"), ("", None)]
)
def test_dates_in_metadata_keep_their_precision(tmp_path: Path, given: str, kept: str | None) -> None:
    (tmp_path / "a.meta.yml").write_text(f"published: {given}")
    document = read_one(tmp_path / "a.txt", b"a")
    assert document.published == (PartialDate(kept) if kept else None)


def test_metadata_of_a_person_goes_before_that_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.meta.yml").write_text("title: Của người")
    page = (
        b'<html><head><title>T</title><meta property="og:site_name" content="S"></head><body><p>a</p></body>'
    )
    document = read_one(tmp_path / "a.html", page)
    assert (document.title, document.publisher) == ("Của người", "S")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"titel: a", "has the unknown field 'titel'"),
        (b"- a", "is not a list of fields and values"),
        (b"title: [a", "is not YAML (line 1)"),
        (b"title: a\n\x01", "is not YAML"),
        (b"title: \xff", "is not in UTF-8"),
        (b"title: 5", "title is not a string"),
        (b"published: 5/7/2019", "published is not a date"),
        (b"published: 2019-02-30", "is not YAML"),
        (b"published: true", "published is not a string"),
        (b"title: !!python/object/apply:os.getcwd []", "is not YAML"),
        (b"[" * 5000, "is not YAML"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "has the unknown field 'a'"),
    ],
)
def test_bad_metadata_is_a_failure_of_its_document_only(tmp_path: Path, data: bytes, reason: str) -> None:
    put(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.meta.yml").write_bytes(data)
    failure, other = read_all(tmp_path)
    assert str(failure).startswith(f"{tmp_path}/a.txt: its metadata cannot be used: a.meta.yml {reason}")
    assert getattr(other, "id", None) == "b"


def test_metadata_beside_no_document_is_a_failure(tmp_path: Path) -> None:
    put(tmp_path, "a.jsonl", "a.meta.yml")
    assert "describes no document" in str(read_all(tmp_path / "a.meta.yml")[0])


@pytest.mark.parametrize(
    "data",
    [
        REPORT.encode(),
        REPORT.encode("utf-16"),
        "\ufeff <!DOCTYPE html><html><body><p>{}</p><p>{}</p></body>".format(*REPORT.split("\n")).encode(),
        of_paragraphs(*REPORT.split("\n")),
        write_pdf([REPORT.split("\n")]),
    ],
    ids=["text", "UTF-16", "HTML", "Word", "PDF"],
)
def test_standard_input_of_every_kind(data: bytes) -> None:
    [found] = read_all("-", stdin=data)
    assert isinstance(found, Document), found
    assert (found.id, found.text) == ("stdin", REPORT)


def test_json_lines_on_standard_input() -> None:
    long = '{"id": "long", "text": "' + "a" * 200_000 + '"}'
    data = f'\n {{ "text": "một"}}\n{{\n{long}\n'.encode()
    first, failure, last = ids(read_all("-", stdin=data))
    assert (first, last) == ("stdin-2", "long")
    assert failure.startswith("standard input:3: the line is not JSON")


@pytest.mark.parametrize(("data", "reason"), [(b"", "is empty"), (b" \n", "holds no text")])
def test_nothing_on_standard_input(data: bytes, reason: str) -> None:
    assert ids(read_all("-", stdin=data)) == [f"standard input: {reason}"]


def test_standard_input_of_the_process() -> None:
    code = (
        "from loaders.readers import read_documents; print([found.text for found in read_documents(['-'])])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"m\xe1\xbb\x99t", capture_output=True, check=True
    )
    assert done.stdout.decode() == "['một']\n"
