"""What goes wrong with the store, said in one sentence."""

from __future__ import annotations

from urllib.parse import urlsplit

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)


class StoreError(RuntimeError):
    """The store cannot do what was asked; the message is one sentence for people."""


def address(uri: str) -> str:
    """`uri` without what could be a secret in it."""
    parts = urlsplit(uri)
    return f"{parts.scheme}://{parts.hostname or '?'}" + (f":{parts.port}" if parts.port else "")


def as_store_error(error: DriverError | Neo4jError | OSError | ValueError, where: str) -> StoreError:
    """The sentence for `error`, raised by the driver while it talked to the server at `where`."""
    if isinstance(error, AuthError):
        return StoreError(f"the server at {where} refused the user or the password")
    if isinstance(error, ServiceUnavailable | SessionExpired | OSError):
        return StoreError(
            f"the server at {where} does not answer; what was not yet stored can be loaded again"
        )
    if isinstance(error, ClientError) and "DatabaseNotFound" in (error.code or ""):
        return StoreError(f"the server at {where} has no such database")
    if isinstance(error, ConfigurationError | ValueError):
        return StoreError(f"the server's address {where} is not one the driver understands")
    return StoreError(f"the server at {where} refused: {' '.join(str(error).split())}")
