"""An id that was judged to be another's, and answers that judging changes."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from graph.identity.judgements import DIFFERENT, SAME, Judgement
from graph.queries.names import identify
from graph.store import Store, open_store
from tests.api.serving import served
from tests.queries.world import Paper
from tests.servers import TestServer


def paper(number: int, name: str) -> Paper:
    """A document that names a person, and nothing else."""
    found = Paper(f"paper-{number}", f"Ông {name} đến dự.", "2021-03-05")
    found.name("Person", name)
    return found


@pytest.fixture
def judged(embedded_server: TestServer) -> Iterator[tuple[httpx.Client, Store, str, str]]:
    """The service over two persons, the store, and the ids in order."""
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        for number, name in enumerate(("Giàng Mí Sử", "Sùng Mí Vàng")):
            store.replace(paper(number, name).graph)
        named = [identify(store, "Person", name) or [] for name in ("Giàng Mí Sử", "Sùng Mí Vàng")]
        first, second = sorted(id_ for ids in named for id_ in ids)
        with served(lambda: open_store(embedded_server.settings)) as client:
            yield client, store, first, second


def test_an_old_id_leads_to_the_new_one(judged: tuple[httpx.Client, Store, str, str]) -> None:
    client, store, first, second = judged
    assert client.get(f"/v1/entities/{second}").status_code == 200
    store.decide(Judgement(first, second, SAME, who="an", on="2026-01-01"))
    for rest in ("", "/facts?limit=5", "/timeline", "/neighbours"):
        answer = client.get(f"/v1/entities/{second}{rest}", follow_redirects=False)
        assert answer.status_code == 308
        assert answer.headers["location"] == f"/v1/entities/{first}{rest}"
        assert answer.headers["content-type"] == "application/problem+json"
    assert client.get(f"/v1/entities/{second}", follow_redirects=True).json()["documents"] == 2
    store.decide(Judgement(first, second, DIFFERENT, who="an", on="2026-01-02"))
    assert client.get(f"/v1/entities/{second}").json()["id"] == second


def test_what_rules_move_changes_the_tag_though_the_documents_are_the_same(
    judged: tuple[httpx.Client, Store, str, str],
) -> None:
    client, store, first, second = judged
    store.decide(Judgement(first, second, SAME, who="an", on="2026-01-01"))
    store.remove("paper-0")
    before = client.get("/v1/stats")
    store.resolve()  # what is left of the two is judged anew, and takes its own id again
    after = client.get("/v1/stats", headers={"If-None-Match": before.headers["etag"]})
    assert before.headers["chidao-corpus"] == after.headers["chidao-corpus"]
    assert (after.status_code, after.headers["etag"] != before.headers["etag"]) == (200, True)
