"""How a route answers: with the version of the corpus, in the form that is accepted, or not at all if it is known.

An answer is a function of the corpus (and of who was judged to be who), the address, the form and the program. So its
tag is known before the question is asked: a client that has the answer gets 304 for one look at the store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request, Response
from pydantic_core import to_json

from api.answers import Answers
from api.negotiation import CSV, JSON, JSONL, form_of, has_already, language_of
from api.stores import CurrentStore
from graph.queries.program import program
from graph.queries.tables import Column, csv_text, jsonl_text
from graph.queries.wording import LANGUAGES

CORPUS_HEADER = "Chidao-Corpus"
FORMS: dict[int | str, dict[str, Any]] = {
    200: {"content": {form: {"schema": {"type": "string"}} for form in (CSV, JSONL)}}
}
_VARY = "Accept, Accept-Encoding, Accept-Language"


class NotModifiedError(Exception):
    """The client holds the answer already; `headers` say which."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__("not modified")
        self.headers = headers


class Reply:
    """The answer to one request: the corpus it is made from, its form and its language."""

    def __init__(self, request: Request, store: CurrentStore) -> None:
        """Raises NotModifiedError where the client has the answer, and StoreError."""
        self._request, self._store = request, store
        self._form = form_of(request.headers.get("accept"))
        self.language = language_of(request.headers.get("accept-language"), LANGUAGES)
        self.corpus, self._moves = store.corpus_state()
        self._headers = {CORPUS_HEADER: self.corpus, "ETag": self._tag(), "Vary": _VARY}
        if has_already(request.headers.get("if-none-match"), self._headers["ETag"]):
            raise NotModifiedError(self._headers)

    def _tag(self) -> str:
        url = self._request.url
        parts = (
            self.corpus,
            self._moves,
            url.path,
            url.query,
            self._form,
            self.language,
            program("api", "cypher", "graph"),
        )
        return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'

    def moved(self, old: str, new: str) -> HTTPException:
        """That what the id `old` names has the id `new`: the same address with that id."""
        url = self._request.url
        path = url.path.replace(f"/{old}", f"/{new}", 1)
        headers = self._headers | {"Location": f"{path}?{url.query}" if url.query else path}
        return HTTPException(HTTPStatus.PERMANENT_REDIRECT, f"{old} was judged to be {new}", headers)

    def whole(self, answer: Callable[[], dict[str, Any]], **headers: str) -> Response:
        """What `answer` gives with its corpus, and with more `headers`, of whose names ``_`` stands for ``-``.

        It is not held to its shape again: the layer of queries makes that, and tests of all routes compare both.
        """
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._kept(lambda: self._json(answer(), named))

    def listing(self, answer: Callable[[], dict[str, Any]], columns: Sequence[Column]) -> Response:
        """A list with its corpus; as CSV or JSON Lines its next page stands in the header Link (RFC 8288)."""
        if self._form == JSON:
            return self.whole(answer)
        return self._kept(lambda: self._lines(answer(), columns))

    def _kept(self, make: Callable[[], Response]) -> Response:
        answers: Answers = self._request.app.state.answers
        state = self.corpus, self._moves
        return answers.get(self._headers["ETag"], make, lambda: self._store.corpus_state() == state)

    def _json(self, answer: dict[str, Any], more: dict[str, str]) -> Response:
        headers = self._headers
        if answer.get("outdated"):  # of another corpus than was looked for: nobody shall keep it
            headers = {CORPUS_HEADER: answer["corpus"], "Vary": _VARY, "Cache-Control": "no-store"}
        body = to_json({"corpus": self.corpus} | answer)
        return Response(body, headers=headers | more, media_type=JSON)

    def _lines(self, answer: dict[str, Any], columns: Sequence[Column]) -> Response:
        headers = dict(self._headers)
        if answer["next"]:
            url = self._request.url.include_query_params(cursor=answer["next"])
            headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
        text = csv_text(answer["items"], columns) if self._form == CSV else jsonl_text(answer["items"])
        return Response(text, media_type=f"{self._form}; charset=utf-8", headers=headers)


def not_modified(_: Request, error: Exception) -> Response:
    """The answer without a body."""
    assert isinstance(error, NotModifiedError)  # noqa: S101
    return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=error.headers)


Replying = Annotated[Reply, Depends(Reply)]
