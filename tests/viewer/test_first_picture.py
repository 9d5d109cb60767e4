"""What a person sees at once."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx

from graph.queries.subgraph import FIRST_PICTURE
from tests.viewer.person import Person


def test_the_coordination_network_is_drawn_and_counted(person: Person, address: str) -> None:
    person.open()
    asked: dict[str, str | int] = {"type": "COORDINATES_WITH", "limit": 60, "links": 180}
    graph = httpx.get(f"{address}/v1/subgraph", params=asked).json()
    assert person.names() == {node["name"] for node in graph["nodes"]}
    assert person.links() == len(graph["links"])
    assert f"{len(graph['nodes'])} thực thể, {len(graph['links'])} liên kết" in person.told
    assert person.page.title() == "Chỉ đạo"


def test_the_first_picture_is_what_the_service_has_asked_itself_before(person: Person) -> None:
    asked: list[str] = []
    person.page.on("request", lambda request: asked.append(request.url))
    person.open()
    (first,) = [url for url in asked if "/v1/subgraph" in url]
    wanted, extent = FIRST_PICTURE
    told = parse_qs(urlsplit(first).query)
    assert told == {"type": list(wanted.types), "limit": [str(extent.nodes)], "links": [str(extent.links)]}


def test_what_is_left_out_is_said_and_more_is_shown_on_demand(person: Person) -> None:
    person.open("/#type=*")
    assert len(person.names()) <= 60
    assert "chưa vẽ" in person.told
    before = person.names()
    person.button("Xem thêm").click()
    person.until("location.hash.includes('limit=120')")
    person.rest()
    assert before < person.names()


def test_a_heavier_link_is_wider_and_a_body_of_more_documents_larger(person: Person) -> None:
    person.open()
    ministry = "cy.nodes().filter(node => node.data('label') === 'Bộ Công an')[0]"
    assert person.canvas(f"{ministry}.width()") == person.canvas(
        "Math.max(...cy.nodes().map(n => n.width()))"
    )
    assert person.canvas("new Set(cy.edges().map(edge => edge.data('width'))).size") > 1


def test_the_same_view_gives_the_same_picture(person: Person) -> None:
    places = (
        "cy.nodes().map(node => [node.id(), Math.round(node.position('x')), Math.round(node.position('y'))])"
    )
    person.open("/#type=*")
    first = person.canvas(places)
    person.page.reload()
    person.open("/#type=*")
    assert person.canvas(places) == first


def test_names_do_not_lie_on_each_other(person: Person) -> None:
    person.open("/#type=*")
    overlapping = person.canvas(
        """(() => {
          const shown = cy.nodes().filter(node => !node.hasClass('unlabelled'));
          const boxes = shown.map(node => {
            const { x, y } = node.position();
            const { w, h } = node.boundingBox({ includeNodes: false, includeOverlays: false });
            const top = y + node.height() / 2 + 5;
            return [x - w / 2 + 6, top, x + w / 2 - 6, top + h - 12];
          });
          let count = 0;
          boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
            if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]) count += 1;
          }));
          return [shown.length, count];
        })()"""
    )
    shown, count = overlapping
    assert shown > 10
    assert count == 0


def test_a_language_and_a_shade_are_chosen_and_kept(person: Person) -> None:
    person.open()
    person.button("English").click()
    assert person.page.get_by_role("button", name="Coordination").is_visible()
    assert "entities" in person.told
    person.button("Dark").click()
    person.rest()
    assert person.canvas("cy.nodes()[0].style('color')") == "rgb(235,232,225)"
    dark = person.page.evaluate("getComputedStyle(document.body).backgroundColor")
    person.page.reload()
    person.rest()
    assert person.page.evaluate("document.documentElement.lang") == "en"
    assert person.page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_a_service_that_cannot_be_asked_is_said(person: Person) -> None:
    person.page.route("**/v1/subgraph*", lambda route: route.abort())
    person.page.goto(person.address)
    assert "Không liên lạc được" in person.page.get_by_role("alert").inner_text()
    person.complaints.clear()  # the browser itself tells of the request that failed
