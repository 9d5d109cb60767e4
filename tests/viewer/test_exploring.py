"""Going on from what is drawn, step by step, and back again."""

from __future__ import annotations

import pytest

from tests.viewer.person import Person


def pressed(person: Person, name: str) -> bool:
    return person.panel.get_by_role("button", name=name).first.get_attribute("aria-pressed") == "true"


def test_neighbours_come_by_relation_and_go_again(person: Person) -> None:
    person.open()
    person.click_node("Bộ Công an")
    before = person.names()
    person.panel.get_by_role("button", name="có người giữ chức vụ").first.click()
    person.rest()
    people = person.names() - before
    assert {"Tô Lâm", "Nguyễn Văn Sơn"} <= people
    assert person.canvas("cy.edges().filter(e => e.data('type') === 'HOLDS_POSITION').length") >= len(people)
    assert pressed(person, "có người giữ chức vụ")
    person.panel.get_by_role("button", name="có người giữ chức vụ").first.click()
    person.rest()
    assert person.names() == before


def test_what_was_drawn_stays_where_it_is_when_more_comes(person: Person) -> None:
    person.open()
    person.click_node("Bộ Công an")
    places = "Object.fromEntries(cy.nodes().map(n => [n.data('label'), [n.position('x'), n.position('y')]]))"
    before = person.canvas(places)
    person.panel.get_by_role("button", name="thực hiện").first.click()
    person.rest()
    after = person.canvas(places)
    assert len(after) > len(before)
    for name, (x, y) in before.items():
        assert after[name] == pytest.approx((x, y), abs=1)


def test_undo_and_redo_are_back_and_forward(person: Person) -> None:
    person.open()
    first = person.names()
    assert person.button("Hoàn tác").is_disabled()
    person.click_node("Bộ Công an")
    person.panel.get_by_role("button", name="Tất cả").first.click()
    person.rest()
    grown = person.names()
    person.button("Ẩn", within=person.panel).click()
    person.rest()
    assert "Bộ Công an" not in person.names()
    assert "đã ẩn 1" in person.told
    person.button("Hoàn tác").click()
    person.rest()
    assert person.names() == grown
    person.page.go_back()
    person.rest()
    assert person.names() == first
    person.page.go_forward()
    person.button("Làm lại").click()
    person.rest()
    assert person.names() == grown - {"Bộ Công an"}
    assert person.button("Làm lại").is_disabled()
    person.button("Hiện lại").click()
    person.rest()
    assert person.names() == grown


def test_a_dragged_node_is_pinned_where_it_was_left(person: Person) -> None:
    person.open()
    at = person.canvas("cy.nodes().filter(n => n.data('label') === 'Bộ Công an')[0].renderedPosition()")
    box = person.page.locator(".canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + at["x"], box["y"] + at["y"]
    person.page.mouse.move(x, y)
    person.page.mouse.down()
    person.page.mouse.move(x + 40, y + 60, steps=5)
    person.page.mouse.up()
    person.rest()
    assert "pin=org-bo-cong-an" in person.fragment
    place = "cy.nodes().filter(n => n.data('label') === 'Bộ Công an')[0].position()"
    left = person.canvas(place)
    person.page.reload()
    person.rest()
    again = person.canvas(place)
    assert (again["x"], again["y"]) == pytest.approx((left["x"], left["y"]), abs=1)
    person.click_node("Bộ Công an")
    person.button("Ghim", within=person.panel).click()
    assert "pin=" not in person.fragment


def test_only_what_lies_around_a_node(person: Person) -> None:
    person.open()
    whole = person.names()
    person.click_node("Bộ Công an")
    person.button("Chỉ xem quanh đây", within=person.panel).click()
    person.rest()
    assert "Bộ Công an" in person.names()
    assert person.names() < whole
    person.button("Xem lại toàn mạng").click()
    person.rest()
    assert person.names() == whole


def test_an_address_opens_the_same_view_on_another_screen(person: Person) -> None:
    person.open()
    person.choose("truong hoa binh")
    person.button("Hiện bảng").click()
    person.page.get_by_text("Chia sẻ và xuất").click()
    person.button("Chép địa chỉ của hình này").click()
    person.page.get_by_text("Đã chép").wait_for()
    copied = person.page.evaluate("navigator.clipboard.readText()")
    places = "cy.nodes().map(n => [n.id(), Math.round(n.position('x')), Math.round(n.position('y'))])"
    wanted = sorted(person.canvas(places))
    person.page.set_viewport_size({"width": 900, "height": 1100})
    person.page.goto("about:blank")
    person.elsewhere.clear()
    person.open(copied.removeprefix(person.address))
    person.rest()
    found = sorted(person.canvas(places))
    for (name, *at), (same, *there) in zip(wanted, found, strict=True):
        assert name == same
        assert at == pytest.approx(there, abs=1)
    assert person.panel.get_by_role("heading", name="Trương Hòa Bình").is_visible()
    assert person.page.get_by_role("table").is_visible()


def test_a_path_between_two_people_is_drawn_over_the_rest(person: Person) -> None:
    person.open()
    person.choose("truong hoa binh")
    person.panel.get_by_text("Tìm đường đi").click()
    target = person.panel.get_by_role("combobox")
    target.press_sequentially("tran quoc to")
    person.panel.get_by_role("option").first.wait_for()
    person.page.keyboard.press("Enter")
    person.rest()
    ways = person.panel.locator(".ways button")
    ways.first.wait_for()
    way = person.canvas("cy.nodes('.way').map(n => n.data('label'))")
    assert {"Trương Hòa Bình", "Trần Quốc Tỏ"} <= set(way)
    assert set(ways.first.inner_text().split(" → ")) == set(way)
    assert person.canvas("cy.edges('.way').length") >= len(way) - 1
    assert "path=per-truong-hoa-binh" in person.fragment
    ways.nth(1).click()
    person.rest()
    assert set(person.canvas("cy.nodes('.way').map(n => n.data('label'))")) != set(way)
    person.button("Bỏ đường đi").click()
    person.rest()
    assert person.canvas("cy.elements('.way').length") == 0
