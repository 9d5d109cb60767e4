"""The lexicons and the register as data: well-formed, each form once, in the spelling that the rules read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.register.abbreviations import abbreviations, spread
from graph.register.organizations import bodies, patterns
from graph.register.places import provinces, units
from graph.register.programs import movements
from graph.values.spelling import one_tone_placement
from loaders.lexicons import acts, surnames, titles
from loaders.mentions.bodies import build_name
from loaders.text import make_text

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("loaders/lexicons/*.yml"), *ROOT.glob("graph/register/*.yml")])
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


def load(name: str) -> Any:
    (file,) = [file for file in FILES if file.name == name]
    return yaml.safe_load(file.read_text(encoding="utf-8"))


class StrictLoader(yaml.SafeLoader):
    """A loader that refuses a key written twice, of which YAML would keep the last."""


def _mapping(loader: StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    if twice := _twice(keys):
        raise ValueError(f"{twice} is there twice, line {node.start_mark.line + 1}")
    return {
        key: loader.construct_object(value, deep=True)
        for key, (_, value) in zip(keys, node.value, strict=True)
    }


StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def _twice(values: Iterable[Any]) -> list[Any]:
    return [value for value, times in Counter(values).items() if times > 1]


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(key)
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _register_forms() -> Iterator[tuple[str, str]]:
    for kind, rows in load("organizations.yml").items():
        for entry in rows:
            forms = entry.get("forms", [entry["name"].lower()])
            yield from ((spread(form).lower(), f"body/{kind}") for form in forms)
    heads = [entry for rows in load("patterns.yml").values() if isinstance(rows, list) for entry in rows]
    places = load("places.yml")
    groups = {
        "pattern": heads,
        "province": [
            {"forms": [entry["name"].lower(), *entry.get("forms", ())]} for entry in places["provinces"]
        ],
        "unit": places["units"].values(),
        "movement": load("programs.yml"),
    }
    for kind, entries in groups.items():
        yield from ((form, kind) for entry in entries for form in entry.get("forms", ()))
    yield from ((form, "abbreviation") for group in load("abbreviations.yml").values() for form in group)


def _lexicon_forms() -> Iterator[tuple[str, str]]:
    for entry in load("posts.yml")["titles"]:
        yield from ((form, "title") for form in {entry["title"].lower(), *entry.get("forms", ())})
    yield from ((spread(form).lower(), "fields.yml/fields") for form in load("fields.yml")["fields"])
    yield from ((form, kind) for kind in ("tails", "ends") for form in load("fields.yml")[kind])
    for name in ("verbs.yml", "events.yml", "groups.yml"):
        for kind, forms in load(name).items():
            yield from ((form, f"{name}/{kind}") for form in forms)
    names = load("names.yml")
    for kind in ("ranks", "degrees", "honorifics"):
        yield from ((form, kind) for form in names[kind])
    yield from ((form, "surname") for form in names["surnames"].split())


def _forms() -> Iterator[tuple[str, str]]:
    """Every form that the rules look for, in the order of the files, with its kind."""
    yield from _register_forms()
    yield from _lexicon_forms()


@each_file
def test_file_is_sound(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", source)
    assert yaml.load(source, StrictLoader)  # noqa: S506


@each_file
def test_file_keeps_to_one_tone_placement(file: Path) -> None:
    strings = list(_strings(yaml.safe_load(file.read_text(encoding="utf-8"))))
    assert [text for text in strings if one_tone_placement(text) != text] == []


def test_forms_are_in_small_letters_and_tidy() -> None:
    assert [form for form, _ in _forms() if form != form.lower() or " ".join(form.split()) != form] == []


def test_no_form_is_there_twice() -> None:
    assert _twice(_forms()) == []


def test_forms_are_written_as_the_shadow_has_them() -> None:
    kinds = {"movement", "province", "title", "unit"}
    forms = [form for form, kind in _forms() if kind in kinds or kind.startswith(("body", "pattern"))]
    assert [form for form in forms if make_text(form).shadow != form] == []


def test_names_are_those_of_the_shadow() -> None:
    names = [*(body.name for body in bodies().values()), *movements().values()]
    names += [pattern.name for pattern in patterns().values()]
    assert sorted({name for name in names if make_text(name).shadow != name}) == []


def test_there_are_the_63_provinces() -> None:
    rows = load("places.yml")["provinces"]
    assert len(rows) == 63
    assert len({row["code"] for row in rows}) == 63
    assert len({row["name"] for row in rows}) == 63
    assert all(re.fullmatch(r"\d\d", row["code"]) for row in rows)
    assert sorted(row["name"] for row in rows if row["unit"] == "thành phố") == sorted(
        ["Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"]
    )
    assert all(row["unit"] in load("places.yml")["units"] for row in rows)


def test_templates_use_known_fields_only() -> None:
    for form, pattern in patterns().items():
        used = set(re.findall(r"{(.*?)}", pattern.name))
        assert used <= {"place", "bare", "party", "field"}, form
        assert not {"place", "bare"} <= used, form
        assert ("field" in used) or pattern.field == "none", form
        assert pattern.place in ("required", "expected", "district", "beside", "optional", "none"), form
        assert pattern.field in ("none", "known", "caps", "topic", "number", "code"), form
        assert (pattern.place == "none") or used & {"place", "bare", "party"}, form
        assert pattern.unit is None or pattern.unit in {unit for unit, _ in units().values()}, form


@pytest.mark.parametrize("place", list(dict.fromkeys(provinces().values())), ids=str)
def test_names_of_bodies_of_a_province(place: Any) -> None:
    named = build_name(patterns()["công an"], "", place)
    assert named == f"Công an {place}"
    party = patterns()["tỉnh ủy" if place.unit == "tỉnh" else "thành ủy"]
    assert place.name in build_name(party, "", place)


def test_committees_of_titles_are_patterns() -> None:
    committees = {title.committee for title in titles().values() if title.committee}
    assert {committee.lower() for committee in committees} <= patterns().keys()


def test_heads_of_titles_end_the_title() -> None:
    assert [t.name for t in titles().values() if t.head and not t.name.lower().endswith(t.head)] == []


def test_bodies_of_titles_are_in_the_register() -> None:
    known = {body.name for body in bodies().values()}
    assert {title.body for title in titles().values() if title.body} <= known


def test_titles_have_only_options_that_are_read() -> None:
    read = {"title", "forms", "head", "body", "field", "committee", "office", "nobody", "at"}
    assert sorted({key for entry in load("posts.yml")["titles"] for key in entry} - read) == []


def test_kinds_of_acts_and_symbols() -> None:
    directives, programs = acts()["directives"], acts()["programs"]
    assert not directives.keys() & programs.keys()
    symbols = [symbol for row in directives.values() for symbol in row.get("symbols", ())]
    assert all(symbol == symbol.lower() for symbol in symbols)


def test_surnames_and_abbreviations_are_single_words() -> None:
    assert all(len(name.split()) == 1 for name in surnames())
    assert all(len(short.split()) == 1 for short in abbreviations())
