"""An explanation for programs; docs/formats.md describes the shape."""

from __future__ import annotations

import json
from typing import Any

from cli import shapes
from graph.values import Dropped
from loaders.explanation.values import Explanation, Mention, Told


def as_json(explanation: Explanation) -> str:
    """The explanation of a document as one line of JSON."""
    text = explanation.document.text
    whole = {
        "document": shapes.document(explanation.document),
        "text": text,
        "mentions": [_mention(mention, text) for mention in explanation.mentions],
        "entities": [shapes.entity(entity) for entity in explanation.entities],
        "facts": [_fact(told) for told in explanation.facts],
        "dropped": [_dropped(drop, text) for drop in explanation.dropped],
    }
    return json.dumps(whole, ensure_ascii=False)


def _place(start: int, end: int, text: str) -> dict[str, Any]:
    return {"quote": text[start:end], "start": start, "end": end}


def _mention(mention: Mention, text: str) -> dict[str, Any]:
    read = {"kind": mention.kind, "normal": list(mention.normal), "entities": list(mention.entities)}
    place = _place(mention.start, mention.end, text)
    return read | place | {"rule": mention.rule} | shapes.present(reason=mention.reason)


def _fact(told: Told) -> dict[str, Any]:
    again = [{"start": span.start, "end": span.end, "rule": span.rule} for span in told.again]
    return shapes.fact(told.fact) | {"again": again}


def _dropped(drop: Dropped, text: str) -> dict[str, Any]:
    told = {"kind": drop.kind, "text": drop.text, "reason": drop.reason}
    return told | _place(drop.start, drop.end, text)
