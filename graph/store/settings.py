"""Where the store is: the embedded server's data folder, or the address of a Neo4j server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.store.errors import StoreError


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """`uri` None means the embedded server, whose files lie under `data`."""

    uri: str | None = None
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    data: Path = Path(".data")

    @property
    def judgements(self) -> Path:
        """The log of judgements: in the data folder, also where the store is a Neo4j elsewhere."""
        return self.data / "judgements.jsonl"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> StoreSettings:
        """Settings from NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE and CHIDAO_DATA.

        The data folder is, by default, `chidao` in the user's data folder (XDG_DATA_HOME). Raises
        StoreError where NEO4J_URI comes without a password.
        """
        uri = environ.get("NEO4J_URI") or None
        password = environ.get("NEO4J_PASSWORD", "")
        if uri and not password:
            raise StoreError("NEO4J_URI is set but NEO4J_PASSWORD is not")
        home = environ.get("XDG_DATA_HOME") or Path(environ.get("HOME") or "~").expanduser() / ".local/share"
        return cls(
            uri=uri,
            user=environ.get("NEO4J_USER") or "neo4j",
            password=password,
            database=environ.get("NEO4J_DATABASE") or "neo4j",
            data=Path(environ.get("CHIDAO_DATA") or Path(home) / "chidao").absolute(),
        )
