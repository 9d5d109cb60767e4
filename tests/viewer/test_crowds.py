"""A meeting of many, and small screens: what is left out is said, and what is said can be read."""

from __future__ import annotations

import pytest

from tests.viewer.crowd import MEETING, PEOPLE
from tests.viewer.person import Person

# Pixels of the smallest name that is shown, and how far what is shown lies outside of the canvas.
_READING = """(() => {
  const shown = cy.nodes().filter(node => !node.hasClass('unlabelled'));
  const size = Math.min(...shown.map(node => parseFloat(node.style('font-size')) * cy.zoom()));
  const { x1, x2, y1, y2 } = shown.renderedBoundingBox({ includeEdges: false });
  return [shown.length, size, Math.max(-x1, -y1, x2 - cy.width(), y2 - cy.height())];
})()"""


def test_a_crowd_is_drawn_step_by_step_and_what_is_left_out_is_said(at_a_crowd: Person) -> None:
    at_a_crowd.page.goto(at_a_crowd.address)
    at_a_crowd.choose("hoi nghi truc tuyen")
    assert at_a_crowd.links() == 40
    assert f"chưa vẽ {PEOPLE + 1 - 40} nút kề" in at_a_crowd.told
    further = at_a_crowd.panel.locator(".beyond")
    assert further.inner_text().startswith(f"Tất cả: chưa vẽ {PEOPLE + 1 - 40} nút kề")
    further.get_by_role("button").click()
    at_a_crowd.until("location.hash.includes(',*,2')")
    at_a_crowd.rest()
    assert at_a_crowd.links() == 80
    at_a_crowd.button("Hoàn tác").click()
    at_a_crowd.rest()
    assert at_a_crowd.links() == 40
    assert at_a_crowd.panel.get_by_role("heading", name=MEETING).is_visible()
    assert at_a_crowd.canvas("cy.nodes(':selected').hasClass('unlabelled')") is False


def test_a_list_of_many_is_read_to_its_end(at_a_crowd: Person) -> None:
    at_a_crowd.page.goto(at_a_crowd.address)
    at_a_crowd.choose("hoi nghi truc tuyen")
    assert "chủ trì" in at_a_crowd.panel.locator(".neighbours small").first.inner_text()
    attending = at_a_crowd.panel.locator(".neighbours", has_text="Lò Thị Dự").locator("li")
    for count in (6, 100, PEOPLE):
        attending.nth(count - 1).wait_for()
        assert attending.count() == count
        more = at_a_crowd.panel.get_by_role("button", name="Xem thêm").last
        if count < PEOPLE:
            more.click()
    assert at_a_crowd.panel.locator(".neighbours ~ .link-button").count() == 0


def test_of_many_matches_the_first_are_shown_and_the_rest_is_said(at_a_crowd: Person) -> None:
    at_a_crowd.page.goto(at_a_crowd.address)
    at_a_crowd.search("lo thi")
    options = at_a_crowd.page.get_by_role("option")
    options.first.wait_for()
    assert options.count() == 20
    at_a_crowd.page.locator(".hits .hint", has_text="20 kết quả đầu").wait_for()
    at_a_crowd.page.keyboard.press("ArrowUp")
    last = options.last
    assert last.get_attribute("aria-selected") == "true"
    box, hits = last.bounding_box(), at_a_crowd.page.get_by_role("listbox").first.bounding_box()
    assert box is not None
    assert hits is not None
    assert box["y"] + box["height"] <= hits["y"] + hits["height"] + 1


@pytest.mark.parametrize("path", ["/", "/#type=*", "/#type=*&layout=levels", "/#table=1"])
def test_names_on_a_phone_can_be_read_and_lie_on_the_screen(with_phone: Person, path: str) -> None:
    with_phone.open(path)
    shown, size, outside = with_phone.canvas(_READING)
    assert shown >= 3
    assert size >= 9
    assert outside <= 1
