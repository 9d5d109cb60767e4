"""A report of our own, what a model may say of it, and asking a server about it."""

from __future__ import annotations

from typing import Any

from graph.values import DocumentGraph
from loaders.llm import Model, ModelSettings
from loaders.pipeline import extract
from tests.graphs import document
from tests.llm.server import Reply, serving

SPOKEN = "Ông Đinh Văn Khảm, Chánh Văn phòng UBND tỉnh Lào Cai có đôi lời gửi tới các đại biểu."
REPORT = f"""\
Ngày 4/5/2021, UBND tỉnh Lào Cai tổ chức Hội nghị sơ kết công tác cải cách hành chính.
Đồng chí Vàng Thị Súa, Phó Chủ tịch UBND tỉnh Lào Cai chủ trì hội nghị.
{SPOKEN}
Sở Nội vụ tỉnh Lào Cai và Sở Tài chính tỉnh Lào Cai cùng nhau gánh vác Kế hoạch số 31/KH-UBND.
"""
SHARED = REPORT.splitlines()[3]
MODEL = "mô-hình-thử"


def said(**changes: Any) -> dict[str, Any]:
    """A fact of the report that our rules do not make, with `changes`."""
    row: dict[str, Any] = {
        "type": "SPEAKS_AT", "from": "Đinh Văn Khảm", "to": "Hội nghị", "quote": SPOKEN,
    }  # fmt: skip
    return row | changes


def settings(url: str, **changes: Any) -> ModelSettings:
    """Settings for a test: nothing waits long."""
    given: dict[str, Any] = {"patience": 5.0, "attempts": 3, "pause": 0.01}
    return ModelSettings(url + "/chat/completions", MODEL, **(given | changes))


def asked(*replies: Reply, text: str = REPORT, **changes: Any) -> DocumentGraph:
    """The graph of `text` with what the server says in `replies`."""
    with serving(*replies) as server, Model(settings(server.url, **changes)) as model:
        return extract(document(text), (model,))
