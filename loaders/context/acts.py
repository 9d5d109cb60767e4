"""Which act a short form means: after "Nghị quyết 61/NQ-CP" a "Nghị quyết 61" is the same; so is a shorter title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.values.spelling import comparable
from loaders.lexicons import groups, title_words
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item

_SHORT = re.compile(r"(\D+ \d+)(?=[-/])|(Nghị quyết Trung ương \w+)(?= khóa)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARED = 0.88  # of the words of the shorter title that stand in the longer one too
_SHORTEST = 4  # words of a title that can be compared
_BRACKETED = 40  # words from a title to the brackets with its number
_COMPARED = 40  # titles of one kind that a further one is compared with: hostile texts have thousands


def short_acts(items: Iterable[Item], reading: Reading) -> Mapping[str, str]:
    """Each short form of an act ("Nghị quyết 61", a shorter title) with its full name, where only one fits."""
    mentions = [
        part.value for item in items for part in (item, *item.inner) if isinstance(part.value, ActMention)
    ]
    found = _numbers(mentions) | _bracketed(mentions, reading)
    found |= _titles(mentions, found)
    return found | _bare(mentions, found) | _about_posts(mentions, found)


def _numbers(mentions: Sequence[ActMention]) -> dict[str, str]:
    full: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if match := _SHORT.match(mention.name):
            short = match[1] or match[2]
            for form in {short, short.replace(" liên tịch", "")}:
                full[form].add(mention.name)
    return {short: next(iter(names)) for short, names in full.items() if len(names) == 1}


def _bracketed(mentions: Sequence[ActMention], reading: Reading) -> dict[str, str]:
    """ "ban hành kế hoạch phòng, chống rét (Kế hoạch số 41/KH-UBND)": the number of the act that the title named."""
    found: dict[str, str] = {}
    last: dict[str, ActMention] = {}  # the act of each kind that a title named last
    for mention in sorted(mentions, key=lambda mention: mention.first):
        if mention.title is not None:
            last[mention.kind] = mention
            continue
        titled = last.get(mention.kind)
        near = titled and reading.word(mention.first - 1) == "(" and mention.first - titled.end < _BRACKETED
        if titled and near and "." not in reading.words.lower[titled.end : mention.first]:
            found[titled.name] = mention.name
    return found


@dataclass(frozen=True, slots=True)
class _Titled:
    """A title by which an act is known under `name`."""

    name: str
    words: frozenset[str]
    proper: frozenset[str]
    years: frozenset[str]

    def is_same(self, other: _Titled) -> bool:
        """Whether the shorter of two titles says nothing that the longer one does not say too."""
        shorter, longer = sorted((self, other), key=lambda titled: len(titled.words))
        shared = len(shorter.words & longer.words) >= _SHARED * len(shorter.words)
        apart = shorter.years and longer.years and shorter.years != longer.years
        return shared and not apart and shorter.proper <= longer.words


def _titled(mention: ActMention, names: Mapping[str, str]) -> _Titled:
    words = frozenset(comparable(mention.subject).split()) - {"về", "việc"}
    proper = frozenset(comparable(word) for word in mention.subject.split()[1:] if word[:1].isupper())
    return _Titled(
        names.get(mention.name, mention.name), words, proper, frozenset(_YEAR.findall(mention.subject))
    )


def _titles(mentions: Sequence[ActMention], names: Mapping[str, str]) -> dict[str, str]:
    """Each title with the number of the act that has it, else with the longest form of the title."""
    known: defaultdict[str, list[list[_Titled]]] = defaultdict(list)
    for mention in mentions:
        titled = _titled(mention, names)
        if len(titled.words) < _SHORTEST:
            continue
        groups = known[mention.kind + " phối hợp" * mention.agreement]
        group = next((g for g in groups[:_COMPARED] if g[0].is_same(titled)), None)
        if group is None:
            groups.append([titled])
        elif len(group) < _COMPARED:
            group.append(titled)
    found: dict[str, str] = {}
    for groups in known.values():
        for group in groups:
            numbered = [titled.name for titled in group if not _ends_alike(titled)]
            best = numbered[0] if numbered else max(group, key=lambda titled: len(titled.words)).name
            if len(set(numbered)) <= 1:
                found |= {titled.name: best for titled in group if titled.name != best}
    return found


def _ends_alike(titled: _Titled) -> bool:
    """Whether the name is the kind with the title, not with a number."""
    return titled.words <= frozenset(comparable(titled.name).split())


def _bare(mentions: Sequence[ActMention], names: Mapping[str, str]) -> dict[str, str]:
    """ "Quy chế phối hợp" alone, or only with its parties: the one that the document names."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.agreement and not _is_bare(mention):
            full[mention.kind].add(names.get(mention.name, mention.name))
    return {
        mention.name: next(iter(full[mention.kind]))
        for mention in mentions
        if mention.agreement and _is_bare(mention) and len(full[mention.kind]) == 1
    }


def _about_posts(mentions: Sequence[ActMention], names: Mapping[str, str]) -> dict[str, str]:
    """ "Quyết định về công tác cán bộ": the one decision about somebody's post that the document tells of."""
    full = {names.get(mention.name, mention.name) for mention in mentions if _is_personal(mention)}
    if len(full) != 1:
        return {}
    only = next(iter(full))
    return {
        m.name: only for m in mentions if m.kind == "Quyết định" and m.subject.lower() in groups()["staffing"]
    }


def _is_personal(mention: ActMention) -> bool:
    """Whether an act is of somebody's post, with a number or without."""
    words = mention.subject.lower().removeprefix("về ").removeprefix("việc ")
    personal = mention.until is not None or words.startswith(title_words("personnel"))
    return mention.kind == "Quyết định" and personal and mention.subject.lower() not in groups()["staffing"]


def _is_bare(mention: ActMention) -> bool:
    """Whether an agreement is named without what it is about: "Quy chế phối hợp", "… giữa A và B"."""
    return not mention.subject or (mention.subject.startswith("giữa ") and " về " not in mention.subject)
