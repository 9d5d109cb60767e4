"""The samples and their marked answers: sound by themselves, and together a graph worth looking at."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.ontology import load_ontology
from graph.values import Entity, Evidence, Fact, PartialDate
from graph.values.spelling import comparable

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))}
GOLD: dict[str, dict[str, Any]] = {
    path.name.removesuffix(".gold.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(SAMPLES.glob("*.gold.json"))
}
SHINGLE = 12
each_sample = pytest.mark.parametrize("sample", TEXTS)


def facts(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each fact of type `kind` with the id of its sample."""
    return ((name, fact) for name, gold in GOLD.items() for fact in gold["facts"] if fact["type"] == kind)


def test_there_are_enough_and_each_has_its_answers() -> None:
    assert len(TEXTS) >= 12
    assert GOLD.keys() == TEXTS.keys()


def test_the_folder_holds_only_what_is_loaded() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == {
        name for sample in TEXTS for name in (f"{sample}.txt", f"{sample}.meta.yml", f"{sample}.gold.json")
    }


@each_sample
def test_text_is_short_and_begins_with_its_title(sample: str) -> None:
    text = TEXTS[sample]
    assert 300 <= len(text) <= 1500
    assert unicodedata.is_normalized("NFC", text)
    title, empty, first = text.split("\n")[:3]
    assert title
    assert not empty
    assert first


@each_sample
def test_metadata_name_the_source(sample: str) -> None:
    metadata = yaml.safe_load((SAMPLES / f"{sample}.meta.yml").read_text(encoding="utf-8"))
    assert list(metadata) == ["title", "publisher", "published", "url"]
    assert metadata["title"] == TEXTS[sample].partition("\n")[0]
    assert metadata["publisher"]
    assert metadata["published"] is None or PartialDate(metadata["published"])
    assert metadata["url"].startswith("http")
    assert {key: GOLD[sample][key] for key in ("publisher", "published", "url")} == {
        key: metadata[key] for key in ("publisher", "published", "url")
    }


@each_sample
def test_answers_hold_to_the_ontology(sample: str) -> None:
    gold = GOLD[sample]
    known = {item["name"]: Entity(item["name"], item["type"], item["name"]) for item in gold["entities"]}
    assert gold["id"] == sample
    assert len(known) == len(gold["entities"])
    assert {entity.type for entity in known.values()} <= load_ontology().entities.keys()
    for item in gold["facts"]:
        properties = {key: value for key, value in item.items() if key not in {"type", "from", "to", "date"}}
        date = PartialDate(item["date"]) if "date" in item else None
        evidence = Evidence("", 0, 0, "gold")
        fact = Fact(item["type"], item["from"], item["to"], evidence, date=date, **properties)
        assert not list(load_ontology().problems(fact, known)), item


@each_sample
def test_each_fact_is_marked_once(sample: str) -> None:
    seen = Counter(
        (fact["type"], *sorted((fact["from"], fact["to"])), fact.get("title"))
        for fact in GOLD[sample]["facts"]
    )
    assert [fact for fact, times in seen.items() if times > 1] == []


@each_sample
def test_dates_of_chairs_are_those_of_the_event(sample: str) -> None:
    dates = {item["name"]: item.get("date") for item in GOLD[sample]["entities"] if item["type"] == "Event"}
    chairs = [fact for fact in GOLD[sample]["facts"] if fact["type"] == "CHAIRS"]
    assert all(fact.get("date") == dates[fact["to"]] for fact in chairs)


@each_sample
def test_names_are_borne_out_by_the_text(sample: str) -> None:
    text = comparable(TEXTS[sample])
    for item in GOLD[sample]["entities"]:
        if item["type"] == "Person":
            assert comparable(item["name"]) in text
        # A body that the context completes has no form of its own there, but its words are all there.
        elif not any(comparable(form) in text for form in (item["name"], *item["aliases"])):
            assert item["type"] == "Organization", item
            assert set(comparable(item["name"]).split()) <= set(text.split()), item
        assert all(comparable(alias) in text for alias in item["aliases"]), item


@each_sample
def test_only_what_the_document_reports_is_marked(sample: str) -> None:
    gold = GOLD[sample]
    used = {fact.get(end) for fact in gold["facts"] for end in ("from", "to", "under")}
    idle = [e["name"] for e in gold["entities"] if e["type"] != "Place" and e["name"] not in used]
    assert len(idle) <= 1, idle


def test_titles_do_not_name_the_body() -> None:
    for sample, fact in facts("HOLDS_POSITION"):
        assert comparable(fact["to"]) not in comparable(fact["title"]), (sample, fact)


def test_every_type_of_fact_appears() -> None:
    assert {fact["type"] for gold in GOLD.values() for fact in gold["facts"]} == load_ontology().facts.keys()


def test_bodies_are_shared() -> None:
    documents = Counter(
        item["name"] for gold in GOLD.values() for item in gold["entities"] if item["type"] == "Organization"
    )
    for body in ("Bộ Công an", "Ban Chỉ đạo 138/CP", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"):
        assert documents[body] >= 3, body


def test_one_programme_runs_through_several_provinces() -> None:
    provinces = defaultdict(set)
    for _, fact in facts("IMPLEMENTS"):
        if place := re.search(r"tỉnh (.+)$", fact["from"]):
            provinces[fact["to"]].add(place[1])
    assert len(provinces["Phong trào Toàn dân bảo vệ an ninh Tổ quốc"]) >= 3


def test_persons_hold_several_posts_and_chair_several_meetings() -> None:
    posts, chaired = defaultdict(set), defaultdict(set)
    for _, fact in facts("HOLDS_POSITION"):
        posts[fact["from"]].add((fact["title"], fact["to"]))
    for sample, fact in facts("CHAIRS"):
        chaired[fact["from"]].add(sample)
    assert len(posts["Hầu Văn Lý"]) == 2
    assert len(chaired["Trương Hòa Bình"]) >= 3
    assert len(chaired["Nguyễn Văn Sơn"]) >= 3


def test_pairs_coordinate_in_more_than_one_document() -> None:
    documents = defaultdict(set)
    for sample, fact in facts("COORDINATES_WITH"):
        documents[frozenset((fact["from"], fact["to"]))].add(sample)
    assert sum(len(samples) >= 2 for samples in documents.values()) >= 3


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    return set(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def shared_texts() -> Iterator[str]:
    yield from (path.read_text(encoding="utf-8") for path in SHARED.glob("seeds/*.txt"))
    yield from (
        json.loads(path.read_text(encoding="utf-8"))["text"] for path in SHARED.glob("evaluation/dev/*.json")
    )
    for path in SHARED.glob("corpus/*.jsonl"):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, the texts to compare with, is not there")
def test_sentences_are_our_own() -> None:
    ours = {s: path.name for path in SAMPLES.iterdir() for s in shingles(path.read_text(encoding="utf-8"))}
    copied = {
        (ours[found], " ".join(found)) for text in shared_texts() for found in shingles(text) & ours.keys()
    }
    assert not copied
