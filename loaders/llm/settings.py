"""Which model is asked, and within which limits: the environment names it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_PATH = "/chat/completions"


class SettingsError(ValueError):
    """The environment names no model that can be asked: one sentence."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """An OpenAI-compatible endpoint; `key` shows in no representation.

    `patience` is the number of seconds an answer may take, `attempts` how often one question is put. A text is
    asked about in pieces of `piece` characters, up to `longest` in all, and an answer may hold `answer` bytes.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    patience: float = 120.0
    attempts: int = 4
    pause: float = 1.0
    piece: int = 6_000
    longest: int = 300_000
    answer: int = 1 << 20

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> ModelSettings:
        """The settings of CHIDAO_LLM_URL, _MODEL, _KEY and _TIMEOUT. Raises SettingsError."""
        url, model = (environment.get(f"CHIDAO_LLM_{name}", "").strip() for name in ("URL", "MODEL"))
        if not url or not model:
            raise SettingsError(
                "the llm extractor asks the endpoint that CHIDAO_LLM_URL and CHIDAO_LLM_MODEL name"
            )
        key = environment.get("CHIDAO_LLM_KEY", "").strip() or None
        if key and not (key.isascii() and key.isprintable()):
            raise SettingsError("CHIDAO_LLM_KEY holds characters that no key has")
        return cls(_endpoint(url), model, key, _seconds(environment.get("CHIDAO_LLM_TIMEOUT", "120")))

    @property
    def host(self) -> str:
        """The endpoint for people: without path, user and password."""
        return urlsplit(self.url).netloc.rpartition("@")[2]


def _endpoint(url: str) -> str:
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        valid = False
    if not valid:
        raise SettingsError("CHIDAO_LLM_URL is no address such as http://127.0.0.1:8080/v1")
    return url if parts.path.endswith(_PATH) else url.rstrip("/") + _PATH


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= 3600:
        raise SettingsError("CHIDAO_LLM_TIMEOUT is a number of seconds, above 0 and up to 3600")
    return seconds
