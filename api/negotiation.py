"""What a request accepts: JSON, CSV or JSON Lines; Vietnamese or English; an answer that it has already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

JSON, CSV, JSONL = "application/json", "text/csv", "application/jsonl"
_FORMS = {JSON: JSON, CSV: CSV, JSONL: JSONL, "application/x-ndjson": JSONL, "application/ndjson": JSONL}
_MOST = 50  # parts of a header that are looked at


def form_of(accept: str | None) -> str:
    """JSON, CSV or JSONL, whichever `accept` weighs most; JSON where it names none of them."""
    wanted = [(weight, _FORMS[name]) for name, weight in _weighed(accept) if name in _FORMS]
    best = max((weight for weight, _ in wanted), default=0.0)
    return next((form for weight, form in wanted if weight == best > 0), JSON)


def language_of(accept: str | None, known: Sequence[str]) -> str:
    """The one of `known` languages that `accept` weighs most; the first where it names none."""
    wanted = [(weight, name.partition("-")[0]) for name, weight in _weighed(accept)]
    best = max((weight for weight, name in wanted if name in known), default=0.0)
    return next((name for weight, name in wanted if name in known and weight == best > 0), known[0])


def has_already(if_none_match: str | None, tag: str) -> bool:
    """Whether a client holds the answer `tag` (RFC 9110, weak comparison)."""
    given = [part.strip().removeprefix("W/") for part in (if_none_match or "").split(",")[:_MOST]]
    return tag.removeprefix("W/") in given or "*" in given


def _weighed(header: str | None) -> Iterator[tuple[str, float]]:
    """The names in a header, each with its weight (RFC 9110, section 12.4.2); what makes no sense weighs nothing."""
    for part in (header or "").lower().split(",")[:_MOST]:
        name, *parameters = (each.strip() for each in part.split(";"))
        weights = [each.removeprefix("q=") for each in parameters if each.startswith("q=")]
        yield name, _number(weights[0]) if weights else 1.0


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0
