"""COORDINATES_WITH: pairs of named bodies that work together, sign an agreement or hold a meeting jointly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from loaders.context.nodes import Line, Node, following, listing, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, act, body, claim, gap, is_meeting, verbs, word_before
from loaders.facts.organizing import hosts_before, hosts_below

_JOINT = ("body", "group")
_DENIED = "the coordination is denied"
_VERBS = 3  # verbs that may stand between the bodies and the one in question
_NEAR = 4  # words between the verb and the act


def coordination(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for line in story.lines:
        yield from _joint_meeting(story, line)
        yield from _with(story, line)
        yield from _between(story, line)


def _partners(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The names of `nodes`, without those for which a group stands that is far from its list."""
    return names_of([node for node in nodes if not node.far])


def _pairs(
    line: Line, left: Sequence[str], right: Sequence[str], rule: str, **more: object
) -> Iterator[Claim]:
    """Every pair across two sides, or within one side where the other is empty."""
    pairs = product(left, right) if right else combinations(left, 2)
    for one, other in pairs:
        if not (one.endswith(other) or other.endswith(one)):  # a body does not coordinate with its own part
            first, second = sorted((one, other))
            yield claim(line, "COORDINATES_WITH", body(first), body(second), rule, **more)


def _joint_meeting(story: Story, line: Line) -> Iterator[Claim]:
    """Bodies that organize one meeting together."""
    for at, verb in verbs(line, "organize"):
        below = hosts_below(story, line, at)
        hosts = _partners(hosts_before(story, line, at) or below)
        after = following(line, at)
        joint = "phối hợp" in story.reading.span(verb.first, verb.end).lower() or len(hosts) > 1
        if joint and (below or (after and after.kind == "event" and is_meeting(story, after))):
            yield from _pairs(line, hosts, (), "coordinates-joint-meeting")


def _with(story: Story, line: Line) -> Iterator[Claim]:
    """ "A phối hợp với B, C" and "A, B phối hợp"."""
    for at, verb in verbs(line, "coordinate"):
        left_nodes = _side_before(story, line, at)
        right_nodes = _side_after(story, line, at)
        left, right = _partners(left_nodes), _partners(right_nodes)
        reason = _DENIED if _denied(line, at) else None
        under = _under(line, at)
        if left and right:
            yield from _pairs(line, left, right, "coordinates-with", under=under, reason=reason)
        elif leads := _leading(story, line, left_nodes):
            yield from _pairs(line, leads, left, "coordinates-led-by", under=under, reason=reason)
        elif len(left) > 1 and "với" not in story.reading.span(verb.first, verb.end + 1).lower().split():
            yield from _pairs(line, left, (), "coordinates-together", under=under, reason=reason)


def _under(line: Line, at: int) -> Name | None:
    """The agreement that is signed, or the act that is carried out together, right after the verb."""
    after = [
        node
        for node in line.nodes[at + 1 : at + 3]
        if not (node.kind == "verb" and "implement" in node.verbs)
    ]
    if not after or after[0].kind != "act" or after[0].first - line.nodes[at].end > _NEAR:
        return None
    signed = "sign" in line.nodes[at].verbs
    return act(after[0]) if not signed or (after[0].act and after[0].act.agreement) else None


def _denied(line: Line, at: int) -> bool:
    before = line.nodes[at - 1] if at else None
    return bool(
        before
        and before.kind == "verb"
        and "no_fact" in before.verbs
        and line.nodes[at].first - before.end <= 1
    )


def _side_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    index = at
    while (
        index > max(0, at - _VERBS)
        and line.nodes[index - 1].kind == "verb"
        and line.nodes[index].first - line.nodes[index - 1].end <= 3
    ):
        index -= 1
    kind = line.nodes[index - 1].kind if index else ""
    if kind not in _JOINT or line.nodes[index].first - line.nodes[index - 1].end > 6:
        return ()
    if "về" in gap(story, line.nodes[index - 1], line.nodes[index]).split():
        return ()  # "gửi A, B và C về việc phối hợp": they are asked, by somebody else
    return listing_before(line.nodes, index, story.reading, kind)


def _leading(story: Story, line: Line, partners: tuple[Node, ...]) -> tuple[str, ...]:
    """ "giao A chủ trì, B phối hợp": the bodies that lead the task in which `partners` work together."""
    at = line.nodes.index(partners[0]) - 1 if partners else -1
    if at < 1 or "chair" not in line.nodes[at].verbs or line.nodes[at - 1].kind not in _JOINT:
        return ()
    if gap(story, line.nodes[at], partners[0]) not in (",", ";"):
        return ()
    return _partners(listing_before(line.nodes, at, story.reading, line.nodes[at - 1].kind))


def _side_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    verb = line.nodes[at]
    after = following(line, at)
    if after is None or after.kind not in _JOINT:
        return ()
    words = story.reading.span(verb.first, after.first).lower().split()
    beside = after.first == verb.end and words == ["phối", "hợp"]  # "phối hợp Công an tỉnh"
    if not beside and ("với" not in words or after.first - verb.end > 5):
        return ()
    return listing(line.nodes, at + 1, story.reading, after.kind)


def _between(story: Story, line: Line) -> Iterator[Claim]:
    """ "chương trình phối hợp số 38 giữa A và B", "phối hợp giữa A, B và các tổ chức thành viên"."""
    yield from _parties(story, line, line.nodes, named=False)
    for node in line.nodes:
        if node.event and "phối hợp" in node.event.name.lower():
            yield from _parties(story, line, node.inner, named=True)


def _parties(story: Story, line: Line, nodes: Sequence[Node], *, named: bool) -> Iterator[Claim]:
    for at, node in enumerate(nodes):
        if (
            node.kind not in _JOINT
            or word_before(story, node) != "giữa"
            or not (named or _is_agreement(nodes, at))
        ):
            continue
        parties = listing(nodes, at, story.reading, node.kind)
        rest = nodes[at + len(parties) :]
        names = _partners(parties)
        under = _agreement(nodes, at)
        reason = (
            _DENIED
            if any(n.kind == "verb" and "no_fact" in n.verbs for n in nodes[max(0, at - 3) : at])
            else None
        )
        if parties[-1].names and rest and story.reading.span(parties[-1].end, rest[0].first).lower() == "với":
            other = listing(rest, 0, story.reading, rest[0].kind)
            yield from _pairs(
                line, names, _partners(other), "coordinates-between", under=under, reason=reason
            )
            parties, rest = (*parties, *other), rest[len(other) :]
        else:
            yield from _pairs(line, names, (), "coordinates-between", under=under, reason=reason)
        if rest and rest[0].kind == "members" and rest[0].first - parties[-1].end <= 2:
            yield from _pairs(line, _partners(parties), rest[0].names, "coordinates-with-members")


def _is_agreement(nodes: Sequence[Node], at: int) -> bool:
    near = nodes[max(0, at - 4) : at]
    before = [*near, *(inner for node in near for inner in node.inner)]
    return any((n.kind == "verb" and "coordinate" in n.verbs) or (n.act and n.act.agreement) for n in before)


def _agreement(nodes: Sequence[Node], at: int) -> Name | None:
    before = nodes[at - 1] if at else None
    if before and before.event and before.inner:
        before = before.inner[-1]
    return act(before) if before and before.kind == "act" and before.act and before.act.agreement else None
