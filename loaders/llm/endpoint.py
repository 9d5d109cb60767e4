"""An OpenAI-compatible endpoint: one question, one answer, within limits of time and size."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from loaders.llm.prompt import Message
from loaders.llm.settings import ModelSettings

if TYPE_CHECKING:
    import httpx

_AGAIN = (408, 409, 425, 429, 500, 502, 503, 504, 529)
_FOR_ALL = (401, 402, 403, 404, 405)  # the settings are wrong: no document will fare better
_LONGEST_PAUSE = 30.0


class ModelError(Exception):
    """The model gave no answer for a document: one sentence."""


class UnavailableError(ModelError):
    """There is no model to be had at all, so that the other documents need not be tried."""


class _AgainError(Exception):
    """An answer that another attempt may better: a reason, and the seconds that the server asks to wait."""

    def __init__(self, reason: str, pause: float | None = None) -> None:
        super().__init__(reason)
        self.pause = pause


class Endpoint:
    """A connection to the endpoint of `settings`. Its key goes into the request and nowhere else."""

    def __init__(self, settings: ModelSettings) -> None:
        """Raises UnavailableError where the extra of the package is not installed."""
        try:
            import httpx
        except ImportError as error:
            raise UnavailableError("the llm extractor needs httpx: pip install 'chidao[llm]'") from error
        self._settings, self._httpx = settings, httpx
        headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
        self._client: httpx.Client = httpx.Client(headers=headers, timeout=settings.patience)

    def ask(self, messages: Sequence[Message]) -> str:
        """What the model answers to `messages`. Raises ModelError.

        Where the server is busy or fails, the question is put again after a pause.
        """
        settings = self._settings
        question = {"model": settings.model, "temperature": 0, "messages": list(messages)}
        reason = ""
        for attempt in range(settings.attempts):
            try:
                return _text(self._answer(question))
            except _AgainError as error:
                reason, wait = str(error), error.pause
            if attempt + 1 < settings.attempts:
                pause = settings.pause * 2**attempt if wait is None else wait
                time.sleep(min(pause, _LONGEST_PAUSE))
        raise ModelError(f"the model at {settings.host} {reason}, {settings.attempts} times in a row")

    def _answer(self, question: dict[str, Any]) -> bytes:
        """The body of a good answer. Raises _AgainError where another attempt may help, else ModelError."""
        host = self._settings.host
        until = time.monotonic() + self._settings.patience
        try:
            with self._client.stream("POST", self._settings.url, json=question) as response:
                self._judge(response)
                return self._body(response, until)
        except self._httpx.TimeoutException as error:
            raise _AgainError(f"did not answer within {self._settings.patience:g} seconds") from error
        except self._httpx.ConnectError as error:
            raise UnavailableError(f"the model at {host} cannot be reached") from error
        except self._httpx.HTTPError as error:
            raise _AgainError("broke off its answer") from error

    def _judge(self, response: httpx.Response) -> None:
        status, host = response.status_code, self._settings.host
        if status in _FOR_ALL:
            hint = "; CHIDAO_LLM_KEY is not accepted" if status in (401, 403) else ""
            raise UnavailableError(f"the model at {host} answered {status}{hint}")
        if status in _AGAIN:
            raise _AgainError(f"answered {status}", _seconds(response.headers.get("Retry-After")))
        if status != self._httpx.codes.OK:
            raise ModelError(f"the model at {host} answered {status}")

    def _body(self, response: httpx.Response, until: float) -> bytes:
        """The body, read only as far as the limits allow: a server may drip or flood."""
        body = bytearray()
        for part in response.iter_bytes():
            body += part
            if len(body) > self._settings.answer:
                raise ModelError(f"the model's answer is longer than {self._settings.answer >> 10} KiB")
            if time.monotonic() > until:
                raise _AgainError(f"did not answer within {self._settings.patience:g} seconds")
        return bytes(body)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()


def _text(body: bytes) -> str:
    """The message in an answer, "" where the model gave none. Raises _AgainError where it is no such answer."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise _AgainError("sent no chat completion") from error
    return content if isinstance(content, str) else ""


def _seconds(header: str | None) -> float | None:
    """The pause that Retry-After asks for in seconds; a date is passed over."""
    return float(header) if header and header.isascii() and header.isdigit() else None
