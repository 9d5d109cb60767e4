"""Coordination that is agreed or joint: "giữa A và B", "A ký quy chế với B", "hội nghị liên tịch"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from loaders.context.nodes import Line, Node, following
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, act, gap, is_meeting, meeting, verbs, word_before
from loaders.facts.clauses import denied
from loaders.facts.organizing import hosts_before, hosts_below, owning
from loaders.facts.parties import Blocks, Said, blocks_of, pairs
from loaders.facts.party_lists import is_bound, parties_from
from loaders.facts.sides import doer
from loaders.facts.talks import is_talks
from loaders.lexicons import groups

_ABOUT = 16  # words before "giữa" in which the agreement or the working together is named
_OBJECT = 12  # words from "ký" to the words that make an agreement of what is signed
_NAMED = 20  # nodes around the verb in which the agreement is named
_SIGNED = 60  # words from "ký" to the last party
_NEAR = 4  # words between the verb and the act


def joint_meetings(story: Story, line: Line, starts: Mapping[int, Node]) -> Iterator[Claim]:
    """Bodies that organize one meeting together: "A và B tổ chức hội nghị", "hội nghị liên tịch của A và B"."""
    for at, _ in verbs(line, "organize"):
        below = hosts_below(story, line, at)
        hosts = blocks_of(story, hosts_before(story, line, at) or below)
        after = following(line, at)
        if below or (after and after.kind == "event" and is_meeting(story, after)):
            said: Said = {"under": _named_in(after)}
            yield from pairs(line, hosts, (), "coordinates-joint-meeting", said)
    for at, _ in verbs(line, "co_chair"):
        if who := doer(story, line, at):
            yield from pairs(line, who.blocks, (), "coordinates-joint-meeting")
    for at, node in enumerate(line.nodes):
        if node.event and ("liên tịch" in node.event.name.lower() or is_meeting(story, node)):
            yield from _jointly(story, line, starts, at)


def _named_in(event: Node | None) -> Name | None:
    """The agreement in a meeting's name: "Lễ ký kết Quy chế phối hợp về …"."""
    inner = event.inner if event else ()
    return next((act(node) for node in inner if _is_agreement(node)), None)


def _jointly(story: Story, line: Line, starts: Mapping[int, Node], at: int) -> Iterator[Claim]:
    """The bodies that hold the meeting at index `at`, as its name says, or as a "hội nghị liên tịch" implies."""
    node = line.nodes[at]
    event = meeting(story, line)
    if found := [] if event and is_talks(event) else owning(story, node):
        yield from pairs(line, blocks_of(story, found), (), "coordinates-joint-meeting")
    elif node.event and "liên tịch" in node.event.name.lower():
        behind = next((inner for inner in node.inner if word_before(story, inner) in ("của", "giữa")), None)
        parties = parties_from(story, starts, behind.first, node.end) if behind else None
        host = at and "organize" in line.nodes[at - 1].verbs
        who = parties or (doer(story, line, at - 1) if host else None)
        yield from pairs(line, who.blocks, (), "coordinates-joint-meeting") if who else ()


def under(line: Line, at: int) -> Name | None:
    """The act that is carried out together, right after the verb, or else the agreement that the sentence names."""
    after = [node for node in line.nodes[at + 1 : at + 3] if "implement" not in node.verbs]
    if after and after[0].kind == "act" and after[0].first - line.nodes[at].end <= _NEAR:
        return act(after[0])
    near = line.nodes[max(0, at - _NAMED) : at + _NAMED]
    return next((act(node) for node in near if _is_agreement(node)), None)


def _is_agreement(node: Node) -> bool:
    return (
        node.act is not None
        and node.kind == "act"
        and (node.act.agreement or "liên tịch" in node.names[0].lower())
    )


def between(story: Story, line: Line, starts: Mapping[int, Node]) -> Iterator[Claim]:
    """ "chương trình phối hợp số 27 giữa A và B", "phối hợp giữa A, B với C", "… và các tổ chức thành viên"."""
    done = line.sentence.first
    for word in range(line.sentence.first, line.sentence.end):
        if story.reading.word(word) != "giữa" or word < done or not _is_joint(story, line, word):
            continue
        left = parties_from(story, starts, word + 1, line.sentence.end)
        if left is None:
            continue
        done = left.end
        said: Said = {"under": _named_before(line, word), "reason": denied(story, line, word)}
        if story.reading.word(left.end) in ("với", "cùng"):
            right = parties_from(story, starts, left.end + 1, line.sentence.end)
            yield from pairs(line, left.blocks, right.blocks, "coordinates-between", said) if right else ()
        else:
            yield from pairs(line, left.blocks, (), "coordinates-between", said)


def _is_joint(story: Story, line: Line, word: int) -> bool:
    """Whether the words before "giữa" speak of working together or of an agreement."""
    before = story.reading.span(max(line.sentence.first, word - _ABOUT), word).lower()
    if any(
        node.kind == "event" and node.first < word < node.end and _is_signing(node) for node in line.nodes
    ):
        return True
    return any(joint in before for joint in groups()["joint"])


def _is_signing(node: Node) -> bool:
    """Whether a meeting is held to sign an agreement: "Lễ ký kết hợp tác về … giữa A và B"."""
    return node.event is not None and "ký kết" in node.event.name.lower()


def _named_before(line: Line, word: int) -> Name | None:
    """The agreement in whose name, or right behind whose name, "giữa" stands."""
    end = bisect_left(line.nodes, word, key=lambda node: node.first)
    near = [node for top in line.nodes[max(0, end - 2) : end] for node in (*top.inner, top)]
    named = [node for node in near if _is_agreement(node) and node.first < word <= node.end + 1]
    return act(named[-1]) if named else None


def agreeing(story: Story, line: Line, starts: Mapping[int, Node]) -> Iterator[Claim]:
    """ "A và B ký kết quy chế phối hợp", "A ký quy chế với B, C"; also signed by those who lead A and B."""
    yield from _agreed(story, line)
    for at, verb in verbs(line, "sign"):
        signed = story.reading.span(verb.first, min(line.sentence.end, verb.end + _OBJECT)).lower()
        if not any(agreement in signed for agreement in groups()["agreements"]):
            continue
        left = _signing(story, line, at)
        right = _signed_with(story, line, starts, verb)
        named = next((act(node) for node in line.nodes[at + 1 : at + 3] if _is_agreement(node)), None)
        said: Said = {"under": named, "reason": denied(story, line, verb.first)}
        yield from pairs(line, left, right, "coordinates-by-agreement", said) if left else ()


def _agreed(story: Story, line: Line) -> Iterator[Claim]:
    """ "A và B ban hành Quy chế phối hợp …": who together make an agreement are its parties."""
    for at, _ in verbs(line, "issue"):
        after = following(line, at)
        if after and _is_agreement(after) and (who := doer(story, line, at)):
            yield from pairs(line, who.blocks, (), "coordinates-by-agreement", {"under": act(after)})


def _signing(story: Story, line: Line, at: int) -> Blocks:
    """The bodies before "ký", or those whose posts the people before it have."""
    who = doer(story, line, at)
    if who and who.blocks:
        return who.blocks
    people: list[Node] = []
    for node in reversed(line.nodes[:at]):
        joined = not people or gap(story, node, people[-1]) in (",", "và", ";")
        if node.kind != "person" or not node.posts or not joined:
            break
        people.append(node)
    bodies = [tuple(dict.fromkeys(post.body for post in node.posts)) for node in reversed(people)]
    return tuple(bodies) if len(bodies) > 1 and all(len(own) == 1 for own in bodies) else ()


def _signed_with(story: Story, line: Line, starts: Mapping[int, Node], verb: Node) -> Blocks:
    """The parties after "với" behind what is signed."""
    for word in range(verb.end, min(line.sentence.end, verb.end + _SIGNED)):
        joint = story.reading.word(word) in ("với", "cùng")
        if joint and not is_bound(story, word):
            found = parties_from(story, starts, word + 1, line.sentence.end)
            if found:
                return found.blocks
        if story.reading.word(word) in (";", "giữa"):
            break
    return ()
