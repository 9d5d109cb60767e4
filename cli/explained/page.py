"""An explanation as a page that stands alone: no address, no script, and a policy that forbids both."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from cli.explained.article import article, heading
from cli.explained.markup import english, tag
from cli.explained.paragraphs import SLOTS
from cli.explained.wording import kind_label, kinds, letter
from loaders.explanation.values import Explanation


def page(explanations: Iterable[Explanation]) -> str | None:
    """The page of some documents; None where there are none."""
    titles: list[str] = []
    articles: list[str] = []
    for number, explanation in enumerate(explanations, 1):
        titles.append(heading(explanation.document))
        articles.append(article(explanation, number))
    if not articles:
        return None
    title = titles[0] if len(titles) == 1 else f"{len(titles)} tài liệu"
    body = _top(titles) + tag("main", "".join(articles))
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"{tag('title', words=f'{title} · chidao explain')}\n<style>{style()}</style>\n</head>\n"
        f'<body>\n<div class="page">\n{body}\n</div>\n</body>\n</html>\n'
    )


@cache
def style() -> str:
    """The style sheet: that of page.css, and for each slot of a paragraph what pointing at its fact marks."""
    sheet = files("cli.explained").joinpath("page.css").read_text(encoding="utf-8")
    pointed = ("li.n{0}:hover", "li.n{0}:focus-within", "li.n{0}:target")
    said = _selectors(f".r:has({','.join(pointed)}) .s.e{{0}}")
    ends = _selectors(f".r:has({','.join(pointed)}) mark.e{{0}}")
    back = _selectors(".r:has(.s.e{0}:hover) li.n{0}")
    return (
        f"{sheet}{said}{{background:var(--said);box-shadow:0 0 0 3px var(--said)}}\n"
        f"{ends}{{background:var(--end);outline:2px solid var(--edge);outline-offset:1px}}\n"
        f"{back}{{background:var(--said)}}\n"
    )


def _selectors(form: str) -> str:
    return ",\n".join(form.replace("{0}", str(slot)) for slot in range(1, SLOTS + 1))


def _policy() -> str:
    digest = b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _top(titles: Sequence[str]) -> str:
    name = tag("h1", f"Chỉ đạo {english('what was read, and why')}")
    told = tag(
        "p",
        words="Bên trái là văn bản, bên phải là những gì đọc được từ mỗi đoạn. Trỏ vào một dữ kiện để thấy câu nói "
        "điều đó và hai đầu của nó; mỗi dấu cho biết dạng chuẩn và luật đã đọc.",
    )
    samples = "".join(tag("li", _sample(kind)) for kind in kinds())
    nowhere = tag(
        "li", tag("span", words="không dẫn đến đâu", class_="no", data_k="?") + " " + english("leads nowhere")
    )
    legend = tag("ul", samples + nowhere, class_="legend")
    return tag("header", name + told + legend + _contents(titles), class_="top")


def _sample(kind: str) -> str:
    label = kind_label(kind)
    sign = letter(kind) or None
    return tag("span", words=label.vi, class_=f"sample {kind}", data_k=sign) + " " + english(label.en)


def _contents(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return ""
    items = (tag("li", tag("a", words=title, href=f"#d{n}")) for n, title in enumerate(titles, 1))
    listed = tag("ol", "".join(items), class_="contents")
    return tag("nav", listed, aria_label="Các tài liệu")
