from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cli.serve import _listening
from tests.cli.running import THU, Serving, complaint, loading, run, server_runs


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(scope="module")
def serving(shared: Path, papers: Path) -> Iterator[Serving]:
    service = Serving(shared, "--load", papers)
    yield service
    service.stop(signal.SIGKILL)
    run(shared, "stop")


def test_questions_whose_addresses_answer(serving: Serving) -> None:
    assert serving.address.startswith("http://127.0.0.1:")
    links = [word for word in serving.told.split() if word.startswith(f"{serving.address}/v1/")]
    assert len(links) == 3
    for link in links:
        assert httpx.get(link, timeout=30).json()["items"]


def test_other_commands_share_its_store(serving: Serving, shared: Path, tmp_path: Path) -> None:
    (tmp_path / "moi.txt").write_text(THU.replace("Lê Văn Thu", "Vũ Văn Mới"), encoding="utf-8")
    assert run(shared, "load", tmp_path).returncode == 0
    answer = httpx.get(f"{serving.address}/v1/chairs", params={"person": "Vũ Văn Mới"}, timeout=30).json()
    assert [item["from"]["name"] for item in answer["items"]] == ["Vũ Văn Mới"]
    assert run(shared, "remove", "moi").returncode == 0
    assert httpx.get(f"{serving.address}/v1/documents/moi", timeout=30).status_code == 404


def test_a_store_stopped_under_it_is_started_again(serving: Serving, shared: Path) -> None:
    assert run(shared, "stop").returncode == 0
    first = httpx.get(f"{serving.address}/v1/documents", timeout=60)
    assert first.status_code == 503
    assert httpx.get(f"{serving.address}/v1/documents", timeout=60).status_code == 200
    assert server_runs(shared)


@pytest.mark.parametrize(("number", "group"), [(signal.SIGINT, True), (signal.SIGTERM, False)])
def test_it_stops_cleanly_with_its_store_and_loads_nothing_twice(
    serving: Serving, shared: Path, papers: Path, number: signal.Signals, *, group: bool
) -> None:
    serving.stop()
    again = Serving(shared, "--load", papers)
    assert "2  tài liệu (documents) unchanged" in again.told
    assert "added" not in again.told
    assert httpx.get(f"{again.address}/readyz", timeout=60).status_code == 200
    assert server_runs(shared)
    assert again.stop(number, group=group) == ""
    assert again.process.returncode == 0
    assert not server_runs(shared)


def test_a_port_in_use_is_said_before_anything_starts(papers: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = complaint(run(tmp_path / "none", "serve", "--port", port, "--load", papers), 4)
    expected = f"cannot serve on 127.0.0.1 port {port}: Address already in use; choose another with --port"
    assert said == expected
    assert not (tmp_path / "none").exists()


def test_an_address_of_another_machine(tmp_path: Path) -> None:
    said = complaint(run(tmp_path, "serve", "--host", "192.0.2.1", "--port", "0"), 4)
    assert said.startswith("cannot serve on 192.0.2.1 port 0: ")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_load_lets_go_of_the_store(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    command, _, data = loading(tmp_path, 2_000)
    command.send_signal(number)
    told, said = command.communicate(timeout=60)
    assert (command.returncode, told, said) == (status, "", "chidao: đã dừng (interrupted)\n")
    assert not server_runs(data)


def test_answers_do_not_wait_for_the_client_to_acknowledge_their_heads() -> None:
    with (
        _listening("127.0.0.1", 0) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as accepted,
    ):
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
