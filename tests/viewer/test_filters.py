"""What is let through: networks, filters, time; and how it looks."""

from __future__ import annotations

from tests.viewer.person import Person


def years(person: Person) -> str:
    return person.page.locator(".time .years").inner_text()


def test_a_network_answers_one_question(person: Person) -> None:
    person.open()
    person.button("Hội nghị").click()
    person.rest()
    types = set(person.canvas("cy.edges().map(edge => edge.data('type'))"))
    assert types == {"CHAIRS", "SPEAKS_AT", "ATTENDS", "ORGANIZES"}
    assert person.button("Hội nghị").get_attribute("aria-pressed") == "true"


def test_filters_let_through_what_is_ticked(person: Person) -> None:
    person.open("/#type=*")
    person.page.get_by_text("Bộ lọc", exact=True).click()
    person.page.get_by_role("checkbox", name="Người").uncheck()
    person.page.get_by_role("checkbox", name="Sự kiện").uncheck()
    person.rest()
    shapes = set(person.canvas("cy.nodes().map(node => node.data('shape'))"))
    assert shapes == {"round-rectangle", "hexagon", "barrel"}
    person.page.get_by_role("checkbox", name="Trung ương").uncheck()
    person.rest()
    assert "Bộ Công an" not in person.names()
    assert "đã ẩn" in person.told
    person.button("Bỏ mọi bộ lọc").click()
    person.rest()
    assert "level" not in person.fragment


def test_a_place_is_chosen_by_its_name(person: Person) -> None:
    person.open("/#type=*")
    person.page.get_by_text("Bộ lọc", exact=True).click()
    person.page.get_by_role("combobox", name="Địa phương").press_sequentially("thanh hoa")
    person.page.locator(".filters").get_by_role("option").first.click()
    person.rest()
    assert "Công an tỉnh Thanh Hóa" in person.names()
    assert "Công an tỉnh Bà Rịa - Vũng Tàu" not in person.names()
    person.page.get_by_role("combobox", name="Địa phương").fill("")
    person.rest()
    assert "place" not in person.fragment
    assert "Công an tỉnh Bà Rịa - Vũng Tàu" in person.names()


def test_a_period_changes_what_is_drawn(person: Person) -> None:
    person.open()
    whole = person.names()
    start = person.page.get_by_role("slider", name="Từ", exact=True)
    start.focus()
    for _ in range(3):
        person.page.keyboard.press("ArrowRight")
    person.rest()
    assert years(person) == "2020 – 2023"
    assert "from=2020" in person.fragment
    assert person.names() < whole
    person.button("Hoàn tác").click()  # three keys in a row are one deed
    person.rest()
    assert person.names() == whole
    person.button("Làm lại").click()
    person.rest()
    assert years(person) == "2020 – 2023"
    person.button("Mọi lúc").click()
    person.rest()
    assert person.names() == whole


def test_two_handles_on_one_year_can_be_parted_again(person: Person) -> None:
    person.open()
    start = person.page.get_by_role("slider", name="Từ", exact=True)
    start.press("End")
    assert years(person) == "2023"
    end = person.page.get_by_role("slider", name="Đến", exact=True)
    box = end.bounding_box()  # both lie at its right edge, this one above the other
    assert box is not None
    right, middle = box["x"] + box["width"] - 12, box["y"] + box["height"] / 2
    between = box["x"] + box["width"] / 2
    for at, to in ((right, between), (between, right)):
        person.page.mouse.move(at, middle)
        person.page.mouse.down()
        person.page.mouse.move(to, middle, steps=8)
        person.page.mouse.up()
    person.rest()
    assert years(person) == "2020 – 2023"


def test_time_passes_by_itself_and_stops(person: Person) -> None:
    person.open()
    person.button("Chạy").click()
    person.until("document.querySelector('.time .years').textContent === '2017'")
    person.until("document.querySelector('.time .years').textContent.endsWith('2018')")
    person.button("Dừng").click()
    told = years(person)
    person.page.wait_for_timeout(1600)
    assert years(person) == told


def test_layouts_put_levels_in_rows_and_neighbours_around(person: Person) -> None:
    person.open("/#layout=levels")
    rows = person.canvas("cy.nodes().map(node => [node.data('label'), Math.round(node.position('y'))])")
    height = dict(rows)
    assert height["Bộ Công an"] < height["Công an tỉnh Thanh Hóa"]
    person.page.get_by_text("Cách vẽ").click()
    person.page.get_by_role("radio", name="Vòng quanh").check()
    person.rest()
    assert "layout=around" in person.fragment


def test_communities_colour_and_betweenness_sizes(person: Person) -> None:
    person.open("/#type=*")
    before = person.canvas("cy.nodes().map(node => node.width())")
    person.page.get_by_text("Cách vẽ").click()
    person.page.get_by_role("radio", name="Cộng đồng").check()
    person.rest()
    colours = set(person.canvas("cy.nodes().map(node => node.data('colour'))"))
    assert len([each for each in colours if each.startswith("community-")]) > 2
    assert person.page.locator(".legend .swatch").count() > 2
    person.page.get_by_role("radio", name="Vai trò cầu nối").check()
    person.rest()
    assert person.canvas("cy.nodes().map(node => node.width())") != before
