"""Which pairs in doubt, which judgements."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.parameters.base import Paging
from graph.queries.identity import JudgementsFilter


class ReviewParameters(Paging):
    """Which pairs in doubt."""

    type: str | None = Field(None, max_length=40, description="an entity type of the ontology")


class JudgementsParameters(ReviewParameters):
    """Which judgements."""

    by: Literal["person", "rule"] | None = Field(None, description="who judged")
    judgement: Literal["same", "different", "unsure"] | None = Field(
        None, description="what was judged; a person's `unsure` took a decision back"
    )

    @property
    def wanted(self) -> JudgementsFilter:
        """The filter asked for."""
        return JudgementsFilter(self.type, self.by, self.judgement)
