"""The README's table of how well documents are read: the floors of tests/quality.toml."""

from __future__ import annotations

import tomllib

from docs.console import ROOT
from docs.vocabulary import table

_ROWS = (
    ("samples", "Person F1", "tài liệu mẫu: người (samples: persons)"),
    ("samples", "Organization F1", "tài liệu mẫu: cơ quan (samples: bodies)"),
    ("samples", "CHAIRS F1", "tài liệu mẫu: ai chủ trì (samples: who chaired)"),
    ("samples", "HOLDS_POSITION F1", "tài liệu mẫu: chức vụ (samples: posts)"),
    ("samples", "COORDINATES_WITH F1", "tài liệu mẫu: phối hợp (samples: coordination)"),
    ("samples", "facts F1", "tài liệu mẫu: mọi dữ kiện (samples: all facts)"),
    ("evaluation", "dev facts F1", "tập phát triển: mọi dữ kiện (development set: all facts)"),
    ("evaluation", "dev facts F1, dark part",
     "phần để riêng, lỗi được xem một lần (the part kept apart; its errors were looked at once)"),
)  # fmt: skip


def floors_table() -> str:
    """The main floors. Raises KeyError where one of them is gone."""
    floors = tomllib.loads((ROOT / "tests" / "quality.toml").read_text(encoding="utf-8"))
    rows = [(label, f"{floors[group][name]['floor']:.2f}") for group, name, label in _ROWS]
    return table(("", "không thấp hơn (at least)"), rows)
