"""The query parameters of the routes, and the filters that they ask for."""

from api.parameters.base import Nothing, Paging, Period
from api.parameters.facts import (
    CascadeParameters,
    ChairsParameters,
    CoordinationParameters,
    EntityFactsParameters,
    FactsParameters,
    ImplementationParameters,
    LinkParameters,
    PositionsParameters,
    SearchParameters,
)
from api.parameters.lists import (
    ConflictsParameters,
    DocumentsParameters,
    GapsParameters,
    ListParameters,
    UploadParameters,
)
from api.parameters.network import (
    AnalysisParameters,
    LinksParameters,
    NeighboursParameters,
    PathsParameters,
    SubgraphParameters,
)
from api.parameters.review import JudgementsParameters, ReviewParameters

__all__ = [
    "AnalysisParameters",
    "CascadeParameters",
    "ChairsParameters",
    "ConflictsParameters",
    "CoordinationParameters",
    "DocumentsParameters",
    "EntityFactsParameters",
    "FactsParameters",
    "GapsParameters",
    "ImplementationParameters",
    "JudgementsParameters",
    "LinkParameters",
    "LinksParameters",
    "ListParameters",
    "NeighboursParameters",
    "Nothing",
    "Paging",
    "PathsParameters",
    "Period",
    "PositionsParameters",
    "ReviewParameters",
    "SearchParameters",
    "SubgraphParameters",
    "UploadParameters",
]
