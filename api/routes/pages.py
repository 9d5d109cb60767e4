"""A page for people at /docs, self-contained: the routes, and questions to ask of what is loaded."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.parameters import Nothing
from api.security import POLICY
from api.stores import LazyStore
from graph.queries.examples import Example, examples
from graph.store import StoreError

router = APIRouter(include_in_schema=False)

_STYLE = """
:root { color-scheme: light dark; --quiet: #666; --line: #d8d8d8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --quiet: #aaa; --line: #444; --link: #8ab8f0; } }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .3rem; }
p, ul { margin: .4rem 0; } ul { padding-left: 1.2rem; } a { color: var(--link); }
small, .quiet { color: var(--quiet); } [lang=en] { display: block; color: var(--quiet); font-size: .9rem; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid var(--line); padding: .45rem .8rem .45rem 0; vertical-align: top; }
code { font: .92rem ui-monospace, monospace; overflow-wrap: anywhere; }
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"{POLICY}; style-src 'sha256-{_HASH}'"


@router.get("/docs")
def landing(request: Request, _: Annotated[Nothing, Query()]) -> HTMLResponse:
    """The page for people."""
    paths = request.app.openapi()["paths"]
    rows = "".join(_row(path, operations["get"]) for path, operations in paths.items() if "get" in operations)
    return HTMLResponse(
        _page(_questions(request.app.state.store), rows), headers={"Content-Security-Policy": _POLICY}
    )


def _row(path: str, operation: dict[str, Any]) -> str:
    names = [each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"]
    names.sort(key=("cursor", "limit").__contains__)
    query = f"?{'&'.join(f'{name}=' for name in names)}" if names else ""
    query = escape(query).replace("&amp;", "<wbr>&amp;")
    first = operation["description"].split("\n")[0].replace("`", "")
    route = f"<code>{escape(path)}<small>{query}</small></code>"
    return f"<tr><td>{route}</td><td lang='en'>{escape(first)}</td></tr>"


def _questions(lazy: LazyStore) -> str:
    try:
        asked = examples(lazy.get())
    except StoreError:
        return "<p>Kho dữ liệu chưa trả lời. <span lang='en'>The store does not answer yet.</span></p>"
    if not asked:
        return "<p>Chưa có tài liệu nào. <span lang='en'>Nothing is loaded yet: chidao load PATH</span></p>"
    return f"<ul>{''.join(map(_question, asked))}</ul>"


def _question(example: Example) -> str:
    link = f"<a href='{escape(example.path)}'>{escape(example.vi)}</a>"
    return f"<li>{link}<span lang='en'>{escape(example.en)}</span></li>"


def _page(questions: str, rows: str) -> str:
    return f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chỉ đạo</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Chỉ đạo</h1>
<p>Ai chủ trì, ai giữ chức vụ gì, cơ quan nào phối hợp với nhau: mỗi câu trả lời kèm câu văn và tài liệu gốc.
<span lang="en">Who chaired, who held which post, which bodies coordinate:
every answer with its sentence and its document.</span></p>
<h2>Hỏi thử <small lang="en">Try a question</small></h2>
{questions}
<h2>Các đường dẫn <small lang="en">The routes</small></h2>
<table>{rows}</table>
<p class="quiet">Mô tả đầy đủ / full description: <a href="/openapi.json">/openapi.json</a></p>
</body>
</html>
"""
