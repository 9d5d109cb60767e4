"""The words for the codes in answers."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from api.models import Vocabulary
from api.parameters import Nothing
from api.replies import Replying
from graph.queries.wording import vocabulary

router = APIRouter()


@router.get("/v1/vocabulary", response_model=Vocabulary, tags=["documents"])
def get_vocabulary(reply: Replying, response: Response, _: Annotated[Nothing, Query()]) -> dict[str, Any]:
    """Types of entities and facts, statuses, reasons and levels with their words, in the language of Accept-Language.

    Vietnamese, unless English is preferred.
    """
    response.headers["Content-Language"] = reply.language
    return reply.whole(vocabulary(reply.language))
