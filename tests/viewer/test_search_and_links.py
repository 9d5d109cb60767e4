"""Finding something, reading what is known of it, and the sentence behind a link."""

from __future__ import annotations

import httpx
import pytest

from tests.viewer.person import Person


@pytest.mark.parametrize(
    ("words", "name"),
    [("bo cong an", "Bộ Công an"), ("tran duc quy", "Trần Đức Quý"), ("Hoà Bình", "Trương Hòa Bình")],
)
def test_names_are_found_while_typing_with_and_without_marks(person: Person, words: str, name: str) -> None:
    person.open()
    person.search(words)
    person.page.get_by_role("option").first.wait_for()
    assert name in " ".join(person.page.get_by_role("option").all_inner_texts())


def test_a_hit_is_taken_by_keyboard_and_drawn_with_what_it_is_linked_to(person: Person) -> None:
    person.open()
    assert "Trương Hòa Bình" not in person.names()
    person.choose("truong hoa binh")
    assert {"Trương Hòa Bình", "Chính phủ"} <= person.names()
    assert person.panel.get_by_role("heading", name="Trương Hòa Bình").is_visible()
    assert person.canvas("cy.nodes(':selected').data('label')") == "Trương Hòa Bình"


def test_enter_chooses_nothing_but_what_was_typed_before_it(person: Person) -> None:
    person.open()
    person.search("bo cong an")
    person.page.keyboard.press("Enter")  # the hits have not come yet
    person.panel.get_by_role("heading", name="Bộ Công an").wait_for()
    person.page.keyboard.press("Enter")  # nothing is being searched for
    person.search("tran duc quy")
    person.page.get_by_role("option").first.wait_for()
    assert person.panel.get_by_role("heading", name="Bộ Công an").is_visible()
    person.page.keyboard.press("Escape")
    assert person.page.get_by_role("option").count() == 0
    person.page.keyboard.press("Escape")
    assert person.page.get_by_role("combobox").first.input_value() == ""


def test_nothing_found_is_said(person: Person) -> None:
    person.open()
    person.search("zzzz qqqq")
    person.page.get_by_text("Không thấy tên nào như vậy").first.wait_for()


def test_the_panel_tells_posts_as_days_on_which_they_were_seen(person: Person) -> None:
    person.open()
    person.choose("truong hoa binh")
    posts = person.panel.locator(".posts")
    posts.locator(".dot").first.wait_for(state="attached")
    assert posts.locator(".rows > li").count() >= 3
    assert "giữa các chấm không có gì được khẳng định" in posts.inner_text()
    posts.get_by_label("Chức vụ vào ngày").fill("2020-08-01")
    person.page.get_by_text("trước: 23/7/2020, cách 9 ngày").first.wait_for()
    statuses = set(posts.locator(".status").all_inner_texts())
    assert statuses <= {"có chứng thực", "suy ra", "tin đã cũ", "mâu thuẫn", "không rõ"}
    assert "tin đã cũ" in statuses
    assert "on=2020-08-01" in person.fragment


def test_a_body_tells_who_held_its_posts_on_a_day(person: Person) -> None:
    person.open()
    person.click_node("Bộ Công an")
    person.panel.get_by_label("Chức vụ vào ngày").fill("2020-08-01")
    person.panel.get_by_role("button", name="Bộ trưởng, Tô Lâm").wait_for()


def test_events_that_a_person_chaired_come_in_the_order_of_time(person: Person) -> None:
    person.open()
    person.choose("truong hoa binh")
    person.panel.locator(".events li").first.wait_for()
    told = person.panel.locator(".events .count").all_inner_texts()
    days = [tuple(reversed([int(part) for part in day.split("/")])) for day in told]
    assert len(days) == 3
    assert days == sorted(days)


def test_a_click_on_a_link_shows_every_sentence_with_its_words_marked(person: Person, address: str) -> None:
    person.open()
    one, other = "Bộ Công an", "Bộ Quốc phòng"
    person.click_link(one, other)
    quotes = person.panel.locator(".quote blockquote").all_inner_texts()
    _, source, target, relation = "", *person.fragment.split("select=")[1].split("&")[0].split(",")
    facts = httpx.get(
        f"{address}/v1/facts", params={"source": source, "target": target, "type": relation}
    ).json()
    said = [each["quote"] for fact in facts["items"] for each in fact["evidence"]]
    assert [quote.split() for quote in quotes] == [quote.split() for quote in said]
    assert person.panel.locator(".quote mark", has_text=one).count() >= 1
    source_line = person.panel.locator(".quote .source").first.inner_text()
    published = facts["items"][0]["evidence"][0]["document"]
    assert published["publisher"] in source_line


def test_the_whole_document_opens_at_the_sentence(person: Person) -> None:
    person.open()
    person.click_link("Bộ Công an", "Bộ Quốc phòng")
    quote = person.panel.locator(".quote blockquote").first.inner_text()
    person.button("Xem cả tài liệu", within=person.panel).first.click()
    asked = person.page.locator("dialog mark.asked")
    asked.first.wait_for()
    assert " ".join(quote.split()) in " ".join(" ".join(asked.all_inner_texts()).split())
    box, height = asked.first.bounding_box(), person.page.viewport_size
    assert box is not None
    assert height is not None
    assert 0 <= box["y"] < height["height"]
    assert person.page.locator("dialog mark").count() > 1
    assert person.page.locator("dialog .says li").count() > 1
    person.page.keyboard.press("Escape")
    person.page.locator("dialog").wait_for(state="detached")
    assert person.panel.is_visible()


def test_text_of_documents_is_never_markup(person: Person) -> None:
    hostile = "<img src=x onerror=alert(1)><b>Bộ Công an</b>"

    def poisoned(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        body = answer.json()
        for fact in body["items"]:
            for each in fact["evidence"]:
                each["quote"] = hostile
                each["document"]["url"] = "javascript:alert(1)"
        route.fulfill(response=answer, json=body)  # type: ignore[attr-defined]

    person.page.route("**/v1/facts*", poisoned)
    person.open()
    person.click_link("Bộ Công an", "Bộ Quốc phòng")
    assert person.panel.locator(".quote blockquote").first.inner_text() == hostile
    assert person.panel.locator("img, b").count() == 0
    assert person.panel.locator("a[href^='javascript']").count() == 0
