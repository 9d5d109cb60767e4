"""What a document calls its bodies: the forms of its own words, none that are another's."""

from __future__ import annotations

from graph.values import Document, DocumentGraph
from loaders.pipeline import extract


def called(graph: DocumentGraph) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in graph.entities if entity.type == "Organization"}


def test_the_words_of_a_list_are_no_form_of_its_members() -> None:
    text = "Ngày 7/3/2017, lãnh đạo các Bộ Y tế, Nội vụ dự hội nghị tổng kết do UBND tỉnh Nghệ An tổ chức."
    known = called(extract(Document("a", text)))
    assert known["Bộ Y tế"] == known["Bộ Nội vụ"] == ()
    assert known["Ủy ban nhân dân tỉnh Nghệ An"] == ("UBND tỉnh Nghệ An",)
