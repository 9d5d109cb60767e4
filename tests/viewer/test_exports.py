"""What a person takes along, read with the tools that it is meant for."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pypdfium2
import pytest

from tests.viewer.person import Person


def saved(person: Person, name: str, folder: Path) -> Path:
    person.page.get_by_text("Chia sẻ và xuất").click()
    with person.page.expect_download() as download:
        person.button(name).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_gexf_is_read_by_networkx(person: Person, tmp_path: Path) -> None:
    person.open("/#type=*")
    graph = nx.read_gexf(saved(person, "Đồ thị, GEXF", tmp_path), version="1.3")
    assert graph.number_of_nodes() == len(person.canvas("cy.nodes().map(n => n.id())"))
    assert graph.number_of_edges() == person.links()
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert "Bộ Công an" in labels


@pytest.mark.parametrize("name", ["Thực thể, CSV", "Liên kết, CSV"])
def test_csv_is_read_by_spreadsheets(person: Person, tmp_path: Path, name: str) -> None:
    person.open()
    text = saved(person, name, tmp_path).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    count = len(person.names()) if name.startswith("Thực thể") else person.links()
    assert len(rows) == count
    assert all(int(row["Tài liệu"]) >= 1 for row in rows)


def test_json_has_what_is_drawn(person: Person, tmp_path: Path) -> None:
    person.open()
    graph = json.loads(saved(person, "Đồ thị, JSON", tmp_path).read_text(encoding="utf-8"))
    assert {node["name"] for node in graph["nodes"]} == person.names()
    assert len(graph["links"]) == person.links()


def test_svg_has_every_name_and_link_and_looks_like_the_canvas(person: Person, tmp_path: Path) -> None:
    person.open("/#type=*")
    path = saved(person, "Ảnh SVG", tmp_path)
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own
    space = {"svg": "http://www.w3.org/2000/svg"}
    names = {" ".join(span.text or "" for span in text) for text in root.iterfind(".//svg:text", space)}
    shown = person.canvas("cy.nodes().filter(n => !n.hasClass('unlabelled')).map(n => n.data('label'))")
    assert names == set(shown)
    assert len(root.findall(".//svg:path", space)) == person.links()
    heads = root.findall(".//svg:path/../svg:polygon", space)
    assert len(heads) == person.canvas("cy.edges().filter(e => e.data('arrow')).length") > 0
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    for circle in root.iterfind(".//svg:rect[@rx]", space):
        assert left <= float(circle.attrib["x"]) <= left + width
        assert top <= float(circle.attrib["y"]) <= top + height


def test_png_is_the_whole_picture(person: Person, tmp_path: Path) -> None:
    person.open()
    content = saved(person, "Ảnh PNG", tmp_path).read_bytes()
    assert content.startswith(b"\x89PNG")
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    extent = person.canvas("(({ w, h }) => [w, h])(cy.elements().boundingBox())")
    assert width / height == pytest.approx(extent[0] / extent[1], rel=0.05)
    assert width > 1000


def test_a_browser_without_a_clipboard_shows_what_to_copy(person: Person) -> None:
    person.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    person.open("/#type=*")
    person.page.get_by_text("Chia sẻ và xuất").click()
    person.button("Chép địa chỉ của hình này").click()
    told = person.page.get_by_role("textbox", name="Trình duyệt không cho chép")
    address = told.input_value()
    assert address.startswith(f"{person.address}/#type=*&at=")
    person.page.wait_for_function("address => getSelection().toString() === address", arg=address)


def test_a_printed_page_has_the_picture_in_light_colours_and_the_whole_table(
    person: Person, tmp_path: Path
) -> None:
    person.open("/?theme=dark#type=*&table=1")
    person.page.evaluate(
        "addEventListener('beforeprint', () => { window.paper = document.querySelector('.printed').innerHTML; })"
    )
    path = tmp_path / "page.pdf"
    person.page.pdf(path=path, format="A4")
    svg = person.page.evaluate("window.paper")
    assert svg.count("<path") == person.links()
    assert 'fill="#f8f7f3"' in svg
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
    text = "".join("".join(pages).split())
    rows = person.page.locator("tbody tr td:first-child").all_inner_texts()
    assert len(rows) == 60
    assert [name for name in rows if "".join(name.split()) not in text] == []
    assert person.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_an_embedded_view_shows_the_picture_without_menus(person: Person) -> None:
    person.open("/embed#type=*")
    assert len(person.names()) > 10
    assert not person.page.get_by_role("combobox").first.is_visible()
    elsewhere = f"<iframe src='{person.address}/embed?language=en' width='800' height='600'></iframe>"
    person.page.route(
        "**/page-of-others", lambda route: route.fulfill(body=elsewhere, content_type="text/html")
    )
    person.page.goto(f"{person.address}/page-of-others")
    person.page.frame_locator("iframe").locator(".shown").get_by_text("16 entities").wait_for()
