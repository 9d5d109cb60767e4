from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from api.models import Problem
from api.security import HEADERS, MAX_ADDRESS
from api.settings import ServiceSettings
from graph.identity.ids import entity_id
from graph.store import Store, StoreError, StoreSettings, open_store
from tests.api.serving import served

COMMITTEE = entity_id("Organization", "Ban Chỉ đạo 138 tỉnh Hà Giang")
# Lists, by pages.
ROUTES = (
    "search?q=a&",
    "entities/x?",
    "chairs?",
    "positions?",
    "coordination?",
    "documents?",
    "documents/x?",
    "facts?source=x&",
    "implementation?of=x&",
    "events?",
    "directives?",
    "programs?",
    "conflicts?",
    "conflicts?kind=dates&",
    "conflicts?kind=events&",
    "gaps?since=2020&",
    "review?",
    "judgements?",
    f"entities/{COMMITTEE}/facts?",
    f"entities/{COMMITTEE}/timeline?",
    f"entities/{COMMITTEE}/neighbours?",
)
OTHER_ROUTES = (
    "subgraph?",
    f"paths?from={COMMITTEE}&to=x&",
    "stats?",
    "analysis?measure=degree&",
    "implementation/provinces?of=x&",
)
PARTS = ("facts", "timeline", "neighbours")
WRONG = [
    *((404, "GET", path, "is not served here") for path in ("/nothing", "/v1", "/v2/chairs", "/v1/chairs/")),
    (404, "GET", "/v1/entities/per-nobody", "there is no entity 'per-nobody'"),
    (404, "GET", "/v1/documents/a%2Fb", "there is no document 'a/b'"),
    *((405, method, "/v1/chairs", "is not served here") for method in ("POST", "PUT", "DELETE", "PATCH")),
    *(
        (422, "GET", f"/v1/{route}persn=x", "persn: is not a parameter of this route")
        for route in ROUTES + OTHER_ROUTES
    ),
    *((422, "GET", f"/v1/{route}limit=0", "limit: ") for route in ROUTES),
    *((422, "GET", f"/v1/{route}limit=501", "limit: ") for route in ROUTES),
    *((422, "GET", f"/v1/{route}limit=x", "limit: ") for route in ROUTES),
    *((422, "GET", f"/v1/{route}cursor=x", "cursor: is not one") for route in ROUTES),
    *((422, "GET", f"/v1/{route}cursor=WyJ4Il0", "cursor: belongs to another list") for route in ROUTES),
    *((422, "GET", f"/{route}?x=1", "x: is not a parameter") for route in ("healthz", "readyz", "docs")),
    *((404, "GET", f"/v1/entities/x/{part}", "there is no entity 'x'") for part in PARTS),
    (422, "GET", "/v1/facts", "source: is needed, or target"),
    (422, "GET", "/v1/facts?source=x&type=Person", "type: 'Person' is not one of CHAIRS"),
    (422, "GET", "/v1/subgraph?seed=x", "seed: there is no entity 'x'"),
    (422, "GET", "/v1/subgraph?depth=4", "depth: "),
    (422, "GET", "/v1/subgraph?limit=501", "limit: "),
    (422, "GET", "/v1/subgraph?links=1501", "links: "),
    (422, "GET", "/v1/subgraph?limit=1&seed=x&seed=y", "seed: "),
    (422, "GET", "/v1/subgraph?min_documents=0", "min_documents: "),
    (422, "GET", "/v1/subgraph?entity_type=Thing", "entity_type: 'Thing' is not one of Person"),
    (422, "GET", "/v1/subgraph?from=2020&to=2019", "to: 2019 lies before from=2020"),
    (404, "GET", "/v1/documents/x/changes", "there is no document 'x'"),
    (422, "GET", "/v1/documents/x/changes?y=1", "y: is not a parameter"),
    (422, "GET", "/v1/implementation", "of: is needed"),
    (422, "GET", "/v1/gaps", "since: is needed"),
    (422, "GET", "/v1/review?type=Thing", "type: 'Thing' is not one of Person"),
    (422, "GET", "/v1/judgements?by=x", "by: "),
    (422, "GET", "/v1/judgements?judgement=later", "judgement: "),
    (422, "POST", "/v1/judgements", "body: Invalid JSON"),
    (405, "PUT", "/v1/judgements", "is not served here"),
    (422, "GET", "/v1/gaps?since=x", "since: not a date"),
    (422, "GET", "/v1/conflicts?kind=x", "kind: "),
    (422, "GET", "/v1/events?text=.", "text: has no letter"),
    (422, "GET", "/v1/chairs?role=x", "role: "),
    (422, "GET", "/v1/coordination?min_documents=0", "min_documents: "),
    (422, "GET", "/v1/coordination?from=2021&to=2020", "to: 2020 lies before"),
    (422, "GET", "/v1/analysis", "measure: is needed"),
    (422, "GET", "/v1/analysis?measure=luck", "measure: "),
    (422, "GET", "/v1/analysis?measure=degree&projection=x", "projection: "),
    (422, "GET", "/v1/analysis?measure=degree&limit=2001", "limit: "),
    (422, "GET", "/v1/analysis?measure=degree&slice=year", "slice: needs from and to"),
    (422, "GET", "/v1/paths", "from: is needed; to: is needed"),
    (422, "GET", "/v1/paths?from=x&to=y", "from: there is no entity 'x'"),
    (422, "GET", f"/v1/paths?from={COMMITTEE}&to=y", "to: there is no entity 'y'"),
    (422, "GET", f"/v1/paths?from={COMMITTEE}&to={COMMITTEE}", "to: is the entity of from"),
    (422, "GET", "/v1/paths?from=x&to=y&max=7", "max: "),
    (422, "GET", "/v1/search?q=a&from=2020-13", "from: no such date"),
    (422, "GET", "/v1/search", "q: is needed"),
    (422, "GET", "/v1/search?q=", "q: "),
    (422, "GET", "/v1/search?q=...", "q: has no letter and no digit"),
    (422, "GET", "/v1/search?q=a&type=Thing", "type: 'Thing' is not one of"),
    (422, "GET", f"/v1/search?q={'a' * 301}", "q: "),
    (422, "GET", f"/v1/chairs?person={'a' * 301}", "person: "),
    (422, "GET", "/v1/chairs?from=2021-13", "from: no such date: '2021-13'"),
    (422, "GET", "/v1/chairs?to=21", "to: not a date"),
    (422, "GET", "/v1/chairs?from=2022&to=2021", "to: 2021 lies before from=2022"),
    (422, "GET", "/v1/positions?on=2021-02-29", "on: no such date"),
    (422, "GET", "/v1/positions?known_at=hier", "known_at: not a date"),
    (422, "GET", "/v1/positions?class=chief", "class: "),
    (414, "GET", f"/v1/chairs?person={'a' * MAX_ADDRESS}", "the address is longer than"),
]  # fmt: skip


def check(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate(answer.json())
    assert list(answer.json()) == ["type", "title", "status", "detail", "instance"]
    assert problem.status == status
    for name, value in HEADERS:
        assert answer.headers[name.decode()] == value.decode()
    return problem.detail


@pytest.mark.parametrize(("status", "method", "address", "detail"), WRONG)
def test_every_error_is_a_problem(
    client: httpx.Client, status: int, method: str, address: str, detail: str
) -> None:
    assert detail in check(client.request(method, address), status)


def test_what_may_be_done_instead(client: httpx.Client) -> None:
    assert client.post("/v1/chairs").headers["allow"] == "GET, HEAD, OPTIONS"
    assert client.put("/v1/documents").headers["allow"] == "GET, POST, HEAD, OPTIONS"


STORE_ROUTES = [f"/v1/{route}".rstrip("?&") for route in ROUTES + OTHER_ROUTES] + ["/readyz"]


@pytest.fixture(scope="module")
def without_store() -> object:
    def refuse() -> Store:
        return open_store(StoreSettings(uri="bolt://127.0.0.1:1", password="x"))  # noqa: S106

    with served(refuse, ServiceSettings(key="a-key")) as client:
        yield client


@pytest.mark.parametrize("address", STORE_ROUTES)
def test_without_a_store_the_service_says_so(without_store: httpx.Client, address: str) -> None:
    detail = check(without_store.get(address), 503)
    assert "127.0.0.1" not in detail


def test_without_a_store_the_process_lives(without_store: httpx.Client) -> None:
    assert without_store.get("/healthz").status_code == 200
    assert "Kho dữ liệu chưa trả lời" in without_store.get("/docs").text


def test_a_store_that_comes_back_is_used_again(tmp_path: Path) -> None:
    there: list[StoreSettings] = []

    def opener() -> Store:
        if not there:
            raise StoreError("not yet")
        return open_store(there[0])

    with served(opener) as client:
        check(client.get("/readyz"), 503)
        there.append(StoreSettings(data=tmp_path))
        assert client.get("/readyz").json() == {"status": "ready", "writable": False}


def test_a_fault_of_the_program_leaks_nothing() -> None:
    def broken() -> Store:
        raise ZeroDivisionError("a secret of the inside")

    with served(broken) as client:
        detail = check(client.get("/v1/chairs"), 500)
        assert detail == "something went wrong inside the service; its log says what"
        assert check(client.get("/v1/documents"), 500) == detail
