"""docker-compose.yml and the Dockerfile, checked as far as is possible without an engine."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"]
    return found


def test_there_are_neo4j_and_the_api_both_with_health_checks(services: dict[str, Any]) -> None:
    assert set(services) == {"api", "neo4j"}
    assert services["neo4j"]["image"].startswith("neo4j:5.26")
    for service in services.values():
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
        assert service["restart"]
    assert services["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_no_password_is_written_down_and_a_missing_one_stops_the_start(services: dict[str, Any]) -> None:
    assert "NEO4J_PASSWORD" not in services["neo4j"]["environment"]  # the image would refuse it as a setting
    for service in services.values():
        for name, value in service["environment"].items():
            if "PASSWORD" in name or "AUTH" in name:
                assert re.fullmatch(r"(neo4j/)?\$\{NEO4J_PASSWORD(:\?[^}]+)?\}", value), (name, value)
        assert any(":?" in str(value) for value in service["environment"].values())


def test_ports_are_open_on_this_machine_only(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_privileges_are_few(services: dict[str, Any]) -> None:
    for service in services.values():
        assert "no-new-privileges:true" in service["security_opt"]
        assert "privileged" not in service
        assert not any("docker.sock" in str(volume) for volume in service.get("volumes", []))
    assert services["api"]["cap_drop"] == ["ALL"]
    assert services["api"]["read_only"] is True


def test_the_image_holds_every_package_runs_as_no_root_and_from_the_lock() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copies = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from=" not in line]
    copied = {"viewer" if word.startswith("viewer/") else word for words in copies for word in words}
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert copied == allowed
    wanted = re.search(r"wheel\]\npackages = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(), re.DOTALL)
    assert wanted
    assert set(re.findall(r'"(\w+)"', wanted[1])) <= copied
    assert any("--require-hashes -r requirements.lock" in line for line in lines)
    users = [line.split()[1] for line in lines if line.startswith("USER")]
    assert users
    assert "root" not in users


def test_the_compose_client_accepts_it() -> None:
    if (
        not shutil.which("docker")
        or subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no docker compose client here")
    command = ["docker", "compose", "-f", str(FILE), "config", "--quiet"]
    good = subprocess.run(
        command, env={"PATH": "/usr/bin:/usr/local/bin", "NEO4J_PASSWORD": "x"}, check=False
    )
    assert good.returncode == 0
    bad = subprocess.run(command, env={"PATH": "/usr/bin:/usr/local/bin"}, capture_output=True, check=False)
    assert bad.returncode != 0
