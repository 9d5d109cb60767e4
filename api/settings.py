"""What an operator may set, by the environment; the defaults are the careful ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """`origins` of other sites whose pages may read the answers (``*``: all); none by default.

    `cypher` is whether anyone who reaches the service may read the graph by Cypher of their own.
    `key` is what writing and reviewing need; without one nobody can.
    """

    origins: tuple[str, ...] = ()
    cypher: bool = False
    key: str = field(default="", repr=False)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> ServiceSettings:
        """Settings from CHIDAO_CORS_ORIGINS (with commas between), CHIDAO_CYPHER (1) and CHIDAO_API_KEY."""
        origins = (origin.strip() for origin in environ.get("CHIDAO_CORS_ORIGINS", "").split(","))
        return cls(
            origins=tuple(filter(None, origins)),
            cypher=environ.get("CHIDAO_CYPHER") == "1",
            key=environ.get("CHIDAO_API_KEY", ""),
        )
