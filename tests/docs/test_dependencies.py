"""docs/dependencies.md lists what pyproject.toml asks for, and the lock pins it without addresses."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
EXTRAS = PROJECT["project"]["optional-dependencies"]
ASKED = {
    "To run": PROJECT["project"]["dependencies"],
    "To ask a language model (the extra `llm`)": EXTRAS["llm"],
    "To come from py2neo (the extra `py2neo`)": EXTRAS["py2neo"],
    "To run the notebooks (the extra `notebooks`)": EXTRAS["notebooks"],
    "To develop": PROJECT["dependency-groups"]["dev"],
}


def names(requirements: list[str]) -> list[str]:
    return [re.split(r"[\[<>=~!; ]", requirement)[0] for requirement in requirements]


def rows(heading: str) -> list[tuple[str, str, str]]:
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", section, re.MULTILINE)


@pytest.mark.parametrize("heading", ASKED)
def test_each_dependency_has_one_line_with_purpose_and_licence(heading: str) -> None:
    assert [name for name, _, _ in rows(heading)] == names(ASKED[heading])
    assert all(purpose.strip() and licence.strip() for _, purpose, licence in rows(heading))


def test_the_tests_install_what_the_extras_need() -> None:
    assert {name for extra in EXTRAS.values() for name in extra} <= set(ASKED["To develop"])


def test_each_package_of_the_viewer_has_one_line_with_purpose_and_licence() -> None:
    asked = json.loads((ROOT / "viewer" / "package.json").read_text(encoding="utf-8"))
    told = rows("The viewer")
    assert [name for name, _, _ in told] == [*asked["dependencies"], *asked["devDependencies"]]
    assert all(purpose.strip() and licence.strip() for _, purpose, licence in told)


def test_the_viewers_lock_pins_each_with_hashes_and_without_addresses() -> None:
    text = (ROOT / "viewer" / "package-lock.json").read_text(encoding="utf-8")
    packages = {path: each for path, each in json.loads(text)["packages"].items() if path}
    assert packages
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert '"resolved"' not in text


def test_the_lock_pins_each_with_hashes() -> None:
    pinned = {name.lower() for name in re.findall(r"^([\w.-]+)==\S+ ?.*\\$", LOCK, re.MULTILINE)}
    for requirements in ASKED.values():
        assert {name.lower() for name in names(requirements)} <= pinned
    assert LOCK.count("--hash=sha256:") >= len(pinned)


def test_the_lock_holds_no_address() -> None:
    words = [line for line in LOCK.splitlines() if "--hash=" not in line]
    assert "://" not in LOCK
    assert not re.search(r"--(?:index|extra|find|trusted)", LOCK)
    assert [line for line in words if re.search(r"\.(?:org|com|net|io|vn)\b", line)] == []
