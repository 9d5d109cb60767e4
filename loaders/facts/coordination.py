"""COORDINATES_WITH: pairs of named bodies that work together, sign an agreement or hold a meeting jointly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.context.nodes import Line, Node, listing_before
from loaders.context.story import Story
from loaders.facts.agreements import agreeing, between, joint_meetings, under
from loaders.facts.claims import Claim, act, gap, verbs, word_before
from loaders.facts.clauses import denied
from loaders.facts.parties import (
    Blocks,
    Said,
    blocks_of,
    is_party,
    pairs,
    party_nodes,
)
from loaders.facts.party_lists import Parties, is_bound, parties_from
from loaders.facts.sides import Doer, doer, written_to
from loaders.facts.spoken_of import SpokenOf, spoken_of

_WITH = 10  # words from "phối hợp" to "với": "phối hợp tuần tra, kiểm soát trên biển với"
_ALONG = 24  # words from the first of those who work together to the verb
_NEAR = 4  # words from "phối hợp" within which a "với" surely names the partner


def coordination(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    resumed = spoken_of(story)
    for line in story.lines:
        starts = party_nodes(line)
        yield from agreeing(story, line, starts)
        if starts:
            yield from joint_meetings(story, line, starts)
            yield from between(story, line, starts)
            yield from _by_regulation(story, line, starts, resumed)
            for at, _ in verbs(line, "coordinate"):
                yield from _working_together(story, line, starts, at, resumed)


def _working_together(
    story: Story, line: Line, starts: Mapping[int, Node], at: int, resumed: SpokenOf
) -> Iterator[Claim]:
    """ "A phối hợp với B, C", "A và B phối hợp", "A chủ trì, B phối hợp", "A với sự phối hợp của B"."""
    verb = line.nodes[at]
    said: Said = {"under": under(line, at), "reason": denied(story, line, verb.first)}
    who = doer(story, line, at)
    if helpers := _helping(story, line, starts, verb):
        who = doer(story, line, at, aside=True)
        sides = (who.blocks, helpers.blocks) if who and who.blocks else (helpers.blocks, ())
        yield from pairs(line, *sides, "coordinates-helped", said)
        return
    if letter := written_to(story, line, at):
        yield from pairs(line, *letter, "coordinates-asked", said)
        return
    partners, others = _partners(story, line, starts, verb)
    if partners and who and who.blocks:
        yield from pairs(line, who.blocks, partners.blocks, "coordinates-with", said)
    elif partners:
        left = resumed.before[line.sentence.first] if who else resumed.resumed(story, line, at)
        yield from pairs(line, left, partners.blocks, "coordinates-resumed", said) if left else ()
    elif who and who.blocks and not others and (who.beside or _is_near(line, who, at)):
        yield from _along(story, line, who, said)


def _is_near(line: Line, who: Doer, at: int) -> bool:
    """Whether only verbs stand between those who work together and the verb at `at` that says so."""
    between = (node.kind for node in line.nodes[who.at : at] if not is_party(node))
    near = line.nodes[at].first - line.nodes[who.at].end <= _ALONG
    return near and all(kind in ("verb", "parent") for kind in between)


def _by_regulation(
    story: Story, line: Line, starts: Mapping[int, Node], resumed: SpokenOf
) -> Iterator[Claim]:
    """ "A thực hiện Quy chế phối hợp với B": the partner is inside the name of the agreement."""
    for at, node in enumerate(line.nodes):
        inside = next((party for party in node.parties if word_before(story, party) == "với"), None)
        if inside is None or not at or "giữa" in story.reading.span(node.first, inside.first).lower().split():
            continue
        partners = parties_from(story, starts, inside.first, node.end)
        who = doer(story, line, at)
        left = who.blocks if who and who.blocks else resumed.before[line.sentence.first] if who else ()
        if partners and left:
            said: Said = {"under": act(node), "reason": denied(story, line, node.first)}
            yield from pairs(line, left, partners.blocks, "coordinates-by-regulation", said)


def _along(story: Story, line: Line, who: Doer, said: Said) -> Iterator[Claim]:
    """ "A, B phối hợp"; before them may stand who leads the task or who asks for it."""
    if leads := _leading(story, line, who):
        yield from pairs(line, leads, who.blocks, "coordinates-led-by", said)
    elif asker := _asking(story, line, who):
        yield from pairs(line, asker, who.blocks, "coordinates-asked", said)
    elif companion := _companion(story, line, who):
        yield from pairs(line, companion, who.blocks, "coordinates-together", said)
    else:
        yield from pairs(line, who.blocks, (), "coordinates-together", said)


def _leading(story: Story, line: Line, who: Doer) -> Blocks:
    """ "giao A chủ trì, B phối hợp": the bodies that lead the task in which others work along."""
    verb, lead = line.nodes[max(0, who.at - 1)], line.nodes[max(0, who.at - 2)]
    if who.at < 2 or "chair" not in verb.verbs or not is_party(lead):
        return ()
    if gap(story, verb, line.nodes[who.at]) not in (",", ";", "và"):
        return ()
    return blocks_of(story, listing_before(line.nodes, who.at - 1, story.reading, lead.kind))


def _companion(story: Story, line: Line, who: Doer) -> Blocks:
    """ "A chủ trì, cùng với B, C phối hợp": A works with each of them."""
    word = line.nodes[who.at].first - 1
    word -= story.reading.word(word) == "với"
    if not who.at or story.reading.word(word) != "cùng":
        return ()
    first = doer(story, line, who.at)
    return first.blocks if first else ()


def _asking(story: Story, line: Line, who: Doer) -> Blocks:
    """ "A đề nghị B phối hợp": A asks B to work with it; who gives orders takes no part."""
    if not who.at or word_before(story, line.nodes[who.at]) != "nghị":
        return ()
    asker = doer(story, line, who.at - 1)
    return asker.blocks if asker else ()


def _helping(story: Story, line: Line, starts: Mapping[int, Node], verb: Node) -> Parties | None:
    """ "với sự phối hợp chặt chẽ của A và B": those after "của"."""
    if word_before(story, verb) not in ("sự", "tác"):
        return None
    for word in range(verb.end, min(line.sentence.end, verb.end + _NEAR)):
        if story.reading.word(word) in ("của", "từ"):
            return parties_from(story, starts, word + 1, line.sentence.end)
    return None


def _partners(
    story: Story, line: Line, starts: Mapping[int, Node], verb: Node
) -> tuple[Parties | None, bool]:
    """The partners after a verb, and whether the sentence says that there are some, with or without names."""
    reading, end = story.reading, line.sentence.end
    if reading.word(verb.end - 1) in ("với", "cùng"):
        return parties_from(story, starts, verb.end, end), True
    if beside := parties_from(story, starts, verb.end, end):
        return beside, True
    if reading.word(verb.end) in ("các", "những"):
        return None, True
    for word in range(verb.end, min(end, verb.end + _WITH)):
        if reading.word(word) in ";:.(" or (word in starts and is_party(starts[word])):
            break
        if reading.word(word) == "giữa":
            return None, True
        if reading.word(word) == "của" and word - verb.end < _NEAR:
            return None, True
        if reading.word(word) in ("với", "cùng") and not is_bound(story, word):
            after = word + 1 + (reading.word(word + 1) == "với")
            found = parties_from(story, starts, after, end)
            if found or word - verb.end < _NEAR:
                return found, True
    return None, False
