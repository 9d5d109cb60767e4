"""Every case of this folder; a failure shows what is missing and what is too much."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from graph.ontology import load_ontology
from tests.cases.cases import FOLDER, Case, all_cases, difference, found, known_gaps

SHARED = Path(__file__).parents[3] / "shared"
SHINGLE = 12
CASES = all_cases()
GAPS = known_gaps()


def _parameter(case: Case) -> object:
    gap = GAPS.get(case.name)
    marks = pytest.mark.xfail(strict=True, reason=gap) if gap else ()
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", [_parameter(case) for case in CASES])
def test_case(case: Case) -> None:
    problem = difference(case, found(case))
    assert not problem, f"{case.name} ({case.why})\n  text: {case.text}\n{problem}"


def test_cases_are_well_formed() -> None:
    kinds = {"date", *load_ontology().facts, *load_ontology().entities}
    names = Counter(case.name for case in CASES)
    assert [name for name, times in names.items() if times > 1] == []
    for case in CASES:
        assert set(case.about) <= kinds, case.name
        assert all(unicodedata.is_normalized("NFC", text) for text in (case.text, *case.lines)), case.name


def test_every_fact_type_has_cases_of_both_kinds() -> None:
    for kind in load_ontology().facts:
        about = [case for case in CASES if kind in case.about]
        assert any(case.lines for case in about), kind
        assert sum(not case.lines for case in about) >= 3, kind


def test_enough_cases_say_nothing_here() -> None:
    empty = sum(all("không rõ ngày" in line for line in case.lines) for case in CASES)
    assert empty >= 0.5 * len(CASES)


def test_known_gaps_are_cases() -> None:
    assert set(GAPS) <= {case.name for case in CASES}


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, the texts to compare with, is not there")
def test_sentences_are_our_own() -> None:
    ours = {
        run: path.name for path in FOLDER.glob("*.yml") for run in _shingles(path.read_text(encoding="utf-8"))
    }
    texts = [path.read_text(encoding="utf-8") for path in SHARED.glob("seeds/*.txt")]
    texts += [json.loads(p.read_text(encoding="utf-8"))["text"] for p in SHARED.glob("evaluation/dev/*.json")]
    for path in SHARED.glob("corpus/*.jsonl"):
        texts += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    copied = {(ours[run], " ".join(run)) for text in texts for run in _shingles(text) & ours.keys()}
    assert not copied


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    return set(zip(*(words[start:] for start in range(SHINGLE)), strict=False))
