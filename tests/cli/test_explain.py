from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.running import MAI, THU, complaint, run

HOSTILE = (
    "<script>alert(1)</script> Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Giang "
    "\"'&amp;</p></title></style>\x1b[31m chủ trì Hội nghị “<img src=x onerror=alert(1)>” tại Hà Giang.\n"
)


class Page(HTMLParser):
    """The elements of a page, their ids and links, and the text of each paragraph."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.paragraphs: list[str] = []
        self.inside = False
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, name: str, given: list[tuple[str, str | None]]) -> None:
        attributes = dict(given)
        self.names.add(name)
        self.attributes |= attributes.keys()
        self.ids += [value for key, value in given if key == "id" and value]
        self.links += [value for key, value in given if key in ("href", "src") and value]
        if name != "meta":
            self.open.append(name)
        if attributes.get("class") == "t":
            self.paragraphs.append("")
            self.inside = True

    def handle_endtag(self, name: str) -> None:
        assert self.open.pop() == name
        self.inside = self.inside and name != "p"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.paragraphs[-1] += data


def page_of(folder: Path, *paths: object, stdin: str | None = None) -> tuple[str, Page]:
    done = run(folder / "none", "explain", *paths, "--html", "-", stdin=stdin)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout, Page(done.stdout)


def test_text_for_people(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path / "none", "explain", papers / "mai.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "[Trần Thị Mai]N, Giám đốc [Sở Y tế tỉnh Hà Giang]C" in done.stdout
    for words in ("Dữ kiện (facts)", "chairs-active", "body-by-name", "Bỏ qua (dropped)", "Luật"):
        assert words in done.stdout
    assert not (tmp_path / "none").exists()


def test_json_for_programs(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "explain", papers, "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    mai, thu = json.loads(done.stdout)
    assert [one["document"]["id"] for one in (mai, thu)] == ["mai", "thu"]
    assert list(mai) == ["document", "text", "mentions", "entities", "facts", "dropped"]
    assert (mai["text"], thu["text"]) == (MAI, THU)
    ids = {entity["id"] for entity in mai["entities"]}
    for mention in mai["mentions"]:
        keys = ["kind", "normal", "entities", "quote", "start", "end", "rule", "reason"]
        assert list(mention) == [key for key in keys if key in mention]
        assert set(mention["entities"]) <= ids
    for drop in mai["dropped"]:
        assert list(drop) == ["kind", "text", "reason", "quote", "start", "end"]
    for one in (*mai["mentions"], *mai["facts"], *mai["dropped"]):
        assert MAI[one["start"] : one["end"]] == one["quote"]
    extracted = json.loads(run(tmp_path, "extract", papers / "mai.txt", "-f", "jsonl").stdout)
    facts = [{key: value for key, value in fact.items() if key != "again"} for fact in mai["facts"]]
    assert sorted(facts, key=repr) == sorted(extracted["facts"], key=repr)
    assert mai["entities"] == extracted["entities"]


def test_the_page_stands_alone(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    done = run(tmp_path, "explain", papers, "--html", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"đã ghi (written) {out}\n", "")
    assert list(tmp_path.iterdir()) == [out]
    html = out.read_text(encoding="utf-8")
    page = Page(html)
    assert "script" not in page.names
    assert "style" not in page.attributes
    assert "url(" not in html
    assert not [link for link in page.links if not link.startswith("#")]
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {"article", "mark", "nav", "table"} <= page.names
    assert page.paragraphs == [line for line in (MAI + THU).split("\n") if line]
    for words in ("chủ trì", "chairs-active", "person-by-name", "Bỏ qua và vì sao", "default-src 'none'"):
        assert words in html or words.replace("'", "&#x27;") in html


def test_text_is_always_escaped(tmp_path: Path) -> None:
    line = {"id": "<b>", "title": "</title><script>", "url": "javascript:alert(1)", "text": HOSTILE}
    html, page = page_of(tmp_path, "-", stdin=json.dumps(line) + "\n")
    assert not page.names & {"script", "img"}
    assert not {name for name in page.attributes if name.startswith("on")}
    assert "javascript:alert(1)" in html
    assert [link for link in page.links if not link.startswith("#")] == []
    assert page.paragraphs == [HOSTILE.strip().replace("\x1b", " ")]
    shown = run(tmp_path, "explain", "-", stdin=json.dumps(line) + "\n").stdout
    assert "\x1b" not in shown
    assert "<script>" in shown


@pytest.mark.parametrize("text", ["Trời mưa.", "…x…", "Ban Chỉ đạo"])
def test_a_document_with_nothing_in_it(tmp_path: Path, text: str) -> None:
    _, page = page_of(tmp_path, "-", stdin=text)
    assert page.paragraphs == [text]
    assert "Dữ kiện (facts): 0" in run(tmp_path, "explain", "-", stdin=text).stdout
    (told,) = json.loads(run(tmp_path, "explain", "-", "-f", "json", stdin=text).stdout)
    assert told["facts"] == []


def test_several_documents_of_one_file_are_sections_each(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"tin-{n}", "text": MAI}) + "\n" for n in range(3))
    _, page = page_of(tmp_path, "-", stdin=lines)
    assert [id_ for id_ in page.ids if re.fullmatch(r"d\d+", id_)] == ["d1", "d2", "d3"]


def test_what_fails_is_named_and_the_rest_is_explained(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "explain", papers / "none.txt", papers / "mai.txt", "-f", "json")
    assert done.returncode == 1
    assert [one["document"]["id"] for one in json.loads(done.stdout)] == ["mai"]
    (line,) = done.stderr.splitlines()
    assert "none.txt" in line


def test_a_page_is_written_whole_or_not_at_all(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "trang.html"
    out.write_text("trang cũ", encoding="utf-8")
    assert "none.txt" in complaint(run(tmp_path, "explain", papers / "none.txt", "--html", out), 1)
    assert out.read_text(encoding="utf-8") == "trang cũ"
    nowhere = tmp_path / "none" / "trang.html"
    said = complaint(run(tmp_path, "explain", papers, "--html", nowhere), 1)
    assert said == f"cannot write {nowhere}: No such file or directory"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "Is a directory" in complaint(run(tmp_path, "explain", papers, "--html", folder), 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "trang.html"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain"], "Missing argument 'PATH…'; see --help"),
        (["explain", "x", "--format", "xml"], "Invalid value for '--format'"),
        (["explain", "x", "--html"], "Option '--html' requires an argument"),
    ],
)
def test_a_wrong_command_is_one_sentence(tmp_path: Path, arguments: list[str], said: str) -> None:
    assert said in complaint(run(tmp_path, *arguments), 2)
