"""Cypher for researchers: what is asked and what is answered."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from api.examples import BODY, CORPUS
from api.models.base import Cited, example

MAX_CYPHER = 10_000


class CypherQuestion(BaseModel):
    """A statement with its parameters."""

    model_config = example(
        {
            "query": "MATCH (o:Organization)-[r:IMPLEMENTS]->(a) WHERE o.id = $id RETURN a.name, count(r) AS facts",
            "parameters": {"id": BODY["id"]},
        }
    )
    query: str = Field(min_length=1, max_length=MAX_CYPHER, description="Cypher that only reads")
    parameters: dict[str, Any] = Field({}, max_length=100, description="what stands for each `$name`")


class CypherAnswer(Cited):
    """Rows of values in the order of the columns."""

    model_config = example(
        {
            "columns": ["a.name", "facts"],
            "rows": [["Chỉ thị 09/CT-TTg", 3]],
            "complete": True,
            "corpus": CORPUS,
        }
    )
    columns: list[str]
    rows: list[list[Any]]
    complete: bool = Field(description="whether there are no more rows")
