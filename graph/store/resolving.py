"""Resolving: which referents are one entity, judged from all that the store knows of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.identity.candidates import WINDOW, candidates
from graph.identity.compare import compare_sightings
from graph.identity.evidence import Comparison
from graph.identity.homes import common_home
from graph.identity.judgements import DIFFERENT, RULE, SAME, UNSURE, Judgement, clusters
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.deciding import as_judgement
from graph.store.moving import Move, move
from graph.store.rows import Row
from graph.store.sightings import Sides, sides
from graph.store.structure import draw

PAGE = 1_000
Pair = tuple[str, str]
_SMALL = WINDOW  # referents of one block


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a run of resolving came to: referents looked at, pairs compared, and how they were judged."""

    referents: int = 0
    pairs: int = 0
    same: int = 0
    unsure: int = 0
    moved: int = 0

    def __add__(self, other: Resolution) -> Resolution:
        return Resolution(
            self.referents + other.referents,
            self.pairs + other.pairs,
            self.same + other.same,
            self.unsure + other.unsure,
            self.moved + other.moved,
        )


def waiting(transaction: Transaction) -> tuple[int, tuple[str, ...]]:
    """Settle the marked referents that can be compared with none; how many, and the blocks of some of the others.

    What the register says of them is drawn. (0, ()) where nothing is marked.
    """
    rows = transaction.run("referents_pending", limit=PAGE)
    draw(transaction, [row["id"] for row in rows])
    judged = {end for row in _decisions(transaction, [row["id"] for row in rows]) for end in (row.a, row.b)}
    alone = [r["id"] for r in rows if r["size"] == 1 and r["entity"] == r["id"] and r["id"] not in judged]
    transaction.run("referents_settle", ids=alone)
    return len(alone), tuple(dict.fromkeys(row["block"] for row in rows if row["id"] not in set(alone)))


def resolve(transaction: Transaction, blocks: Sequence[str]) -> Resolution:
    """Judge all pairs of each of `blocks`, and of the blocks that a person joined to them, and act on it."""
    members, decisions = _members(transaction, blocks)
    transaction.run("entities_lock", ids=sorted({row["entity"] for row in members.values()}))
    found = dict(_compared(transaction, members))
    rules = [Judgement(a, b, c.judgement, by=RULE, score=c.score) for (a, b), c in found.items()]
    survivors = clusters(sorted(members), [*rules, *decisions])
    moves = [
        Move(id_, row["type"], row["entity"], survivors[id_])
        for id_, row in sorted(members.items())
        if row["entity"] != survivors[id_]
    ]
    move(transaction, moves)
    _note(transaction, members, _kept(found, survivors, decisions))
    transaction.run("referents_settle", ids=sorted(members))
    if found or moves:
        transaction.run("corpus_moved")  # what is in doubt is told as well
    judged = [comparison.judgement for comparison in found.values()]
    return Resolution(len(members), len(found), judged.count(SAME), judged.count(UNSURE), len(moves))


def _members(transaction: Transaction, blocks: Sequence[str]) -> tuple[dict[str, Row], list[Judgement]]:
    """The referents of `blocks` and of all blocks that decisions join to them, locked, with the decisions."""
    members: dict[str, Row] = {}
    decisions: dict[Pair, Judgement] = {}
    seen, wanted = set[str](), list(blocks)
    while wanted:
        seen.update(wanted)
        ids = [row["id"] for row in transaction.run("referents_of_blocks", blocks=wanted)]
        transaction.run("referents_lock", ids=ids, judged=[])
        members |= {row["id"]: row for row in transaction.run("referents_state", ids=ids)}
        decisions |= {(each.a, each.b): each for each in _decisions(transaction, ids)}
        beyond = sorted({end for pair in decisions for end in pair} - members.keys())
        wanted = sorted({row["block"] for row in transaction.run("referents_state", ids=beyond)} - seen)
    return members, [each for each in decisions.values() if each.a in members and each.b in members]


def _decisions(transaction: Transaction, ids: Sequence[str]) -> list[Judgement]:
    return [as_judgement(row) for row in transaction.run("judgements_of", ids=ids)]


def _compared(transaction: Transaction, members: Mapping[str, Row]) -> Iterator[tuple[Pair, Comparison]]:
    """Each pair of referents of one block with its comparison."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, row in sorted(members.items()):
        blocks[row["type"], row["block"]].append(id_)
    known: dict[str, Sides] = {}
    several = [block for block in blocks.values() if len(block) > 1]
    ids = [id_ for block in several for id_ in block]
    for kind in sorted({members[id_]["type"] for id_ in ids}):
        known |= sides(transaction, kind, [id_ for id_ in ids if members[id_]["type"] == kind])
    documents = _documents(transaction, ids)
    for block in several:
        for a, b in worth_comparing(block, known):
            together = not documents[a].isdisjoint(documents[b])
            yield (a, b), compare_sightings(known[a], known[b], together=together)


def worth_comparing(block: Sequence[str], known: Mapping[str, Sides]) -> list[Pair]:
    """Pairs that are not at home apart: all of a small block, of a large one the neighbours by place or day."""
    if len(block) <= _SMALL:
        homes = {id_: common_home(known[id_]) for id_ in block}
        return [(a, b) for a, b in combinations(block, 2) if not homes[a].apart(homes[b])]
    seen = [(id_, side) for id_ in block for side in known[id_]]
    near = candidates([side for _, side in seen]).pairs
    pairs = {tuple(sorted((seen[one][0], seen[other][0]))) for one, other in near}
    return sorted((a, b) for a, b in pairs if a != b)


def _documents(transaction: Transaction, ids: Sequence[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {id_: set() for id_ in ids}
    for row in transaction.run("referents_documents", ids=ids):
        found[row["id"]].add(row["document"])
    return found


def _kept(
    found: Mapping[Pair, Comparison], survivors: Mapping[str, str], decisions: Iterable[Judgement]
) -> dict[Pair, Comparison]:
    """What rules judged the same, and for two entities that may still be one the pair that most speaks for.

    All other pairs of a block are different, or decided by a person.
    """
    closed = {_ends(survivors, each.pair) for each in decisions if each.judgement == DIFFERENT}
    best: dict[Pair, Pair] = {}
    for pair, comparison in sorted(found.items(), key=lambda item: (-item[1].score, item[0])):
        ends = _ends(survivors, pair)
        if comparison.judgement == UNSURE and ends[0] != ends[1] and ends not in closed:
            best.setdefault(ends, pair)
    kept = {*best.values(), *(pair for pair, each in found.items() if each.judgement == SAME)}
    return {pair: found[pair] for pair in sorted(kept)}


def _ends(survivors: Mapping[str, str], pair: Pair) -> Pair:
    one, other = survivors[pair[0]], survivors[pair[1]]
    return (one, other) if one <= other else (other, one)


def _note(transaction: Transaction, members: Mapping[str, Row], found: Mapping[Pair, Comparison]) -> None:
    """Keep what rules judged, in place of what they judged of these blocks before."""
    transaction.run("judgements_delete", blocks=sorted({row["block"] for row in members.values()}))
    rows = [
        {"id": f"rule {a} {b}", "properties": {"a": a, "b": b} | _said(members[a], comparison)}
        for (a, b), comparison in sorted(found.items(), key=lambda item: item[0])
    ]
    for batch in batches(rows):
        transaction.run("judgements_create", rows=batch)


def _said(member: Row, comparison: Comparison) -> Row:
    features = [[each.name, each.value, each.weight] for each in comparison.features]
    return {
        "type": member["type"],
        "block": member["block"],
        "by": "rule",
        "judgement": comparison.judgement,
        "score": comparison.score,
        "features": json.dumps(features, ensure_ascii=False),
    }
