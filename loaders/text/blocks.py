"""The lines of a document and what each of them is: title, body, caption, byline, date line or page debris."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATE_LINE = re.compile(
    r"\W*(?:\w{1,10},? )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s\d:,|–-]*(?:AM|PM|GMT\S*)?\W*"
)
_BYLINE = re.compile(
    r"(?:(?:tin|bài|ảnh|tin, ảnh|tin, bài|bài, ảnh|bài và ảnh|tin và ảnh|tin ảnh|thực hiện|nguồn|tác giả|biên tập|"
    r"ảnh trên|ảnh dưới|video|theo)\s*[:：]|theo\s+[\w. ]{2,40}$|\(?ảnh\s*[:：])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:toàn cảnh|quang cảnh|các đại biểu (?:dự|tham dự|tham gia|chụp)|ảnh minh họa|\(ảnh)", re.IGNORECASE
)
_DEBRIS = re.compile(
    r"(?:tìm kiếm|liên kết website|tin tức - sự kiện|xem thêm|tin liên quan|tin cùng chuyên mục|đọc thêm|chia sẻ|"
    r"bình luận|trang chủ|in trang|gửi email|tags?\b|từ khóa|lượt xem|\[ ?trở lại)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the shadow, ``[start, end)``, and its kind."""

    start: int
    end: int
    kind: str


def split_blocks(shadow: str) -> tuple[Block, ...]:
    """The non-empty lines of `shadow` in order; the first one that is no sentence is the title."""
    blocks: list[Block] = []
    position = 0
    for line in shadow.split("\n"):
        text = line.strip()
        if text:
            start = position + line.index(text[0])
            blocks.append(Block(start, start + len(text), _kind(text, first=not blocks)))
        position += len(line) + 1
    return tuple(blocks)


def _kind(text: str, *, first: bool) -> str:
    if _DATE_LINE.fullmatch(text):
        return "date"
    if len(text) < 60 and _DEBRIS.match(text):
        return "debris"
    if len(text) < 80 and _BYLINE.match(text):
        return "byline"
    if len(text) < 200 and _CAPTION.match(text):
        return "caption"
    if first and len(text) < 250 and text[-1] not in ".:;":
        return "title"
    return "body" if len(text.split()) > 4 or text[-1] in ".:;" else "label"
