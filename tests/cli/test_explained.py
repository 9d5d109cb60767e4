"""The parts of which an explanation is shown: nested marks, readable colours, words in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.explained.nesting import Span, Step, steps
from cli.explained.page import page, style
from cli.explained.wording import kind_label, kinds, reason_label
from loaders.explanation.explain import explain
from loaders.readers import ReadFailure, read_documents
from tests.graphs import document

ROOT = Path(__file__).parents[2]
TEXT = "0123456789"
VARIABLE = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
LIGHT, DARK = style().split("@media", 2)[:2]


def drawn(*spans: tuple[int, int, str]) -> str:
    parts = []
    for step in steps([Span(*span) for span in spans], len(TEXT)):
        if step.opens:
            parts.append(f"<{step.opens}{'' if step.first else '…'} ")
        elif step.closes:
            parts.append(f"{'' if step.last else '…'}>")
        else:
            parts.append(TEXT[step.start : step.end])
    return "".join(parts)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "0123456789"),
        ([(0, 10, "a"), (2, 4, "b"), (4, 5, "c")], "<a 01<b 23><c 4>56789>"),
        ([(0, 5, "a"), (3, 8, "b")], "<a 012<b 34…>><b… 567>89"),
        ([(2, 4, "a"), (2, 4, "b")], "01<a <b 23>>456789"),
        ([(4, 4, "a")], "0123456789"),
    ],
)
def test_nested_and_crossing_spans(spans: list[tuple[int, int, str]], expected: str) -> None:
    assert drawn(*spans) == expected


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=12))
def test_steps_pass_each_character_once_and_close_what_they_open(ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(pair), max(pair), number) for number, pair in enumerate(ends)]
    stack: list[int] = []
    passed: list[int] = []
    covered: dict[int, list[int]] = {span.what: [] for span in spans}
    step: Step[int]
    for step in steps(spans, len(TEXT)):
        if step.opens is not None:
            stack.append(step.opens)
        elif step.closes is not None:
            assert stack.pop() == step.closes
        else:
            passed += range(step.start, step.end)
            for what in stack:
                covered[what] += range(step.start, step.end)
    assert stack == []
    assert passed == list(range(len(TEXT)))
    assert all(covered[span.what] == list(range(span.start, span.end)) for span in spans)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheet", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_are_readable(sheet: str) -> None:
    """WCAG 2.2 AA: 4.5 for text, 3 for what is no text."""
    colours = dict(VARIABLE.findall(sheet))
    grounds = [colours[name] for name in colours if name.endswith("-wash")]
    grounds += [colours[name] for name in ("paper", "wash", "said", "end")]
    assert min(contrast(colours["ink"], ground) for ground in grounds) >= 4.5
    for name in ("quiet", "link"):
        assert contrast(colours[name], colours["paper"]) >= 4.5
        assert contrast(colours[name], colours["wash"]) >= 4.5
        assert contrast(colours[name], colours["said"]) >= 4.5
    for kind in ("person", "organization", "event", "directive", "program", "place"):
        for ground in (colours["paper"], colours[f"{kind}-wash"], colours["said"]):
            assert contrast(colours[kind], ground) >= 4.5
    assert contrast(colours["edge"], colours["paper"]) >= 3


def test_every_kind_looks_different_without_colour() -> None:
    rules = {kind: re.search(rf"^\.{kind} {{(.*?)}}", style(), re.MULTILINE) for kind in kinds()}
    looks = {kind: re.sub(r"var\(--[\w-]+\)|background:[^;]*;", "", m[1]) for kind, m in rules.items() if m}
    assert looks.keys() == set(kinds())
    assert len(set(looks.values())) == len(looks)


def test_reasons_are_said_in_vietnamese() -> None:
    for source in read_documents([ROOT / "samples"]):
        assert not isinstance(source, ReadFailure)
        for drop in explain(source).dropped:
            reason, kind = reason_label(drop.reason), kind_label(drop.kind)
            assert reason.vi != reason.en
            assert kind.vi != kind.en


def test_a_reason_without_wording_is_shown_as_it_is() -> None:
    assert reason_label("a new reason").vi == "a new reason"


def test_a_paragraph_of_very_many_facts_has_a_link_for_each() -> None:
    names = ", ".join(
        f"bà Lê Thị {one}{other}a, Giám đốc Sở Y tế tỉnh Hà Giang"
        for one in "BCDĐGHKLMN"
        for other in "aeiouyâêôơ"
    )
    made = page([explain(document(f"Dự hội nghị có {names}."))])
    assert made
    ids = set(re.findall(r' id="([^"]+)"', made))
    links = set(re.findall(r'href="#([^"]+)"', made))
    assert links <= ids
    assert "li.n96:hover" in made
    assert 'class="n97"' in made


def test_no_document_no_page() -> None:
    assert page([]) is None
