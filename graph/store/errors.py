"""What goes wrong with the store, said in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

from neo4j.exceptions import AuthError, ConfigurationError, Neo4jError, ServiceUnavailable, SessionExpired

# The embedded server adds a page of 256 KiB to a file at a time, and several files grow at once.
_FULL = 4 * 1024 * 1024


class StoreError(RuntimeError):
    """The store cannot do what was asked; the message is one sentence for people."""


def as_store_error(error: Exception, where: str) -> StoreError:
    """The sentence for `error`, raised by the driver while it talked to the server at `where`."""
    if isinstance(error, AuthError):
        return StoreError(f"the server at {where} refused the user or the password")
    if isinstance(error, ServiceUnavailable | SessionExpired | OSError):
        return StoreError(
            f"the server at {where} does not answer; what was not yet stored can be loaded again"
        )
    if isinstance(error, Neo4jError) and "DatabaseNotFound" in (error.code or ""):
        return StoreError(f"the server at {where} has no such database")
    if isinstance(error, Neo4jError):
        return StoreError(
            f"the server at {where} refused: {error.code}: {' '.join(str(error.message).split())}"
        )
    if isinstance(error, ConfigurationError | ValueError):
        return StoreError(f"{where} is not an address of a server: {error}")
    return StoreError(f"the connection to the server at {where} failed: {' '.join(str(error).split())}")


def as_disk_error(folder: Path) -> StoreError | None:
    """The sentence that the disk of `folder` is full, where it is."""
    free = shutil.disk_usage(folder).free
    return StoreError(f"the disk of {folder} is full; what was stored is kept") if free < _FULL else None
