"""ArcadeDB from its wheel: where its files lie, how it is started, and its HTTP interface on loopback."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import secrets
import socket
import subprocess
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from graph.store.errors import StoreError

DATABASE = "chidao"
USER = "root"
_HEAP = "1g"
_GUESTS_MILLISECONDS = 10_000
_LARGEST_MESSAGE = 128 * 1024 * 1024
# The password goes into a file of mode 0600: on the command line other users could read it, and from
# JDK_JAVA_OPTIONS the Java launcher would print it into the server's log.
_SETTINGS = {
    "arcadedb.server.mode": "production",
    "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "arcadedb.server.httpIncomingHost": "127.0.0.1",
    "arcadedb.bolt.host": "127.0.0.1",
    "arcadedb.bolt.defaultDatabase": DATABASE,
    "arcadedb.bolt.maxMessageSize": str(_LARGEST_MESSAGE),
    "arcadedb.bolt.packstream.maxValueLength": str(_LARGEST_MESSAGE),
    "arcadedb.ha.enabled": "false",
    "arcadedb.serverMetrics": "false",
    # The password is random and 192 bits long: to stretch it would only slow the start.
    "arcadedb.server.saltIterations": "1000",
}
_ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
_UNLIMITED = {"resultSetLimit": -1, "readTimeout": -1}
# What the users of a group may do, the form of ArcadeDB's config/server-groups.json: guests only read, and not long.
_GROUPS = {
    "version": 2,
    "databases": {
        "*": {
            "groups": {
                "admin": _UNLIMITED
                | {"access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"]}
                | {"types": {"*": {"access": _ALL}}},
                "*": _UNLIMITED | {"access": [], "types": {"*": {"access": []}}},
            }
        },
        DATABASE: {
            "groups": {
                "guests": {"resultSetLimit": -1, "readTimeout": _GUESTS_MILLISECONDS}
                | {"access": [], "types": {"*": {"access": ["readRecord"]}}}
            }
        },
    },
}
# Protocols that nothing here speaks stay off the class path.
_UNUSED = ("console", "graphql", "mcp", "postgresw", "python-bridge", "redisw")
# The shell leaves the server to itself: it outlives whoever started it, and Ctrl-C does not reach it.
_LAUNCH = 'umask 077; "$@" > server.log 2>&1 < /dev/null & echo $! > pid || { kill $!; exit 1; }'


@dataclass(frozen=True, slots=True)
class Address:
    """Where the embedded server answers: ports on 127.0.0.1 and the password of its only user."""

    bolt: int
    http: int
    password: str = field(repr=False)

    @property
    def uri(self) -> str:
        """The address for a Bolt driver."""
        return f"bolt://127.0.0.1:{self.bolt}"


def free_ports() -> tuple[int, int]:
    """Two ports of the loopback interface that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as first, socket.create_server(("127.0.0.1", 0)) as second:
        return first.getsockname()[1], second.getsockname()[1]


def groups() -> str:
    """The file that says what the users of each group may do."""
    return json.dumps(_GROUPS)


def add_guest(address: Address) -> tuple[str, str]:
    """A new user who only reads: name and password. Gone when the server ends. Raises StoreError."""
    name, password = f"guest-{secrets.token_hex(6)}", secrets.token_urlsafe(24)
    user = {"name": name, "password": password, "databases": {DATABASE: ["guests"]}}
    if _request(address, "POST", "/api/v1/server", {"command": f"create user {json.dumps(user)}"}) != 200:
        raise StoreError("the embedded server made no user for guests")
    return name, password


def remove_guest(address: Address, name: str) -> None:
    """Forget a user for guests."""
    with contextlib.suppress(OSError):
        _request(address, "POST", "/api/v1/server", {"command": f"drop user {name}"})


def launch(folder: Path, address: Address, lock: int) -> None:
    """Start the server with its files in `folder`; it holds the open file `lock` as long as it lives."""
    subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", _LAUNCH, "chidao", *_command(folder, address)],
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"},
        pass_fds=[lock],
        start_new_session=True,
        check=True,
    )


def _command(folder: Path, address: Address) -> list[str]:
    wheel = _wheel()
    jars = sorted(jar for jar in wheel.glob("jars/*.jar") if not jar.name.startswith(_unused_prefixes()))
    settings = _SETTINGS | {
        "arcadedb.server.rootPath": str(folder),
        "arcadedb.server.rootPasswordPath": str(folder / "password"),
        "arcadedb.server.httpIncomingPort": str(address.http),
        "arcadedb.bolt.port": str(address.bolt),
    }
    return [
        str(wheel / "jre" / "bin" / "java"),
        f"-Xmx{_HEAP}",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        *(f"-D{name}={value}" for name, value in settings.items()),
        "-cp",
        os.pathsep.join(map(str, jars)),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def _unused_prefixes() -> tuple[str, ...]:
    return tuple(f"arcadedb-{name}" for name in _UNUSED)


def _wheel() -> Path:
    # Looked up, not imported: the package would start a Java machine inside this process.
    spec = find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise StoreError("the embedded server is not installed (arcadedb-embedded); or set NEO4J_URI")
    return Path(spec.origin).parent


def is_ready(address: Address) -> bool:
    """Whether the server answers."""
    try:
        return _request(address, "GET", "/api/v1/ready") == 204
    except OSError:
        return False


def ensure_database(address: Address) -> None:
    """Create the database where there is none."""
    if _request(address, "GET", f"/api/v1/exists/{DATABASE}") != 200:
        raise StoreError("the embedded server does not accept its own password")
    _request(address, "POST", "/api/v1/server", {"command": f"create database {DATABASE}"})


def run_sql(address: Address, text: str) -> None:
    """Run one statement of ArcadeDB's SQL. Raises StoreError where the server refuses it."""
    status = _request(address, "POST", f"/api/v1/command/{DATABASE}", {"language": "sql", "command": text})
    if status != 200:
        raise StoreError(f"the embedded server refused a schema statement (HTTP {status})")


def _request(address: Address, method: str, path: str, body: Mapping[str, str] | None = None) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", address.http, timeout=60)
    token = b64encode(f"{USER}:{address.password}".encode()).decode()
    try:
        payload = json.dumps(body) if body else None
        connection.request(method, path, payload, {"Authorization": f"Basic {token}"})
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()
