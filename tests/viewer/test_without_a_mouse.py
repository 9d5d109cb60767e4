"""By keyboard, by screen reader, on a phone: the tables are the picture's twin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.viewer.person import Person

AXE = Path(__file__).parents[2] / "viewer" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = {
    "first": "/",
    "everything": "/#type=*",
    "english, dark, tables": "/?language=en&theme=dark#type=*&table=1",
    "a person": "/?theme=light#select=per-truong-hoa-binh-ID",
    "a link": "/?theme=dark#select=LINK&table=1",
    "a document": "/#document=0:DOCUMENT",
    "embedded": "/embed",
    "communities, dark": "/?theme=dark#type=*&group=1&table=1",
    "around a node, by level": "/#type=*&layout=levels&colour=level",
}


def violations(person: Person) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practices, with the elements it finds it in."""
    # The policy of the page forbids foreign scripts: this one comes in over the debugger's wire.
    person.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = person.page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
    )
    return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found["violations"]]


def filled_in(person: Person, path: str) -> str:
    """The address with ids of the samples."""
    api = person.page.request
    person_id = api.get(f"{person.address}/v1/search?q=truong+hoa+binh").json()["items"][0]["id"]
    link = api.get(f"{person.address}/v1/subgraph?type=COORDINATES_WITH&limit=5").json()["links"][0]
    document = api.get(f"{person.address}/v1/documents?limit=1").json()["items"][0]["id"]
    link_id = ",".join((link["source"], link["target"], link["type"]))
    path = path.replace("per-truong-hoa-binh-ID", person_id).replace("LINK", link_id)
    return path.replace("DOCUMENT", document)


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_on_a_wide_screen(person: Person, view: str) -> None:
    person.open(filled_in(person, VIEWS[view]))
    assert violations(person) == []


@pytest.mark.parametrize("view", [*VIEWS])
def test_axe_finds_nothing_on_a_phone(with_phone: Person, view: str) -> None:
    with_phone.open(filled_in(with_phone, VIEWS[view]))
    assert violations(with_phone) == []


@pytest.mark.parametrize("menu", ["Bộ lọc", "Cách vẽ", "Chia sẻ và xuất"])
def test_axe_finds_nothing_in_an_open_menu(person: Person, menu: str) -> None:
    person.open()
    person.page.get_by_text(menu, exact=True).click()
    assert violations(person) == []
    person.page.keyboard.press("Escape")
    assert person.page.evaluate("document.activeElement.textContent.trim()") == menu


def test_the_tables_have_what_the_picture_has_and_sort(person: Person) -> None:
    person.open()
    person.button("Hiện bảng").click()
    cells = person.page.locator("tbody tr td:first-child")
    assert set(cells.all_inner_texts()) == person.names()
    person.button("Tên").click()
    names = cells.all_inner_texts()
    assert names[0].startswith("Ban Chỉ đạo")
    assert person.page.locator("th[aria-sort=ascending]").inner_text().startswith("Tên")
    person.page.get_by_role("button", name="Liên kết (").click()
    assert person.page.locator("tbody tr").count() == person.links()


def test_tables_and_picture_move_together(person: Person) -> None:
    person.open("/#table=1")
    person.page.get_by_role("button", name="Bộ Quốc phòng").first.click()
    person.rest()
    assert person.canvas("cy.nodes(':selected').data('label')") == "Bộ Quốc phòng"
    person.button("Đóng", within=person.panel).click()
    person.rest()
    person.click_node("Bộ Công an")
    current = person.page.locator("tr[aria-current=true]")
    assert "Bộ Công an" in current.inner_text()


def test_the_focus_in_a_table_shows_in_the_picture(person: Person) -> None:
    person.open("/#table=1")
    person.page.locator("tbody").get_by_role("button", name="Bộ Quốc phòng").focus()
    assert person.canvas("cy.elements('.pointed').map(e => e.data('label'))") == ["Bộ Quốc phòng"]
    person.page.keyboard.press("Tab")
    pointed = person.canvas("cy.elements('.pointed').map(e => e.data('label'))")
    assert pointed == [person.page.evaluate("document.activeElement.textContent")]
    person.page.get_by_role("button", name="Liên kết (").click()
    assert person.canvas("cy.elements('.pointed').length") == 0
    person.page.locator("tbody").get_by_role("button").first.focus()
    assert person.canvas("cy.edges('.pointed').length") == 1


def test_everything_by_keyboard(person: Person) -> None:
    person.open()
    keys = person.page.keyboard
    keys.press("Tab")
    assert person.page.evaluate("document.activeElement.textContent") == "Đến bảng dữ liệu"
    keys.press("Enter")
    person.rest()
    assert person.page.get_by_role("table").is_visible()
    person.page.locator(".picture").focus()
    keys.press("ArrowRight")
    person.rest()
    first = person.canvas("cy.nodes(':selected').data('label')")
    keys.press("ArrowDown")
    person.rest()
    assert person.canvas("cy.nodes(':selected').data('label')") != first or person.names() == {first}
    zoom = person.canvas("cy.zoom()")
    keys.press("+")
    assert person.canvas("cy.zoom()") > zoom
    before = len(person.names())
    keys.press("Enter")
    person.rest()
    assert len(person.names()) >= before
    assert "expand=" in person.fragment
    keys.press("Escape")
    person.rest()
    assert person.panel.count() == 0


def test_the_focus_goes_into_the_details_and_comes_back(person: Person) -> None:
    """From a row, from the picture, and never lost when the panel closes."""
    person.open("/#table=1")
    focused = "document.activeElement.textContent"
    row = person.page.locator("tbody").get_by_role("button", name="Bộ Quốc phòng")
    for press in ("Enter", "Enter"):
        row.press(press)
        person.rest()
    assert person.page.evaluate("document.activeElement.closest('.panel h2')?.textContent") == "Bộ Quốc phòng"
    person.page.keyboard.press("Escape")
    person.rest()
    assert person.panel.count() == 0
    assert person.page.evaluate(focused) == "Bộ Quốc phòng"
    person.button("Ẩn bảng").click()
    person.page.locator(".picture").focus()
    person.page.keyboard.press("ArrowRight")
    person.rest()
    person.page.keyboard.press("Space")
    name = person.canvas("cy.nodes(':selected').data('label')")
    assert person.page.evaluate("document.activeElement.closest('.panel h2')?.textContent") == name
    person.button("Đóng", within=person.panel).press("Enter")
    person.rest()
    assert person.page.evaluate("document.activeElement.className") == "picture"


def test_focus_is_always_seen(person: Person) -> None:
    person.open("/#table=1")
    for _ in range(25):
        person.page.keyboard.press("Tab")
        outline = person.page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return [s.outlineStyle, parseFloat(s.outlineWidth)]; })()"
        )
        assert outline[0] != "none"
        assert outline[1] >= 2


def test_a_phone_shows_search_picture_and_panel(with_phone: Person) -> None:
    with_phone.open()
    width = with_phone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    with_phone.choose("truong hoa binh")
    panel = with_phone.panel.bounding_box()
    assert panel is not None
    assert panel["width"] == 390
    assert panel["height"] < 0.7 * 780
    at = with_phone.canvas("cy.nodes(':selected')[0].renderedPosition()")
    canvas = with_phone.page.locator(".canvas").bounding_box()
    assert canvas is not None
    assert canvas["y"] + at["y"] < panel["y"]
