"""The embedded server's life: started by the first command, shared by the next, stopped with the last.

Everything lies in one folder of mode 0700. Three empty files are only locked (flock), so that the kernel
itself forgets whoever dies: `start.lock` by the one command that starts or stops the server, `users.lock` by
all that use it (shared), `server.lock` by the server process.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from graph.store.arcadedb import Address, ensure_database, free_ports, groups, is_ready, launch
from graph.store.errors import StoreError

_START_SECONDS = 60.0
_STOP_SECONDS = 30.0
_STARTS = 3
_NEEDED = 64 * 1024 * 1024
_FAILED = 'Exception in thread "main"'
_CAUSE = re.compile(r"^Caused by: [\w.$]+: (.+)$", re.MULTILINE)


class EmbeddedServer:
    """A user's hold on the running server of a data folder."""

    def __init__(self, data: Path) -> None:
        """Find the server of `data` or start it. Raises StoreError where that cannot be."""
        self._folder = _prepared(data)
        with _starting(self._folder):
            self.address = _running(self._folder) or _start(self._folder)
            self._user = _opened(self._folder / "users.lock")
            fcntl.flock(self._user, fcntl.LOCK_SH)

    def alone(self) -> contextlib.AbstractContextManager[None]:
        """Keeps other commands out while the schema is made: two at once would trip over each other."""
        return _starting(self._folder)

    def release(self) -> None:
        """Let go of the server; the last user stops it."""
        if self._user.closed:
            return
        with _starting(self._folder):
            self._user.close()
            if not _held(self._folder / "users.lock"):
                _stop(self._folder)


def stop_embedded(data: Path) -> bool:
    """Stop the server of `data`, whoever uses it; False where none runs."""
    folder = data.absolute() / "embedded"
    if not folder.is_dir():
        return False
    with _starting(folder):
        return _stop(folder)


def _prepared(data: Path) -> Path:
    folder = data.absolute() / "embedded"
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        owner = folder.stat().st_uid
        if owner != os.geteuid():
            raise StoreError(f"the data folder {data} belongs to another user (number {owner})")
        folder.chmod(0o700)
        _opened(folder / "start.lock").close()
    except OSError as error:
        raise StoreError(f"the data folder {data} cannot be written: {error.strerror}") from error
    return folder


@contextlib.contextmanager
def _starting(folder: Path) -> Iterator[None]:
    with _opened(folder / "start.lock") as file:
        deadline = time.monotonic() + _START_SECONDS + _STOP_SECONDS
        while not _try_lock(file):
            if time.monotonic() > deadline:
                raise StoreError(
                    f"another command has been starting or stopping the server of {folder} for long"
                )
            time.sleep(0.05)
        yield


def _try_lock(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _held(path: Path) -> bool:
    with _opened(path) as file:
        return not _try_lock(file)


def _running(folder: Path) -> Address | None:
    if not _held(folder / "server.lock"):
        return None
    try:
        ports = json.loads((folder / "ports.json").read_text())
        address = Address(**ports, password=(folder / "password").read_text())
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(
            f"the server of {folder} runs but cannot be reached; end it by chidao stop"
        ) from error
    _await_ready(folder, address)
    return address


def _start(folder: Path) -> Address:
    # A database that is made, or mended, on a full disk may never open again.
    free = shutil.disk_usage(folder).free
    if free < _NEEDED:
        raise StoreError(
            f"the disk of {folder} has {free >> 20} MB free; the store needs {_NEEDED >> 20} to start"
        )
    for attempt in range(1, _STARTS + 1):
        bolt, http = free_ports()
        address = Address(bolt=bolt, http=http, password=secrets.token_urlsafe(24))
        try:
            _launch(folder, address)
            _await_ready(folder, address)
            return address
        except BaseException as error:
            _stop(folder)
            if not isinstance(error, StoreError):
                raise  # interrupted while the server was coming up
            # Another program may have taken a port since it was found free.
            if attempt == _STARTS or "Unable to listen" not in _log(folder):
                raise
    raise AssertionError("unreachable")


def _launch(folder: Path, address: Address) -> None:
    try:
        # The server makes its user anew from the password file when it finds no list of users.
        for stale in ("config/server-users.jsonl", "pid", "server.log"):
            (folder / stale).unlink(missing_ok=True)
        (folder / "config").mkdir(mode=0o700, exist_ok=True)
        _write_private(folder / "config/server-groups.json", groups())
        _write_private(folder / "password", address.password)
        _write_private(folder / "ports.json", json.dumps({"bolt": address.bolt, "http": address.http}))
        with _opened(folder / "server.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            launch(folder, address, lock.fileno())
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "strerror", None) or "its process id cannot be written"
        raise StoreError(f"the embedded server cannot be started in {folder}: {reason}") from error


def _opened(path: Path) -> IO[str]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600), "w")


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with _opened(path) as file:
        file.write(text)


def _await_ready(folder: Path, address: Address) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not is_ready(address):
        # A server that fails to start may leave its process behind.
        if not _held(folder / "server.lock") or _FAILED in _log(folder):
            raise StoreError(f"the embedded server did not start: {_reason(folder)}")
        if time.monotonic() > deadline:
            raise StoreError(f"the embedded server does not answer; its log is {folder / 'server.log'}")
        time.sleep(0.05)
    ensure_database(address)


def _log(folder: Path) -> str:
    with contextlib.suppress(OSError):
        return (folder / "server.log").read_text(errors="replace")
    return ""


def _reason(folder: Path) -> str:
    causes = _CAUSE.findall(_log(folder))
    return f"{causes[-1] if causes else 'it ended'} (its log is {folder / 'server.log'})"


def _stop(folder: Path) -> bool:
    if not _held(folder / "server.lock"):
        return False
    pid = int((folder / "pid").read_text())
    for sent in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sent)
        deadline = time.monotonic() + _STOP_SECONDS
        while _held(folder / "server.lock") and time.monotonic() < deadline:
            time.sleep(0.05)
    return True
