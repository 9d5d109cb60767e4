"""What is too large to draw at once: communities that open on demand, and what is left out is said."""

from __future__ import annotations

import re

from tests.viewer.person import Person
from tests.viewer.test_without_a_mouse import violations

_KINDS = "cy.nodes().map(node => node.data('shape'))"


def numbers(text: str) -> list[int]:
    """The whole numbers in `text`."""
    return [int(each) for each in re.findall(r"\d+", text)]


def opened(person: Person) -> str:
    """The graph of everything as communities; the name of the largest."""
    person.open("/#type=*&limit=20")
    person.button("Gộp theo cộng đồng").click()
    person.rest()
    name: str = person.canvas("cy.nodes().max(node => node.data('size')).ele.data('label')")
    return name


def test_a_graph_is_drawn_as_its_communities(person: Person) -> None:
    largest = opened(person)
    assert set(person.canvas(_KINDS)) == {"octagon"}
    groups, single, nodes_left, _ = numbers(person.told)
    assert (groups, single, nodes_left) == (len(person.names()), 0, 0)
    total = sum(person.page.request.get(f"{person.address}/v1/stats").json()["entities"].values())
    assert total >= sum(int(name.split(" · ")[0]) for name in person.names())
    assert "group=1" in person.fragment
    assert violations(person) == []
    assert int(largest.split(" · ")[0]) > 10
    person.button("Thôi gộp").click()
    person.rest()
    assert "octagon" not in person.canvas(_KINDS)


def test_a_community_tells_its_members_and_opens(person: Person) -> None:
    largest = opened(person)
    size, head = largest.split(" · ")
    person.click_node(largest)
    assert person.panel.get_by_role("heading", name=f"Thành viên ({size})").is_visible()
    assert violations(person) == []
    person.button("Mở cộng đồng này").click()
    person.rest()
    assert head in person.names()
    assert largest not in person.names()
    groups, single, left, _ = numbers(person.told)
    assert (groups, single + left) == (person.canvas(_KINDS).count("octagon"), int(size))
    assert person.canvas("cy.edges().filter(e => e.data('type') !== 'BETWEEN').length") > 0
    person.button(f"Gộp lại cộng đồng {head}").click()
    person.rest()
    assert largest in person.names()
    person.button("Hoàn tác").click()
    person.rest()
    assert head in person.names()


def test_a_community_opens_by_keyboard(person: Person) -> None:
    opened(person)
    person.page.locator(".picture").focus()
    person.page.keyboard.press("ArrowRight")
    person.rest()
    person.page.keyboard.press("Enter")
    person.rest()
    assert "opened=" in person.fragment
    assert len(set(person.canvas(_KINDS))) > 1
