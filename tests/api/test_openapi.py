from __future__ import annotations

from typing import Any

import httpx
import pytest

from api import models
from graph.ontology import load_ontology


@pytest.fixture(scope="module")
def description(client: httpx.Client) -> Any:
    return client.get("/openapi.json").json()


def test_every_route_of_the_contract_is_described(description: Any) -> None:
    assert set(description["paths"]) == {
        "/v1/search",
        "/v1/entities/{id}",
        "/v1/entities/{id}/facts",
        "/v1/entities/{id}/timeline",
        "/v1/entities/{id}/neighbours",
        "/v1/facts",
        "/v1/subgraph",
        "/v1/paths",
        "/v1/stats",
        "/v1/vocabulary",
        "/v1/jobs/{id}",
        "/v1/implementation",
        "/v1/implementation/provinces",
        "/v1/events",
        "/v1/directives",
        "/v1/programs",
        "/v1/documents/{id}/changes",
        "/v1/conflicts",
        "/v1/gaps",
        "/v1/review",
        "/v1/judgements",
        "/v1/analysis",
        "/v1/chairs",
        "/v1/graph/cypher",
        "/v1/match",
        "/v1/positions",
        "/v1/coordination",
        "/v1/documents",
        "/v1/documents/{id}",
        "/healthz",
        "/readyz",
    }
    methods = {path: set(operations) for path, operations in description["paths"].items()}
    assert methods.pop("/v1/documents") == methods.pop("/v1/judgements") == {"get", "post"}
    assert methods.pop("/v1/documents/{id}") == {"get", "delete"}
    assert methods.pop("/v1/graph/cypher") == methods.pop("/v1/match") == {"post"}
    assert all(each == {"get"} for each in methods.values())


def test_errors_are_described_as_problems(description: Any) -> None:
    for operations in description["paths"].values():
        (operation, *_) = operations.values()
        errors = {key: each for key, each in operation["responses"].items() if key != "200"}
        assert {"422", "503"} <= set(errors)
        for each in errors.values():
            assert set(each["content"]) == {"application/problem+json"}
    assert "Problem" in description["components"]["schemas"]


@pytest.mark.parametrize(
    "model",
    [
        *(models.Entity, models.Source, models.Evidence, models.Fact, models.Chair, models.Extent),
        *(models.Around, models.Position, models.Coordination, models.EntityFacts, models.DocumentFacts),
        *(models.Health, models.Problem, models.TimelineItem, models.Link, models.Neighbour),
        *(models.Node, models.LeftOut, models.Subgraph, models.Way, models.Paths, models.Publisher),
        *(models.Stats, models.Named, models.Value, models.Bridge, models.Analysis),
        *(models.Observation, models.Seen, models.Strengthened, models.Contradicted, models.Changes),
        *(models.Listed, models.Implementation, models.Province, models.Cascade, models.Holder),
        *(models.Conflict, models.Gap, models.Reading, models.Vocabulary),
        models.CypherAnswer,
        *(models.Loaded, models.Failure, models.JobState),
        *(
            models.Feature,
            models.Doubt,
            models.DoubtSide,
            models.Judgement,
            models.JudgedSide,
            models.Decided,
        ),
    ],
)
def test_examples_hold_to_their_models(description: Any, model: type[Any]) -> None:
    (example,) = description["components"]["schemas"][model.__name__]["examples"]
    assert model.model_validate(example).model_dump(by_alias=True, exclude_unset=True) == example


def test_examples_hold_to_the_ontology(description: Any) -> None:
    ontology = load_ontology()
    for name in ("Fact", "Chair", "Position"):
        (example,) = description["components"]["schemas"][name]["examples"]
        kind = ontology.facts[example["type"]]
        assert example["from"]["type"] in kind.sources
        assert example["to"]["type"] in kind.targets
        for end in (example["from"], example["to"]):
            assert end["id"].startswith(ontology.entities[end["type"]].prefix + "-")


def test_a_parameter_says_what_it_takes(description: Any) -> None:
    for operations in description["paths"].values():
        for parameter in operations.get("get", {}).get("parameters", ()):
            if parameter["name"] not in ("id", "limit"):
                assert parameter.get("description"), parameter
