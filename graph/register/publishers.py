"""Publishers: newspapers, stations and portals, and the province that each speaks from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.places import Place, province_called, provinces
from graph.values.spelling import comparable, searchable

_LABELS = ("www", "com", "gov", "vn", "org", "net", "edu")  # parts of an address that name nobody
_SURE = (
    6  # letters that are a province's name wherever they stand in an address; "hanam" also stands in others
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher by its name; `place` is the province it speaks from, None where it speaks from none."""

    name: str
    place: Place | None


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.register").joinpath("publishers.yml").read_text(encoding="utf-8"))


@cache
def _by(key: str) -> Mapping[str, Publisher]:
    found: dict[str, Publisher] = {}
    for row in (row for rows in _data().values() for row in rows):
        publisher = Publisher(row["name"], province_called(row["place"]) if "place" in row else None)
        words = row.get(key, ()) if key != "names" else (row["name"], *row.get("forms", ()))
        found |= {comparable(word) if key == "names" else word: publisher for word in words}
    return found


def publishers() -> tuple[Publisher, ...]:
    """All publishers that are known by name."""
    return tuple(dict.fromkeys(_by("names").values()))


def publisher_signed(short: str) -> Publisher | None:
    """The publisher that signs `short` before a text ("BHG"), or None."""
    return _by("short").get(short)


def publisher_called(name: str) -> Publisher | None:
    """The publisher called `name`, or None."""
    return _by("names").get(comparable(name))


@cache
def _letters() -> Mapping[str, Place]:
    return {searchable(form).replace(" ", ""): place for form, place in provinces().items()}


def province_in_address(host: str) -> Place | None:
    """The province that the site `host` speaks from (``baothaibinh.com.vn``, ``langson.gov.vn``), or None."""
    parts = host.lower().rstrip(".").split(".")
    for at in range(len(parts) - 1):
        if known := _by("hosts").get(".".join(parts[at:])):
            return known.place
    labels = [part.replace("-", "") for part in parts if part not in _LABELS]
    for label in labels:
        if place := _letters().get(label.removeprefix("bao")):
            return place
    found = [name for name in _letters() if len(name) >= _SURE and name in "".join(labels)]
    return _letters()[max(found, key=len)] if found else None


def province_in_publisher(publisher: str) -> Place | None:
    """The province that a publisher speaks from, by what is known of it or the name it carries ("Báo Thái Bình")."""
    words = comparable(publisher)
    if known := _by("names").get(words) or _by("names").get(f"báo {words}"):
        return known.place
    found = [form for form in provinces() if f" {comparable(form)} " in f" {words} "]
    return provinces()[max(found, key=len)] if found else None
