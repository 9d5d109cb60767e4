"""A person's own documents, dropped on the page or chosen: loaded with the key, and what each of them added."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import MAI, THU
from tests.viewer.conftest import KEY
from tests.viewer.person import Person
from tests.viewer.test_without_a_mouse import violations

_DROP = """([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name));
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


def drop(person: Person, name: str, text: str) -> None:
    """Let go of a file over the page."""
    person.page.evaluate(_DROP, [name, text])


def give_key(person: Person, key: str, count: int = 1) -> None:
    """Type the key and load what waits."""
    person.page.get_by_label("Khóa của dịch vụ").fill(key)
    person.button(f"Nạp {count} tệp").click()


def refusals(person: Person, status: int) -> int:
    """How many answers of `status` the browser complained of; they are expected, and forgotten."""
    told = [each for each in person.complaints if f"status of {status}" in each]
    person.complaints[:] = [each for each in person.complaints if each not in told]
    return len(told)


def test_a_dropped_document_is_loaded_and_its_new_links_are_shown(with_key: Person) -> None:
    with_key.open()
    before = with_key.links()
    drop(with_key, "Tổng kết năm 2020.txt", MAI)
    dialog = with_key.page.get_by_role("dialog")
    give_key(with_key, KEY)
    dialog.get_by_text("đã nạp: 6 dữ kiện").wait_for()
    assert violations(with_key) == []
    assert dialog.get_by_text("Thực thể mới").is_visible()
    new = dialog.get_by_role("button", name="Sở Y tế tỉnh Hà Giang phối hợp với Công an tỉnh Hà Giang")
    other = dialog.get_by_role("button", name="Công an tỉnh Hà Giang phối hợp với Sở Y tế tỉnh Hà Giang")
    new.or_(other).click()
    with_key.rest()
    assert not dialog.is_visible()
    assert {"Sở Y tế tỉnh Hà Giang", "Trần Thị Mai", "Chương trình phối hợp số 7"} <= with_key.names()
    assert with_key.links() > before
    assert with_key.canvas("cy.edges('.way').length") == 6
    assert "Tổng kết năm 2020" in with_key.told
    assert with_key.panel.get_by_text("Chương trình phối hợp số 7").first.is_visible()
    with_key.button("Hoàn tác").click()
    with_key.rest()
    assert with_key.canvas("cy.edges('.way').length") == 0


def test_each_file_tells_what_became_of_it(with_key: Person, tmp_path: Path) -> None:
    """A kind that cannot be read, a broken document, one that is there already, and many in one file."""
    with_key.open()
    with_key.button("Nạp tài liệu").click()
    files = {
        "mai.txt": MAI,
        "bang.xlsx": "x",
        "hong.pdf": "%PDF-1.4 nothing",
        "mai-lai.json": json.dumps({"text": ""}),
        "nhieu.jsonl": "\n".join([json.dumps({"id": "thu", "text": THU}), "{"]),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with_key.page.locator("input[type=file]").set_input_files([tmp_path / name for name in files])
    give_key(with_key, KEY, 4)
    with_key.page.get_by_text("Đã xong 5 trong 5 tệp").wait_for()
    rows = {name: with_key.page.locator(".files > li", has_text=name).inner_text() for name in files}
    assert "đã nạp: 6 dữ kiện" in rows["mai.txt"]
    assert "không phải loại tệp đọc được" in rows["bang.xlsx"]
    assert "không nạp được: body" in rows["hong.pdf"]
    assert "không nạp được: body" in rows["mai-lai.json"]
    assert "đã xong 2 tài liệu, 1 không đọc được" in rows["nhieu.jsonl"]
    assert "line 2" in rows["nhieu.jsonl"]
    assert refusals(with_key, 422) == 2
    with_key.page.locator("input[type=file]").set_input_files(tmp_path / "mai.txt")  # the key is known by now
    with_key.page.get_by_text("đã có sẵn, không thay đổi").wait_for()


def test_a_wrong_key_is_said_and_nothing_is_kept_of_a_right_one(with_key: Person) -> None:
    with_key.open()
    drop(with_key, "mai.txt", MAI)
    give_key(with_key, "khoa-sai")
    with_key.page.get_by_text("Khóa này không đúng.").wait_for()
    with_key.until("document.activeElement.type === 'password'")
    assert refusals(with_key, 401) == 1
    give_key(with_key, KEY)
    with_key.page.get_by_text("đã nạp: 6 dữ kiện").wait_for()
    kept = with_key.page.evaluate(
        "JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])"
    )
    assert KEY not in kept
    with_key.page.reload()
    with_key.button("Nạp tài liệu").click()
    assert with_key.page.get_by_label("Khóa của dịch vụ").input_value() == ""


def test_a_file_that_is_gone_and_a_service_that_is_gone_are_said(with_key: Person, tmp_path: Path) -> None:
    with_key.open()
    with_key.button("Nạp tài liệu").click()
    (tmp_path / "mai.txt").write_text(MAI, encoding="utf-8")
    with_key.page.locator("input[type=file]").set_input_files(tmp_path / "mai.txt")
    (tmp_path / "mai.txt").unlink()
    give_key(with_key, KEY)
    with_key.page.get_by_text("không nạp được: không đọc được tệp, hoặc mất liên lạc với dịch vụ").wait_for()
    with_key.page.get_by_text("Đã xong 1 trong 1 tệp").wait_for()
    with_key.complaints.clear()  # the browser itself tells of the request that failed


def test_a_service_that_is_read_only_offers_no_loading_and_says_why(person: Person) -> None:
    person.open()
    assert person.button("Nạp tài liệu").count() == 0
    drop(person, "mai.txt", MAI)
    assert "CHIDAO_API_KEY" in person.page.get_by_role("dialog").inner_text()
    assert violations(person) == []
