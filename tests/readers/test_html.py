from __future__ import annotations

from pathlib import Path

import pytest

from graph.values import PartialDate
from loaders.readers.html import read_html
from tests.readers.reading import REPORT, failure_of, read_all, read_one
from tests.readers.test_encodings import to_1258
from tests.readers.test_legacy import TCVN3, VNI, old_tones

FIRST, SECOND = REPORT.split("\n")
MORE = "Hội nghị nghe báo cáo kết quả sáu tháng đầu năm, thảo luận và thống nhất nhiệm vụ trong mùa mưa bão. "


def page(head: str = "", body: str = "", charset: str = "utf-8") -> str:
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="{charset}"><title>Tin | Cổng thông tin</title>{head}</head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></nav>
<article><h1>Sơ kết công tác phòng, chống thiên tai</h1>{body or "".join(map(paragraph, lines()))}</article>
<aside><a href="/khac">Tin khác</a></aside><footer><p>Bản quyền 2011</p></footer></body></html>"""


def lines() -> list[str]:
    return [FIRST, SECOND, MORE * 3]


def paragraph(text: str) -> str:
    return f"<p>{text}</p>"


def test_the_article_without_what_stands_around_it(tmp_path: Path) -> None:
    document = read_one(tmp_path / "tin.html", page().encode())
    for line in lines():
        assert line.strip() in document.text.split("\n")
    for around in ("Trang chủ", "Liên hệ", "Tin khác", "Bản quyền", "<p>"):
        assert around not in document.text
    assert document.id == "tin"
    assert document.title == "Sơ kết công tác phòng, chống thiên tai"


def test_metadata_as_the_page_states_it() -> None:
    head = """<meta property="og:title" content="Sơ kết phòng,
     chống thiên tai"><meta property="og:site_name" content="Cổng thông tin tỉnh Lào Cai">
    <meta property="article:published_time" content="2019-07-05T08:30:00+07:00">
    <link rel="canonical" href="https://example.org/tin/5">"""
    content = read_html(page(head))
    assert content.title == "Sơ kết phòng, chống thiên tai"
    assert content.publisher == "Cổng thông tin tỉnh Lào Cai"
    assert content.published == PartialDate("2019-07-05")
    assert content.url == "https://example.org/tin/5"


def test_metadata_in_linked_data() -> None:
    head = """<script type="application/ld+json">{"@graph": [7, {"@type": "WebPage",
    "publisher": {"@type": "Organization", "name": ["nobody"]}, "datePublished": 5}, {"@type": "NewsArticle",
    "datePublished": "2019-07", "author": [{"@type": "Person", "name": "Nhà báo A"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "Báo Lào Cai"}}]}</script>
    <script type="application/ld+json">{broken</script>"""
    content = read_html(page(head))
    assert (content.publisher, content.published) == ("Báo Lào Cai", PartialDate("2019-07"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="05/07/2019">',
        '<meta property="article:published_time" content="2019-02-30">',
        '<meta property="article:modified_time" content="2019-07-05">',
        '<link rel="alternate" href="https://example.org/2019/07/05/tin">',
        '<link rel="canonical" href="javascript:alert(1)">',
    ],
)
def test_no_date_and_no_address_is_invented(head: str) -> None:
    content = read_html(page(head, paragraph(f"Ngày 5/7/2019, {MORE}") * 4))
    assert content.published is None
    assert content.url is None


def test_a_page_of_one_sentence_and_a_fragment() -> None:
    assert read_html(f"<html><body><p>{FIRST}</p></body></html>").text == FIRST
    assert read_html(f"<p>{FIRST}</p><script>x()</script>").text == FIRST


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1258"])
def test_the_encoding_is_found_whatever_the_page_declares(encoding: str, charset: str) -> None:
    assert FIRST in read_html(page(charset=charset).encode(encoding)).text


def test_an_xml_declaration_of_another_encoding_is_not_believed() -> None:
    xhtml = '<?xml version="1.0" encoding="iso-8859-1"?>' + page()
    assert SECOND in read_html(xhtml.encode()).text


def test_a_short_page_is_read_block_by_block() -> None:
    body = "<nav>Trang chủ</nav><div>Ông <b>Lò A Sử</b>,\nChủ tịch<br>Nơi nhận</div>"
    table = "<table><tr><td>1</td><td>Sử</td></tr></table>"
    content = read_html(f"<html><body>{body}{table}hết</body></html>")
    assert content.text.split("\n") == ["Ông Lò A Sử, Chủ tịch", "Nơi nhận", "1 Sử", "hết"]


@pytest.mark.parametrize("charset", ["windows-1258", "utf-8", "x-unknown"])
def test_windows_1258(charset: str) -> None:
    assert SECOND in read_html(to_1258(page(charset=charset))).text


@pytest.mark.parametrize(
    ("typed", "meant"), [(TCVN3, old_tones(REPORT)), (VNI, REPORT)], ids=["TCVN3", "VNI"]
)
@pytest.mark.parametrize("form", ["cp1252", "utf-8", "entities"])
def test_fonts_of_before_unicode(typed: str, meant: str, form: str) -> None:
    text = f"<html><body>{''.join(map(paragraph, typed.splitlines()))}</body></html>".replace(
        "</p>", "</p>\n"
    )
    data = text.encode("ascii", "xmlcharrefreplace") if form == "entities" else text.encode(form)
    assert read_html(data).text.split("\n") == meant.split("\n")


@pytest.mark.parametrize(
    "body", ["", "<html></html>", "<html><body><script>var a = 1</script></body></html>"]
)
def test_a_page_without_text_is_a_failure(tmp_path: Path, body: str) -> None:
    assert failure_of(tmp_path / "a.html", body.encode()).reason in (
        "is empty",
        "holds no text",
        "is not HTML",
    )


@pytest.mark.parametrize(
    "hostile",
    ["<div>" * 200_000 + "x", "<" * 1_000_000, "<!--" * 500_000, "<table><tr><td>" * 100_000, "&#" * 500_000],
    ids=["deep", "signs", "comments", "tables", "entities"],
)
def test_hostile_pages_end(tmp_path: Path, hostile: str) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><p>{FIRST}</p>{hostile}")
    (tmp_path / "b.html").write_text(page())
    assert [getattr(found, "id", None) for found in read_all(tmp_path)][-1] == "b"


def test_a_page_larger_than_the_limit_is_a_failure(tmp_path: Path) -> None:
    assert "more than 8 MiB" in failure_of(tmp_path / "a.html", b"<html>" + b"a " * (5 << 20)).reason
