"""ISSUES: what its rules share: for whom an issuer stands, and for which acts of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, between, body, claim
from loaders.lexicons import acts, groups, kind_symbols, word_set

_SYMBOLS = re.compile(r"(?<=[/-])[A-ZĐƯ][A-Za-zĐƯđ&]*")


def issued(
    line: Line,
    issuers: Sequence[str],
    node: Node,
    rule: str,
    reason: str | None = None,
    until: Line | None = None,
) -> Iterator[Claim]:
    """The claims that `issuers` issued an act; nobody issues a draft."""
    if node.act and node.act.draft:
        reason = "the act is still a draft"
    only = _only_issuer(node)
    for name in issuers if only is None else (only,) * (only in issuers):
        yield claim(line, "ISSUES", body(name), act(node), rule, until=until, reason=reason)


def _only_issuer(node: Node) -> str | None:
    """The one body that issues acts of a kind: laws are the Assembly's, a plenum's resolution is its committee's."""
    if node.names[0].startswith("Nghị quyết Trung ương"):
        return "Ban Chấp hành Trung ương Đảng"
    if node.names[0].startswith("Nghị quyết Đại hội"):
        return ""  # the congress itself, which is no body
    return acts()["directives"].get(node.act.kind, {}).get("by") if node.act else None


def issuers_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The bodies that some nodes stand for where they issue."""
    return tuple(dict.fromkeys(name for node in nodes for name in issuers(node)))


def issuers(node: Node) -> tuple[str, ...]:
    """The bodies that a node stands for where it issues: bodies, or the body of a nameless office."""
    if node.kind == "body":
        return node.names
    heads = node.kind == "person" and node.loose and not node.names[1:] and not _sits_only(node)
    return (node.office,) if heads and node.office else ()


def _sits_only(node: Node) -> bool:
    """ "các Ủy viên Ban Thường vụ": members do not act for the body."""
    return any(post.title.lower().startswith(tuple(groups()["seats"])) for post in node.posts)


def same_issuer(story: Story, nodes: Sequence[Node], at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right before it: the issuer after the last one stands for all."""
    found = [nodes[at]]
    for node in reversed(nodes[:at]):
        if node.kind not in ("act", "subject"):
            break
        words = between(story, node, found[-1])
        if words[:1] == ("về",) and words[-1] in ("và", ","):
            words = words[-1:]  # its title: "Nghị quyết 81 về … và Nghị quyết 82 của X"
        joined = {",", "và", ";"} & set(words)
        if not joined or not is_date([word for word in words if word not in ("và", ";", "số")]):
            break
        if _of_others(node, found[-1]):
            break
        found.append(node)
    return tuple(found)


def _of_others(one: Node, other: Node) -> bool:
    """Whether the letters in two numbers tell two issuers: "Văn bản 12/TB-VPCP và Công văn 31/BTP-PL của X"."""
    first, second = _letters(one.names[0]), _letters(other.names[0])
    return bool(first and second) and first.isdisjoint(second)


def _letters(name: str) -> set[str]:
    """The letters in an act's number that stand for who issued it, not for its kind: "VPCP"."""
    symbols = _SYMBOLS.findall(name.rpartition(" ")[2])
    return {symbol for symbol in symbols if symbol.lower() not in kind_symbols()}


def is_date(words: Sequence[str]) -> bool:
    """Whether words only say of which day or term an act is: "ngày 5/3/2020", "(khóa XII)", "năm 2013"."""
    return all(word in word_set("dating") or word[0].isdigit() for word in words)
