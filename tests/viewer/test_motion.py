"""Who asks for less motion sees every state at once; who does not sees how one becomes the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.viewer.person import Person

# In how many frames of the next second the picture has changed: places of nodes, zoom and pan.
_WATCH = """
  window.changes = 0;
  const cy = document.querySelector('.canvas')._cyreg.cy;
  const state = () => JSON.stringify([cy.zoom(), cy.pan(), cy.nodes().map(node => [node.id(), node.position()])]);
  const end = performance.now() + 1000;
  let last = state();
  const look = () => {
    const now = state();
    if (now !== last) window.changes += 1;
    last = now;
    if (performance.now() < end) requestAnimationFrame(look);
    else window.watched = true;
  };
  window.watched = false;
  look();
"""
_MOVING = "document.getAnimations().filter(each => each.playState === 'running').length"


def changes(person: Person, deed: Callable[[], None]) -> int:
    """How many different pictures `deed` leads through."""
    person.page.evaluate(f"(() => {{ {_WATCH} }})()")
    deed()
    person.until("window.watched")
    found: int = person.page.evaluate("window.changes")
    return found


def lay_out(person: Person) -> None:
    person.page.get_by_text("Cách vẽ").click()
    person.page.get_by_role("radio", name="Theo cấp").check()


def step_back(person: Person) -> None:
    """Come to a node that is out of sight."""
    person.page.locator("tbody").get_by_role("button", name="Công an tỉnh Thanh Hóa").click()


@pytest.mark.parametrize("deed", [lay_out, step_back])
def test_a_state_is_reached_at_once_by_who_asks_for_less_motion(
    person: Person, in_motion: Person, deed: Callable[[Person], None]
) -> None:
    for each in (person, in_motion):
        each.open("/#table=1")
        for _ in range(6):
            each.button("Phóng to").click()
    assert changes(person, lambda: deed(person)) <= 2  # the picture, and the room that a panel takes from it
    assert changes(in_motion, lambda: deed(in_motion)) > 3  # with motion it glides: this test can fail


def test_years_that_pass_do_not_glide(person: Person) -> None:
    person.open()
    person.button("Chạy").click()
    person.until("document.querySelector('.time .years').textContent.endsWith('2018')")
    assert not person.canvas("cy.animated() || cy.nodes().some(node => node.animated())")
    assert changes(person, lambda: None) <= 2
    person.button("Dừng").click()


def test_nothing_of_the_page_moves_by_itself(person: Person, in_motion: Person) -> None:
    duration = "getComputedStyle(document.querySelector('.tools button')).transitionDuration"
    for each, moving in ((person, False), (in_motion, True)):
        each.page.route("**/v1/subgraph*", lambda route: None)  # never answered: the page goes on waiting
        each.page.goto(each.address)
        each.page.locator(".progress").wait_for()
        assert bool(each.page.evaluate(_MOVING)) is moving
        assert (each.page.evaluate(duration) != "0s") is moving
