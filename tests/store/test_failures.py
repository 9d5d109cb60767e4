"""What goes wrong around the store is one clear sentence, and what was stored stays."""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.store import Outcome, StoreError, StoreSettings, open_store, stop_embedded
from graph.values import Document, DocumentGraph, Evidence
from tests.servers import TestServer
from tests.store.made import made_graph

AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="mounting and changing owners needs root")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 128 MB of its own."""
    options = ["-t", "tmpfs", "-o", "size=128m", "tmpfs", str(tmp_path)]
    if subprocess.run(["mount", *options], capture_output=True, check=False).returncode:
        pytest.skip("this machine allows no mounts")
    yield tmp_path
    with contextlib.suppress(StoreError):
        stop_embedded(tmp_path / "data")
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))


@AS_ROOT
def test_a_full_disk_is_said_and_the_store_is_as_before(small_disk: Path) -> None:
    settings, filler = StoreSettings(data=small_disk / "data"), small_disk / "filler"
    with open_store(settings) as store:
        store.replace(made_graph(0))
        before = store.dump()
        fill(filler)
        large = replace(made_graph(1).document, text="x" * 2_000_000)
        with pytest.raises(StoreError, match=r"the disk of .* is full") as caught:
            store.replace(DocumentGraph(large, (), ()))
        assert "\n" not in str(caught.value)
        assert store.dump() == before
    with pytest.raises(StoreError, match="MB free"):
        open_store(settings)
    filler.unlink()
    with open_store(settings) as store:
        assert store.dump() == before
        assert store.replace(made_graph(1)) is Outcome.ADDED


@AS_ROOT
def test_a_read_only_disk_is_said(small_disk: Path) -> None:
    settings = StoreSettings(data=small_disk / "data")
    with open_store(settings) as store:
        store.replace(made_graph(0))
        before = store.dump()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StoreError, match=r"the data folder .* cannot be written: Read-only file system"):
        open_store(settings)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with open_store(settings) as store:
        assert store.dump() == before


@AS_ROOT
def test_a_folder_of_another_user_is_refused(tmp_path: Path) -> None:
    (tmp_path / "embedded").mkdir()
    os.chown(tmp_path / "embedded", 12_345, 12_345)
    with pytest.raises(StoreError, match=r"belongs to another user \(number 12345\)"):
        open_store(StoreSettings(data=tmp_path))


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        open_store(StoreSettings(data=tmp_path / "data"))


def test_a_wrong_password_is_said_and_not_shown(server: TestServer) -> None:
    wrong = secrets.token_urlsafe(16)
    with pytest.raises(StoreError, match="refused the user or the password") as caught:
        open_store(StoreSettings(uri=server.uri, user=server.user, password=wrong))
    assert wrong not in str(caught.value)


def test_a_missing_database_is_said(neo4j_server: TestServer) -> None:
    with pytest.raises(StoreError, match="no such database"):
        open_store(replace(neo4j_server.settings, database="absent"))


def test_a_server_that_is_not_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(StoreError, match=rf"bolt://127\.0\.0\.1:{port} does not answer"):
        open_store(StoreSettings(uri=f"bolt://127.0.0.1:{port}", password="x"))  # noqa: S106


def test_an_address_that_is_none_is_said() -> None:
    with pytest.raises(StoreError, match="must start with bolt:// or neo4j://"):
        open_store(StoreSettings(uri="http://127.0.0.1:7474", password="x"))  # noqa: S106


def test_a_large_document_is_stored_and_a_larger_one_refused(server: TestServer) -> None:
    with open_store(server.settings) as store:
        large = DocumentGraph(Document("large", "ế" * 10_000_000), (), ())
        assert store.replace(large) is Outcome.ADDED
        assert store.read("dump_documents")[0]["properties"]["text"] == large.document.text
        store.remove("large")
        with pytest.raises(StoreError, match="document larger is too large: 65 MB; the store takes 64"):
            store.replace(DocumentGraph(Document("larger", "ế" * 23_000_000), (), ()))
        assert store.dump() == []


def test_long_quotes_are_sent_in_parts(server: TestServer) -> None:
    graph = made_graph(0, pairs=12)
    text = graph.document.text + " " + "ế" * 2_000_000
    whole = Evidence(text, 0, len(text), "made")
    facts = tuple(replace(fact, evidence=whole) for fact in graph.facts)
    with open_store(server.settings) as store:
        assert store.replace(DocumentGraph(Document("long", text), graph.entities, facts)) is Outcome.ADDED
        assert sum(store.status()["facts"].values()) == len(facts)


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    environ = {"NEO4J_URI": "neo4j://db", "NEO4J_PASSWORD": "secret", "CHIDAO_DATA": str(tmp_path)}
    settings = StoreSettings.from_environment(environ)
    assert (settings.uri, settings.user, settings.database) == ("neo4j://db", "neo4j", "neo4j")
    assert settings.data == tmp_path
    assert "secret" not in repr(settings)
    assert StoreSettings.from_environment({"XDG_DATA_HOME": "/x"}).data == Path("/x/chidao")
    assert StoreSettings.from_environment({"HOME": "/home/an"}).data == Path("/home/an/.local/share/chidao")
    with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
        StoreSettings.from_environment({"NEO4J_URI": "neo4j://db"})
