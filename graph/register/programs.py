"""Movements and campaigns of the whole country, by the forms in which texts name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from graph.register.abbreviations import spread


@cache
def movements() -> Mapping[str, str]:
    """Each form in lower case with the canonical name."""
    rows = yaml.safe_load(files("graph.register").joinpath("programs.yml").read_text(encoding="utf-8"))
    return {
        spread(form).lower(): spread(row["name"])
        for row in rows
        for form in (row["name"], *row.get("forms", ()))
    }


@cache
def hostile_names() -> frozenset[str]:
    """What the State calls the strategies of its enemies: no programmes of anybody's."""
    return frozenset(("diễn biến hòa bình", "bạo loạn lật đổ", "tự diễn biến"))


@cache
def numbered_programs() -> Mapping[tuple[str, str], str]:
    """The title of each programme that texts name by a number, by its kind in lower case and its number."""
    text = files("graph.register").joinpath("numbered_programs.yml").read_text(encoding="utf-8")
    return {(row["kind"], row["number"].lstrip("0")): row["title"] for row in yaml.safe_load(text)}
