"""Questions worth asking of what is loaded, each with the path and the parameters that ask it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.coordination import CoordinationFilter, coordination
from graph.queries.keeping import PATIENCE, Question, kept
from graph.queries.pages import Page
from graph.queries.positions import PositionsFilter, positions
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Example:
    """A question in Vietnamese and in English, and the address, below the service's own, that answers it."""

    vi: str
    en: str
    path: str


def examples(store: Store) -> list[Example]:
    """Up to three: who chaired what, who held which post on a day, who coordinates with whom.

    To find them takes a look at the whole graph. Where that was done for an earlier corpus, those questions will do.
    """
    question = Question("examples", {}, lasting=True)
    found = kept(store, question, lambda: {"items": [asdict(one) for one in _examples(store)]}, PATIENCE)
    return [Example(**each) for each in found["items"]]


def _examples(store: Store) -> list[Example]:
    one = Page(limit=1)
    chaired = chairs(store, ChairsFilter(), one)["items"]
    pairs = coordination(store, CoordinationFilter(), one)["items"]
    asked = [_chaired(item) for item in chaired]
    asked += _held(store, chaired)
    return asked + [_coordinates(item) for item in pairs]


def _path(route: str, **parameters: str) -> str:
    return f"/v1/{route}?{urlencode(parameters)}"


def _chaired(item: dict[str, Any]) -> Example:
    name = item["from"]["name"]
    return Example(
        vi=f"{name} đã chủ trì những gì, khi nào?",
        en=f"What did {name} chair, and when?",
        path=_path("chairs", person=name),
    )


def _held(store: Store, chaired: list[dict[str, Any]]) -> list[Example]:
    """The post of who chaired the last event, on its day; else any post."""
    last = [item for item in chaired if item["posts"] and "date" in item]
    if last:
        post, date = last[0]["posts"][0], last[0]["date"]
        name = post["to"]["name"]
        path = _path("positions", organization=name, on=date)
        return [
            Example(
                f"Ai giữ chức vụ gì tại {name} quanh ngày {date}?",
                f"Who held which post at {name} around {date}?",
                path,
            )
        ]
    return [
        Example(
            vi=f"{item['from']['name']} giữ những chức vụ gì?",
            en=f"Which posts did {item['from']['name']} hold?",
            path=_path("positions", person=item["from"]["name"]),
        )
        for item in positions(store, PositionsFilter(), Page(limit=1))["items"]
    ]


def _coordinates(item: dict[str, Any]) -> Example:
    name = item["organizations"][0]["name"]
    return Example(
        vi=f"{name} phối hợp với những cơ quan nào, theo chương trình nào?",
        en=f"With which bodies does {name} coordinate, and under which programme?",
        path=_path("coordination", organization=name),
    )
