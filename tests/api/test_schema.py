"""Whatever a client sends that the description allows, or forbids: no fault inside, no answer but those described."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.openapi import from_url
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.settings import ServiceSettings
from cli.uploads import read_upload
from graph.store import open_store
from tests.api.serving import served
from tests.queries.world import world
from tests.servers import TestServer

CHECKS: Any = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
KEY = "a-key"
EXAMPLES = 5  # of what is allowed and of what is not, for each operation on each server


@pytest.fixture(params=["embedded", "neo4j"])
def service(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    server: TestServer = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as store:
        for graph in world():
            store.replace(graph)
    allowed = ServiceSettings(key=KEY, cypher=True)
    with served(lambda: open_store(server.settings), allowed, read_upload) as client:
        yield client


def test_every_operation_keeps_to_its_description(service: httpx.Client) -> None:
    described: Any = from_url(f"{service.base_url}/openapi.json")
    operations = [result.ok() for result in described.get_all_operations()]
    assert len(operations) > 30
    for operation in operations:
        for mode in schemathesis.GenerationMode:
            with suppress(Unsatisfiable):  # where hardly anything is forbidden: a body of any bytes
                _try(operation, mode)


def _try(operation: Any, mode: schemathesis.GenerationMode) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def each(case: Any) -> None:
        case.call_and_validate(timeout=60, headers={"Authorization": f"Bearer {KEY}"}, checks=CHECKS)

    each()
