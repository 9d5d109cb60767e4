"""The province a document speaks from, on its day."""

from __future__ import annotations

import pytest

from graph.values import Document, PartialDate
from loaders.pipeline import extract


@pytest.mark.parametrize(
    ("published", "committee"),
    [("2025-06-30", "Ủy ban nhân dân tỉnh Thái Bình"), ("2025-07-02", "Ủy ban nhân dân tỉnh Hưng Yên")],
)
def test_a_newspaper_speaks_from_the_province_that_is_there(published: str, committee: str) -> None:
    text = "Sáng nay, UBND tỉnh tổ chức Hội nghị sơ kết công tác y tế quý II."
    document = Document("d", text, publisher="Báo Thái Bình", published=PartialDate(published))
    assert committee in {entity.name for entity in extract(document).entities}
