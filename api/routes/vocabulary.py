"""The words for the codes in answers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Vocabulary
from api.parameters import Nothing
from api.replies import Replying
from graph.queries.wording import vocabulary

router = APIRouter()


@router.get("/v1/vocabulary", response_model=Vocabulary, tags=["documents"])
def get_vocabulary(reply: Replying, _: Annotated[Nothing, Query()]) -> Response:
    """Types of entities and facts, statuses, reasons and levels with their words, in the language of Accept-Language.

    Vietnamese, unless English is preferred.
    """
    return reply.whole(lambda: vocabulary(reply.language), Content_Language=reply.language)
