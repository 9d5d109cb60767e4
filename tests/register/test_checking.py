"""The register's own data are sound, and each kind of fault in them is found, with its file and entry."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from graph.register.checking import problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the register's data."""
    with as_file(files("graph.register")) as register:
        for file in register.glob("*.yml"):
            shutil.copy(file, tmp_path)
    return tmp_path


def test_the_register_is_sound() -> None:
    assert list(map(str, problems())) == []


FAULTS = {
    "an act without a title": (
        "known_acts.yml",
        "day: 2025-05-04, title: phát triển kinh tế tư nhân}",
        "day: 2025-05}",
        "known_acts.yml: Nghị quyết 68-NQ/TW: wants the date of its signing",
    ),
    "a nickname of two acts": (
        "known_acts.yml",
        "title: phát triển kinh tế tư nhân}",
        "title: phát triển kinh tế tư nhân, nicknames: [Nghị quyết tam nông]}",
        "known_acts.yml: nghị quyết tam nông: names several acts",
    ),
    "an alias of two bodies": (
        "organizations.yml",
        "{name: Bộ Chính trị, forms: [bộ chính trị,",
        "{name: Bộ Chính trị, forms: [Chính phủ, bộ chính trị,",
        "organizations.yml: chính phủ: names several bodies: Bộ Chính trị, Chính phủ",
    ),
    "a form of two patterns": (
        "patterns.yml",
        "{forms: [hội khuyến học],",
        "{forms: [hội khuyến học, hội luật gia],",
        "patterns.yml: hội luật gia: names several patterns",
    ),
    "an abbreviation of two words": (
        "abbreviations.yml",
        "\nwords:\n",
        "\nwords:\n  ubnd: Ủy ban\n",
        "abbreviations.yml: UBND: names several words: Ủy ban, Ủy ban nhân dân",
    ),
    "a key twice": (
        "districts.yml",
        '  "024": [thành phố Hà Giang]',
        '  "024": [thành phố Hà Giang]\n  "024": [huyện Khác]',
        "districts.yml: 024: stands twice in one mapping",
    ),
    "two districts of one name": (
        "districts.yml",
        "[huyện Đồng Văn]",
        "[huyện Mèo Vạc]",
        "districts.yml: huyện mèo vạc: names several districts of 02: 026, 027",
    ),
    "letters apart from their marks": (
        "places.yml",
        "name: Cao Bằng}",
        "name: Cao Ba\u0306\u0300ng}",
        "places.yml: line ",
    ),
    "acts out of order": (
        "changes.yml",
        "  - by: Nghị quyết 175/2024/QH15\n    since: 2025-01-01",
        "  - by: Nghị quyết 175/2024/QH15\n    since: 2007-01-01",
        "changes.yml: Nghị quyết 175/2024/QH15: stands after Nghị quyết 15/2008/QH12, which is of a later day",
    ),
    "an end before the beginning": (
        "changes.yml",
        "      Bộ Tài chính: [Bộ Kế hoạch và Đầu tư]\n",
        "      Bộ Tài chính: [Bộ Kế hoạch và Đầu tư, Bộ Dân tộc và Tôn giáo]\n",
        "changes.yml: Bộ Dân tộc và Tôn giáo: ends on 2025-03-01, but begins on 2025-03-01",
    ),
    "an act without a day": (
        "changes.yml",
        "  - by: Luật Thanh tra 2004\n    since: 2004-10-01",
        "  - by: Luật Thanh tra 2004",
        "changes.yml: Luật Thanh tra 2004: wants an act in `by` and a date in `since`",
    ),
    "an unknown province as heir": (
        "changes.yml",
        "tỉnh Hưng Yên: [tỉnh Thái Bình]",
        "tỉnh Hưng Yện: [tỉnh Thái Bình]",
        "changes.yml: Nghị quyết 202/2025/QH15: tỉnh Hưng Yện: came after others, but the register does not know it",
    ),
    "an unknown body as heir": (
        "changes.yml",
        "      Bộ Xây dựng: [Bộ Giao thông vận tải]",
        "      Bộ Xây Lắp: [Bộ Giao thông vận tải]",
        "changes.yml: Nghị quyết 176/2025/QH15: Bộ Xây Lắp: came after others",
    ),
    "a kind without a source": (
        "kinds.yml",
        "    source: Luật Kiểm toán nhà nước 2015\n",
        "",
        "kinds.yml: state audit: has no source",
    ),
    "an unknown body above": (
        "kinds.yml",
        "    top: Bộ Công an\n",
        "    top: Bộ Công An Ninh\n",
        "kinds.yml: police: belongs to a body that the register does not know: Bộ Công An Ninh",
    ),
    "a publisher nowhere": (
        "publishers.yml",
        "{name: Báo Cà Mau, place: Cà Mau",
        "{name: Báo Cà Mau, place: Cà Mâu",
        "publishers.yml: Báo Cà Mau: speaks from a province that the register does not know: Cà Mâu",
    ),
    "a host of two publishers": (
        "publishers.yml",
        "hosts: [baocamau.vn",
        "hosts: [baobaclieu.vn, baocamau.vn",
        "publishers.yml: baobaclieu.vn: names several publishers: Báo Bạc Liêu, Báo Cà Mau",
    ),
    "no YAML": ("programs.yml", "- {name:", "- {name: [", "programs.yml: YAML: "),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(folder: Path, fault: str) -> None:
    name, sound, broken, said = FAULTS[fault]
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert sound in text
    file.write_text(text.replace(sound, broken, 1), encoding="utf-8")
    assert any(str(problem).startswith(said) for problem in problems(folder)), list(
        map(str, problems(folder))
    )


def test_a_file_without_a_source_is_found(folder: Path) -> None:
    (folder / "more.yml").write_text("# nothing said\nnames: [Một]\n", encoding="utf-8")
    (found,) = problems(folder)
    assert (found.file, found.entry) == ("more.yml", "head")
