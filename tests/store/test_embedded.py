"""The embedded server's life: private files, one server for all commands, gone with the last."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, StoreError, StoreSettings, open_store, stop_embedded
from graph.store.arcadedb import free_ports
from tests.store.made import made_graph

ROOT = Path(__file__).parents[2]


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[StoreSettings]:
    found = StoreSettings(data=tmp_path / "data")
    yield found
    with contextlib.suppress(StoreError):
        stop_embedded(found.data)


def pid(settings: StoreSettings) -> int:
    return int((settings.data / "embedded" / "pid").read_text())


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def a_user(settings: StoreSettings, code: str = "sys.stdin.read()") -> subprocess.Popen[str]:
    """Another process that has the store open, until its standard input ends."""
    program = (
        "import sys; from pathlib import Path; from graph.store import *\n"
        f"with open_store(StoreSettings(data=Path({str(settings.data)!r}))):\n"
        f"    print('open', flush=True); {code}"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def test_files_are_private_and_no_secret_is_in_command_line_environment_or_log(
    settings: StoreSettings,
) -> None:
    with open_store(settings) as store:
        store.replace(made_graph(1))
        folder = settings.data / "embedded"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(settings.data.stat().st_mode) == 0o700
        loose = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
        assert loose == []
        password = (folder / "password").read_text()
        assert len(password) >= 32
        proc = Path(f"/proc/{pid(settings)}")
        for place in (proc / "cmdline", proc / "environ", folder / "server.log", folder / "ports.json"):
            assert password not in place.read_text(errors="replace"), place
        assert password not in repr(store)
        assert password not in repr(settings)


def test_every_port_listens_on_loopback_only(settings: StoreSettings) -> None:
    with open_store(settings):
        inodes = set()
        for link in Path(f"/proc/{pid(settings)}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):
                inodes.add(str(link.readlink()).removeprefix("socket:[").removesuffix("]"))
        listening = []
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and fields[9] in inodes:
                    listening.append(fields[1].partition(":")[0])
        assert len(listening) == 2
        loopback = ("0100007F", "0000000000000000FFFF00000100007F")
        assert [address for address in listening if address not in loopback] == []


def test_another_command_uses_the_same_server_and_the_last_one_stops_it(settings: StoreSettings) -> None:
    with open_store(settings) as store:
        server = pid(settings)
        store.replace(made_graph(1))
        with open_store(settings) as second:
            assert pid(settings) == server
            assert second.dump() == store.dump()
        other = a_user(settings)
        assert pid(settings) == server
    assert alive(server)
    other.communicate("")
    assert other.returncode == 0
    assert not alive(server)
    with open_store(settings) as store:
        assert store.status()["documents"] == 1


def test_a_killed_user_holds_nothing(settings: StoreSettings) -> None:
    with open_store(settings):
        server = pid(settings)
        with a_user(settings) as other:
            other.kill()
    assert not alive(server)


def test_a_server_left_alone_is_found_again_and_stopped(settings: StoreSettings) -> None:
    with a_user(settings) as other:
        server = pid(settings)
        other.kill()
    assert alive(server)
    with open_store(settings):
        assert pid(settings) == server
    assert not alive(server)


def test_stop_ends_the_server_whoever_uses_it(settings: StoreSettings) -> None:
    assert stop_embedded(settings.data) is False
    with open_store(settings) as store:
        server = pid(settings)
        assert stop_embedded(settings.data) is True
        assert not alive(server)
        assert stop_embedded(settings.data) is False
        with pytest.raises(StoreError, match="does not answer"):
            store.dump()


def test_a_killed_server_is_an_error_then_started_again_with_all_data(settings: StoreSettings) -> None:
    with open_store(settings) as store:
        store.replace(made_graph(1))
        before = store.dump()
        os.kill(pid(settings), signal.SIGKILL)
        with pytest.raises(StoreError, match=r"bolt://127\.0\.0\.1:\d+ does not answer"):
            store.replace(made_graph(2))
    with open_store(settings) as store:
        assert store.dump() == before
        store.replace(made_graph(2))
        assert store.status()["documents"] == 2


def test_ctrl_c_reaches_the_command_and_not_the_server(settings: StoreSettings) -> None:
    """The terminal signals the whole process group; the command still ends its work and stops cleanly."""
    program = (
        "import signal, sys; from pathlib import Path; from graph.store import *\n"
        "from tests.store.made import made_graph\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background\n"
        f"with open_store(StoreSettings(data=Path({str(settings.data)!r}))) as store:\n"
        "    try:\n"
        "        print('open', flush=True)\n"
        "        sys.stdin.read()\n"
        "    except KeyboardInterrupt:\n"
        "        store.replace(made_graph(1))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    )
    with process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        server = pid(settings)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=60) == 0
    assert not alive(server)
    with open_store(settings) as store:
        assert store.status()["documents"] == 1


def test_a_relative_data_folder_and_a_strange_name_are_fine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = StoreSettings(data=Path("dữ liệu, của An"))
    with open_store(settings) as store:
        store.replace(made_graph(1))
    assert [path.name for path in tmp_path.iterdir()] == ["dữ liệu, của An"]
    with open_store(settings) as store:
        assert store.status()["documents"] == 1


def test_a_lost_password_of_a_running_server_is_said(settings: StoreSettings) -> None:
    with open_store(settings):
        password = settings.data / "embedded" / "password"
        kept = password.read_text()
        password.unlink()
        with pytest.raises(StoreError, match="chidao stop"):
            open_store(settings)
        password.write_text(kept)


def test_many_starters_at_once_make_one_server(settings: StoreSettings) -> None:
    stores: list[Store] = []
    starters = [threading.Thread(target=lambda: stores.append(open_store(settings))) for _ in range(4)]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    assert len(stores) == 4
    server = pid(settings)
    for store in stores:
        assert alive(server)
        store.close()
        store.close()
    assert not alive(server)


def test_free_ports_are_two_that_nobody_holds() -> None:
    first, second = free_ports()
    assert first != second
    for port in (first, second):
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_taken_port_is_tried_again(settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        offers = iter([(taken.getsockname()[1], free_ports()[1]), free_ports()])
        monkeypatch.setattr("graph.store.embedded.free_ports", lambda: next(offers))
        with open_store(settings) as store:
            assert store.dump() == []
            ports = json.loads((settings.data / "embedded" / "ports.json").read_text())
            assert ports["bolt"] != taken.getsockname()[1]


def test_the_wheel_is_not_imported() -> None:
    program = "import sys; from graph.store.arcadedb import _wheel; _wheel(); print('jpype' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "False\n"
