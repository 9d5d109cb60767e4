"""Lists of names from elsewhere, matched over HTTP."""

from __future__ import annotations

from typing import Any, get_args

import httpx

from api.models.matching import Kind
from graph.identity.compare import TYPES


def sent(client: httpx.Client, *queries: dict[str, str], **more: int) -> httpx.Response:
    return client.post("/v1/match", json={"queries": queries} | more)


def test_every_query_has_its_answer_in_their_order(client: httpx.Client) -> None:
    known = {"name": "Trần Văn Hùng", "post": "Trưởng ban Ban Chỉ đạo 138 tỉnh Hà Giang", "on": "2021"}
    answer = sent(
        client, {"name": "Không Ai Cả"}, known, {"type": "Organization", "name": "CA tỉnh Hà Giang"}
    )
    assert answer.status_code == 200, answer.text
    nobody, person, body = answer.json()["results"]
    assert nobody == {"matches": []}
    (match,) = person["matches"]
    assert (match["entity"]["name"], match["judgement"]) == ("Trần Văn Hùng", "same")
    assert {each["name"] for each in match["features"]} >= {"post_same"}
    assert body["matches"][0]["entity"]["name"] == "Công an tỉnh Hà Giang"
    assert answer.headers["chidao-corpus"] == answer.json()["corpus"]


def test_what_is_wrong_with_one_query_stops_no_other(client: httpx.Client) -> None:
    wrong: list[dict[str, Any]] = [{"place": "Nơi Nào"}, {"on": "hôm qua"}]
    answer = sent(
        client, *({"name": "Trần Văn Hùng"} | each for each in wrong), {"name": "Trần Văn Hùng"}, limit=1
    )
    place, day, right = answer.json()["results"]
    assert "Nơi Nào" in place["problem"]
    assert "hôm qua" in day["problem"]
    assert len(right["matches"]) == 1
    assert "problem" not in right


def test_a_question_has_its_bounds(client: httpx.Client) -> None:
    assert sent(client).status_code == 422
    assert sent(client, *[{"name": "A"}] * 101).status_code == 422
    assert sent(client, {"name": "A", "type": "Directives"}).status_code == 422
    assert sent(client, {"name": "A", "birthday": "1970"}).status_code == 422
    assert sent(client, {"name": "A"}, limit=21).status_code == 422
    too_long = client.post("/v1/match", content=b"[" + b" " * (256 * 1024))
    assert too_long.status_code == 413


def test_the_types_are_those_that_are_compared() -> None:
    assert set(get_args(Kind)) == set(TYPES)
