"""How well graphs agree with marked answers. The keys are those of the guidelines: a fact is its type, its two ends by
canonical name or alias, and for a post the words of its title; a graph's entity answers at most one marked entity."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.ontology import load_ontology
from graph.values.spelling import comparable
from loaders.pipeline import extract
from tests.graphs import document, row

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
EVALUATION = ROOT.parent / "shared" / "evaluation"
ENOUGH = 10  # marked facts from which on a type has a floor of its own


@dataclass(frozen=True, slots=True)
class Score:
    """Right, too much and missing, with the usual ratios."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


def compare(gold: Mapping[str, Any], answer: Mapping[str, Any]) -> dict[str, Score]:
    """A document's score for each entity type and each fact type."""
    pairs = _aligned(gold["entities"], answer["entities"])
    scores: dict[str, Score] = {}
    for kind in load_ontology().entities.keys() - {"Place"}:
        right = sum(gold["entities"][at]["type"] == kind for at in pairs.values())
        scores[kind] = _score(right, _count(answer["entities"], kind), _count(gold["entities"], kind))
    wanted, found = _gold_keys(gold), _answer_keys(answer, pairs)
    for kind in load_ontology().facts:
        expected, given = ({key for key in keys if key[0] == kind} for keys in (wanted, found))
        scores[kind] = _score(len(expected & given), len(given), len(expected))
    return scores


def _score(right: int, given: int, expected: int) -> Score:
    return Score(right, given - right, expected - right)


def _count(entities: Iterable[Mapping[str, Any]], kind: str) -> int:
    return sum(entity["type"] == kind for entity in entities)


def _aligned(gold: list[dict[str, Any]], answer: list[dict[str, Any]]) -> dict[int, int]:
    """Which entity of the answer is which marked one: by name, then by alias, then the one meeting on both sides."""
    pairs: dict[int, int] = {}
    for likeness in (_same_name, _same_alias, _same_meeting):
        for at, given in enumerate(answer):
            fits = (n for n, marked in enumerate(gold) if n not in pairs.values() and likeness(marked, given))
            if at not in pairs and (chosen := next(fits, None)) is not None:
                pairs[at] = chosen
    return pairs


def _same_name(marked: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return marked["type"] == given["type"] and comparable(marked["name"]) == comparable(given["name"])


def _same_alias(marked: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    own, other = ({comparable(n) for n in (e["name"], *e["aliases"])} for e in (marked, given))
    return marked["type"] == given["type"] and (
        comparable(given["name"]) in own or comparable(marked["name"]) in other
    )


def _same_meeting(marked: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return bool(marked["type"] == given["type"] == "Event")


def _gold_keys(gold: Mapping[str, Any]) -> set[tuple[object, ...]]:
    index = {entity["name"]: at for at, entity in enumerate(gold["entities"])}
    return {_key(fact, index[fact["from"]], index[fact["to"]]) for fact in gold["facts"]}


def _answer_keys(answer: Mapping[str, Any], pairs: Mapping[int, int]) -> set[tuple[object, ...]]:
    index = {entity["id"]: pairs.get(at, entity["id"]) for at, entity in enumerate(answer["entities"])}
    return {_key(fact, index[fact["from"]], index[fact["to"]]) for fact in answer["facts"]}


def _key(fact: Mapping[str, Any], source: object, target: object) -> tuple[object, ...]:
    if not load_ontology().facts[fact["type"]].directed:
        source, target = sorted((source, target), key=str)
    title = frozenset(comparable(fact.get("title") or "").split()) - {"quyền"}
    return fact["type"], source, target, title


def score_samples() -> dict[str, Score]:
    """The scores over `samples/`: each entity type, each fact type, ``entities`` and ``facts`` as a whole."""
    total: dict[str, Score] = {}
    for path in sorted(SAMPLES.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        for kind, score in compare(json.loads(path.read_text(encoding="utf-8")), _sample(name)).items():
            total[kind] = total.get(kind, Score()) + score
    facts, entities = load_ontology().facts, load_ontology().entities
    total["facts"] = sum((total[kind] for kind in facts), Score())
    total["entities"] = sum((total[kind] for kind in entities if kind in total), Score())
    return total


def _sample(name: str) -> dict[str, Any]:
    metadata = yaml.safe_load((SAMPLES / f"{name}.meta.yml").read_text(encoding="utf-8"))
    return row(extract(document((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), id=name, **metadata)))


def measure_samples() -> dict[str, float]:
    """What has a floor on the samples, by name."""
    scores = score_samples()
    measured = {"facts precision": scores["facts"].precision, "facts recall": scores["facts"].recall}
    for kind, score in scores.items():
        if kind not in load_ontology().facts or score.right + score.missed >= ENOUGH:
            measured[f"{kind} F1"] = score.f1
    return measured


def measure_evaluation(folder: Path) -> dict[str, float]:
    """What has a floor on ../shared/evaluation/dev, by name; `folder` is for files in between."""
    gold, predictions = EVALUATION / "dev", folder / "predictions.jsonl"
    lines = []
    for path in sorted(gold.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        metadata = {key: data[key] for key in ("id", "url", "publisher", "published") if data.get(key)}
        lines.append(json.dumps(row(extract(document(data["text"], **metadata))), ensure_ascii=False))
    predictions.write_text("\n".join(lines), encoding="utf-8")
    seeds, whole = _official(gold, predictions, "--only", "seed"), _official(gold, predictions)
    return {
        "seed facts F1": seeds["fact ALL"]["f1"],
        "seed CHAIRS with their day, recall": seeds["dated CHAIRS"]["recall"],
        "seed persons recall": seeds["entity Person"]["recall"],
        "dev facts F1": whole["fact ALL"]["f1"],
        "dev facts F1, dark part": whole["fact ALL dark part"]["f1"],
    }


def _official(gold: Path, predictions: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, str(EVALUATION / "score.py"), str(gold), str(predictions), "--json", *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report
