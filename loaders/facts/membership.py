"""MEMBER_OF and STANDING_AGENCY_OF."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Held, Line, Node, following, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, between, body, claim, gap
from loaders.facts.doers import doers

_NEAR = 2  # words between "cơ quan thường trực" and the committee, or the agency in brackets
_BESIDE = frozenset(("là", "-", "–", "(", ","))
_COMMITTEES = (
    "Ban Chỉ đạo",
    "Hội đồng",
    "Ủy ban Chỉ đạo",
    "Ủy ban Quốc gia",
    "Ban Chỉ huy phòng",
    "Ban An toàn giao thông",
    "Ban Vì sự tiến bộ",
)
_ROLE = frozenset(("vai", "nhiệm", "tư"))  # "với vai trò là", "thực hiện nhiệm vụ", "với tư cách là"


def membership(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    committee: str | None = None  # the one that was named last
    for line in story.lines:
        for at, node in enumerate(line.nodes):
            committee = next((name for name in node.names if _is_committee(node, name)), committee)
            if node.kind == "members":
                yield from _members(story, line, at)
            elif node.kind == "standing":
                yield from _standing(story, line, at, committee)
            elif node.kind == "body":
                yield from _said(story, line, at)
            elif node.loose and node.posts:
                yield from _directly(story, line, at)


def _is_committee(node: Node, name: str) -> bool:
    """Whether a name is that of a body which has a standing agency."""
    named = name.startswith(_COMMITTEES) and not name.startswith("Hội đồng nhân dân")
    return named and node.kind in ("body", "venue")


def _members(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "… Mặt trận Tổ quốc; các tổ chức thành viên: A, B": members of the body named last before."""
    if story.reading.word(line.nodes[at].end) != ":":
        return
    whole = _last_body(line.nodes[:at])
    for name in names_of(listing(line.nodes, at + 1, story.reading)):
        if whole and name != whole:
            yield claim(line, "MEMBER_OF", body(name), body(whole), "member-of-listed")


def _said(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "X là thành viên của Y", "Lãnh đạo Bộ X là ủy viên của Ban Chỉ đạo Y"."""
    node, after = line.nodes[at], following(line, at)
    if after is None:
        return
    words = gap(story, node, after)
    if after.kind == "body" and words in ("là thành viên", "là thành viên của"):
        wholes = after.names
    elif after.loose and words == "là" and [post.title for post in after.posts[:1]] == ["Ủy viên"]:
        wholes = (after.posts[0].body,)
    else:
        return
    for name in node.names:
        for whole in wholes:
            yield claim(line, "MEMBER_OF", body(name), body(whole), "member-of-said")


def _last_body(nodes: tuple[Node, ...]) -> str | None:
    for node in reversed(nodes):
        if node.kind == "body" and node.names:
            return node.names[-1]
        if node.kind == "person" and node.posts:
            return node.posts[-1].body
    return None


def _standing(story: Story, line: Line, at: int, committee: str | None) -> Iterator[Claim]:
    """ "X là cơ quan thường trực của Ban Chỉ đạo Y", "X (cơ quan thường trực)", "cơ quan thường trực (X)"."""
    node, after = line.nodes[at], following(line, at)
    unknown = story.reading.is_capital(node.end)  # "cơ quan thường trực Ban …" of a name that is not known
    last: tuple[str, ...] = (committee,) if committee and not unknown else ()
    near = after if after and after.kind in ("body", "parent") and after.first - node.end <= _NEAR else None
    if near is not None and story.reading.word(near.first - 1) == "(":
        agencies, wholes = near.names, last
    else:
        agencies = _agency(story, line, at)
        wholes = near.names if near is not None and near.kind == "body" else last
    for name in agencies:
        for whole in wholes:
            if name != whole:
                yield claim(line, "STANDING_AGENCY_OF", body(name), body(whole), "standing-agency-is")


def _agency(story: Story, line: Line, at: int) -> tuple[str, ...]:
    """Who is said to be the standing agency: the body beside the words, or the subject of "với vai trò là"."""
    node, before = line.nodes[at], line.nodes[at - 1] if at else None
    if _ROLE & set(story.reading.words.lower[max(line.sentence.first, node.first - _NEAR) : node.end]):
        return doers(story, line, at, node.first) or ()
    if before is None or before.kind != "body":
        return ()
    beside = _BESIDE & set(between(story, before, node)) or story.reading.word(node.first) == "là"
    return before.names if beside else ()


def _directly(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "thường trực Ban Chỉ đạo, trực tiếp là X", "X (Thường trực Ban Chỉ đạo)", "X - Thường trực …"."""
    node, agency = line.nodes[at], following(line, at)
    if node.posts[:1] != (Held("Thường trực", node.office or ""),):
        return
    before = line.nodes[at - 1] if at else None
    if before is not None and before.kind == "body" and gap(story, before, node) in ("(", "-", "–"):
        for name in before.names:
            yield claim(
                line, "STANDING_AGENCY_OF", body(name), body(node.posts[0].body), "standing-agency-is"
            )
    if agency is None or agency.kind != "body":
        return
    if gap(story, node, agency).replace(",", "").strip() in ("trực tiếp là", "mà trực tiếp là"):
        for name in agency.names:
            yield claim(
                line, "STANDING_AGENCY_OF", body(name), body(node.posts[0].body), "standing-agency-directly"
            )
