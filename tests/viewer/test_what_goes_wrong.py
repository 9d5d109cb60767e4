"""What a person sees who has an old address, an empty service, or none."""

from __future__ import annotations

from playwright.sync_api import Route

from tests.viewer.person import Person
from tests.viewer.test_without_a_mouse import violations

_ASKED_IN_VAIN = ("404", "422", "net::ERR_FAILED")


def forgive(person: Person) -> None:
    """The browser itself tells of each request that failed."""
    person.complaints = [
        told for told in person.complaints if not any(code in told for code in _ASKED_IN_VAIN)
    ]


def test_an_address_of_another_graph_still_opens(person: Person) -> None:
    person.open("/#select=org-khong-co&path=org-khong-co,per-khong-ai,0&expand=org-khong-co,*")
    assert "Đồ thị này không có org-khong-co." in person.panel.get_by_role("alert").inner_text()
    assert person.panel.get_by_role("button", name="Thử lại").count() == 0
    assert "Bộ Công an" in person.names()
    assert violations(person) == []
    person.button("Đóng", within=person.panel).click()
    person.rest()
    person.click_node("Bộ Công an")
    assert person.panel.get_by_role("heading", name="Bộ Công an").is_visible()
    forgive(person)


def test_a_way_to_nowhere_is_said_and_can_be_cleared(person: Person) -> None:
    person.open()
    person.choose("bo cong an")
    id_ = person.fragment.split("select=")[1]
    person.open("/?#" + f"select={id_}&path={id_},per-khong-ai,0")
    assert "Đồ thị này không có per-khong-ai." in person.panel.locator(".paths").inner_text()
    person.button("Bỏ đường đi").click()
    assert "path=" not in person.fragment
    forgive(person)


def test_only_around_what_there_is_not_leads_back(person: Person) -> None:
    person.page.goto(person.address + "/#centre=org-khong-co")
    person.page.get_by_text("Đồ thị này không có org-khong-co.").wait_for()
    person.button("Xem lại toàn mạng").click()
    person.rest()
    assert "Bộ Công an" in person.names()
    forgive(person)


def test_a_service_that_is_gone_takes_nothing_away_and_is_asked_again(person: Person) -> None:
    person.open("/#table=1")
    before = person.names()
    person.page.route("**/v1/**", lambda route: route.abort())
    person.button("Hội nghị").click()
    person.page.get_by_role("alert").get_by_text("Không liên lạc được với dịch vụ.").wait_for()
    assert person.names() == before
    assert set(person.page.locator("tbody tr td:first-child").all_inner_texts()) == before
    person.search("bo cong an")
    person.page.locator(".search").get_by_text("Không liên lạc được với dịch vụ.").first.wait_for()
    person.page.unroute("**/v1/**")
    person.button("Thử lại").first.click()
    person.rest()
    assert person.names() != before
    assert person.page.get_by_role("alert").count() == 0
    forgive(person)


def test_an_outdated_answer_is_drawn_and_asked_for_again(person: Person) -> None:
    asked: list[str] = []

    def outdated(route: Route) -> None:
        answer = route.fetch()
        body = answer.json()
        if not asked:  # the corpus before had one link
            body |= {"outdated": True, "links": body["links"][:1]}
        asked.append(route.request.url)
        route.fulfill(response=answer, json=body)

    person.page.route("**/v1/subgraph*", outdated)
    person.open()
    assert person.links() == 1
    person.until("document.querySelector('.canvas')._cyreg.cy.edges().length > 1")
    assert len(asked) == 2


def test_nothing_to_draw_is_told_with_the_way_out(person: Person) -> None:
    person.page.goto(person.address + "/#place=Hà+Tĩnh")
    person.page.get_by_text("Không có gì để vẽ với bộ lọc này.").wait_for()
    assert violations(person) == []
    person.button("Xem tất cả").click()
    person.rest()
    assert len(person.names()) > 20
    assert "place" not in person.fragment


def test_an_empty_service_tells_how_to_load(at_nothing: Person) -> None:
    at_nothing.page.goto(at_nothing.address)
    at_nothing.page.get_by_text("Chưa có tài liệu nào. Nạp bằng: chidao load").wait_for()
    assert at_nothing.page.get_by_role("slider").count() == 0
    assert violations(at_nothing) == []
