"""The place in the name of a body: ``Sở Y tế tỉnh Nghệ An``, ``Huyện ủy Yên Thành``, ``Công an quận 7``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from graph.register.organizations import patterns
from graph.register.places import Place, provinces, units

_HOME = ("việt", "nam")  # "Thông tấn xã Việt Nam" lies in no commune
_LONGEST = 6  # words of a place's name: "Bà Rịa - Vũng Tàu"


@cache
def unit_heads() -> Mapping[str, str]:
    """Heads that say the kind of place themselves, with it (``huyện ủy``: ``huyện``)."""
    return {
        form: row.unit
        for form, row in patterns().items()
        if row.unit and form == row.name.split(" {")[0].lower() and len(form.split()) == 2
    }


def place_of(name: str) -> Place | None:
    """The place with which the name of a body or of a place ends, or None where it names none."""
    words = name.split()
    return next(_endings(words), None)


def _endings(words: list[str]) -> Iterator[Place]:
    lower = [word.lower() for word in words]
    for at in range(len(words) - 1, -1, -1):
        for size in (2, 1):  # "thị xã" before "xã"
            head = " ".join(lower[max(0, at + 1 - size) : at + 1])
            unit = head if units().get(head, ("",))[0] == head else unit_heads().get(head)
            if unit and _is_name(words[at + 1 :]):
                yield _place(unit, words[at + 1 :])
        behind = " ".join(lower[at + 1 :])
        if words[at] in "-–" and words[at - 1].isdigit() and behind in provinces():
            yield provinces()[behind]  # "Tòa án nhân dân khu vực 2 - Nghệ An"
        capital = " ".join(lower[at:])
        if capital.startswith("thủ đô ") and capital in provinces():
            yield provinces()[capital]


def _is_name(words: list[str]) -> bool:
    lower = tuple(word.lower() for word in words[:2])
    fits = 0 < len(words) <= _LONGEST and lower != _HOME
    return fits and all(word[0].isupper() or word[0].isdigit() or word in "-–" for word in words)


def _place(unit: str, words: list[str]) -> Place:
    name = " ".join(words)
    province = provinces().get(name.lower())
    if province and province.unit == unit:
        return province
    level = "province" if unit == "tỉnh" else units()[unit][1]
    return Place(unit, name, level)
