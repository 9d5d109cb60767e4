"""What sort of meeting a name speaks of, and which mentions are beside the meeting that is reported."""

from __future__ import annotations

from functools import lru_cache

from loaders.lexicons import meeting_kinds
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item

_ASIDE = 4  # words of "chuẩn bị cho", "phục vụ tổ chức"
_NOUNS = ("chương", "tờ", "quy", "lộ", "công", "hành", "giải")  # "chương trình": no verb
_SUBMITTED = 10  # words from "trình" to the session before which something comes


@lru_cache(maxsize=4096)
def kind_of(name: str) -> str:
    """What sort of meeting a name speaks of, "press" or "session"; empty for "hội nghị", "cuộc họp"."""
    head = name.lower()
    return next((kind for kind, forms in meeting_kinds().items() if head.startswith(forms)), "")


def is_aside(reading: Reading, item: Item) -> bool:
    """ "thi đua chào mừng Đại hội A": for which something is done; "Lễ bàn giao B sẽ được tổ chức": still to come."""
    near = (reading.hit(at, "aside") for at in range(max(0, item.first - _ASIDE), item.first))
    first = item.first - (reading.word(item.first - 1) in ("các", "những"))
    if any(hit and hit.end == first for hit in near) or _is_submitted_to(reading, item):
        return True
    if reading.words[item.first - 1] in ("trước", "sau") and item.first and _is_session(item):
        return True  # "tiếp xúc cử tri sau kỳ họp thứ 5"
    return reading.span(item.end, item.end + 3).lower() == "sẽ được tổ"


def _is_session(item: Item) -> bool:
    return isinstance(item.value, EventMention) and kind_of(item.value.name) == "session"


def _is_submitted_to(reading: Reading, item: Item) -> bool:
    """ "các nội dung trình HĐND tỉnh tại kỳ họp giữa năm": a session for which something is prepared."""
    words = reading.words.lower[max(0, item.first - _SUBMITTED) : item.first]
    if words[-1:] != ("tại",) or "trình" not in words[1:]:
        return False
    at = words.index("trình", 1)
    return words[at - 1] not in _NOUNS and {",", ".", ";", ":"}.isdisjoint(words[at:])
