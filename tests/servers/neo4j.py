"""A real Neo4j for tests: the one of NEO4J_TEST_URI, else one whose jars Maven resolves, on loopback."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from neo4j import GraphDatabase

from graph.store import StoreSettings
from tests.servers import TestServer

_HERE = Path(__file__).parent


class UnavailableError(RuntimeError):
    """There is no Neo4j to test with; the message says why."""


def configured(environ: Mapping[str, str]) -> TestServer | None:
    """The server of NEO4J_TEST_URI, which must be another one than the user's own and hold nothing."""
    uri = environ.get("NEO4J_TEST_URI")
    if not uri:
        return None
    if uri == environ.get("NEO4J_URI"):
        raise RuntimeError("NEO4J_TEST_URI is NEO4J_URI: the tests empty their database")
    user, password = environ.get("NEO4J_TEST_USER", "neo4j"), environ.get("NEO4J_TEST_PASSWORD", "")
    database = environ.get("NEO4J_TEST_DATABASE", "neo4j")
    server = _server(uri, user, password, database)
    with server.driver() as driver:
        found = driver.execute_query("MATCH (n) RETURN count(n) AS nodes", database_=database).records
    if found[0]["nodes"]:
        raise RuntimeError(
            f"the database of NEO4J_TEST_URI holds {found[0]['nodes']} nodes: is it for tests?"
        )
    return server


@contextlib.contextmanager
def started(folder: Path) -> Iterator[TestServer]:
    """A Neo4j with its files in `folder`, as long as the context lasts."""
    jars = _jars()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["java", "-Xmx768m", "-cp", f"{jars}/*", str(_HERE / "Server.java"), str(folder), str(port)]
    with (
        (folder / "server.log").open("w") as log,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log) as process,
    ):
        assert process.stdin
        assert process.stdout
        if process.stdout.readline() != b"ready\n":
            raise UnavailableError(f"Neo4j did not start: {(folder / 'server.log').read_text()[-500:]}")
        try:
            yield _with_password(f"bolt://127.0.0.1:{port}")
        finally:
            process.kill()  # its files are thrown away: no need to wait for a checkpoint


def _server(uri: str, user: str, password: str, database: str) -> TestServer:
    settings = StoreSettings(uri=uri, user=user, password=password, database=database)
    return TestServer(settings=settings, uri=uri, user=user, password=password, database=database)


def _with_password(uri: str) -> TestServer:
    password = secrets.token_urlsafe(12)
    with GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password, database_="system"
        )
    return _server(uri, "neo4j", password, "neo4j")


def _jars() -> Path:
    """The folder of Neo4j's jars, resolved once for each state of pom.xml."""
    pom = (_HERE / "pom.xml").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "chidao"
    jars = cache / f"neo4j-{hashlib.sha256(pom).hexdigest()[:12]}"
    if jars.is_dir():
        return jars
    for tool in ("java", "javac", "mvn"):
        if not shutil.which(tool):
            raise UnavailableError(
                f"{tool} is missing (tests/tools.sh installs it) and NEO4J_TEST_URI is not set"
            )
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        _copy_dependencies(Path(folder) / "jars")
        with contextlib.suppress(OSError):  # another run was faster
            (Path(folder) / "jars").rename(jars)
    return jars


def _copy_dependencies(jars: Path) -> None:
    command = ["mvn", "--batch-mode", "--quiet", "-f", str(_HERE / "pom.xml"), "dependency:copy-dependencies"]
    done = subprocess.run(
        [*command, f"-DoutputDirectory={jars}"], capture_output=True, text=True, timeout=900, check=False
    )
    if done.returncode:
        raise UnavailableError(f"Maven cannot resolve Neo4j: {done.stdout.strip()[-500:]}")
