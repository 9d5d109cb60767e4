"""The endpoint may be busy, slow, broken or gone; the key goes nowhere else."""

from __future__ import annotations

import socket
import subprocess
import sys
from itertools import pairwise

import pytest

from loaders.llm import Model, ModelError, ModelSettings, UnavailableError
from loaders.llm.pieces import pieces
from loaders.llm.settings import SettingsError
from loaders.pipeline import extract
from tests.graphs import document, fact_lines, graph_of
from tests.llm.asking import MODEL, REPORT, asked, said, settings
from tests.llm.server import Reply, completion, facts, serving

BUSY = Reply(status=429, headers=(("Retry-After", "0"),))


def test_a_question_is_that_of_a_chat_completion() -> None:
    with serving(facts(said())) as server, Model(settings(server.url, key="a-secret")) as model:
        extract(document(REPORT), (model,))
    (question,) = server.asked
    assert (question["path"], question["model"]) == ("/v1/chat/completions", MODEL)
    assert question["temperature"] == 0
    assert [message["role"] for message in question["messages"]] == ["system", "user"]
    assert server.headers[0]["Authorization"] == "Bearer a-secret"


def test_without_a_key_none_is_sent() -> None:
    with serving(facts()) as server, Model(settings(server.url)) as model:
        extract(document(REPORT), (model,))
    assert "Authorization" not in server.headers[0]


NO_COMPLETIONS = [b"<html>", b'{"a": 1}', b'{"choices": []}', b'{"choices": [7]}', b"[" * 50_000]


@pytest.mark.parametrize("first", [BUSY, Reply(status=500), Reply(status=503), *map(Reply, NO_COMPLETIONS)])
def test_a_failure_that_passes_is_tried_again(first: Reply) -> None:
    assert fact_lines(asked(first, BUSY, facts(said()))) > fact_lines(graph_of(REPORT))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (BUSY, "answered 429, 3 times in a row"),
        (Reply(status=500, body=b"a-secret"), "answered 500, 3 times in a row"),
        (Reply(b"nothing"), "sent no chat completion, 3 times in a row"),
        (Reply(status=400), "answered 400"),
        (Reply(status=307, headers=(("Location", "http://127.0.0.1:1/"),)), "answered 307"),
        (completion("x" * 5000), "longer than 2 KiB"),
        (Reply(wait=10), "did not answer within 0.2 seconds, 3 times in a row"),
        (Reply(completion("x" * 1000).body, drip=0.3), "did not answer within 0.2 seconds"),
    ],
)
def test_a_failure_that_stays_is_one_sentence(reply: Reply, reason: str) -> None:
    with pytest.raises(ModelError, match=reason) as error:
        asked(reply, patience=0.2, answer=2048, key="a-secret")
    assert not isinstance(error.value, UnavailableError)
    assert "a-secret" not in str(error.value)


@pytest.mark.parametrize("status", [401, 403, 404])
def test_settings_that_no_document_fares_well_with(status: int) -> None:
    with pytest.raises(UnavailableError, match=f"answered {status}") as error:
        asked(Reply(status=status, body=b"a-secret"), key="a-secret")
    assert "a-secret" not in str(error.value)


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (
        Model(settings(f"http://127.0.0.1:{port}")) as model,
        pytest.raises(UnavailableError, match=f"127.0.0.1:{port} cannot be reached"),
    ):
        extract(document(REPORT), (model,))


def test_a_long_text_is_asked_about_in_pieces_up_to_a_limit() -> None:
    text = REPORT * 20
    with serving(facts()) as server, Model(settings(server.url, piece=500, longest=2_000)) as model:
        graph = extract(document(text), (model,))
    assert len(server.asked) in (4, 5)
    assert [drop.reason for drop in graph.dropped if drop.kind == "FACT"] == [
        "model: the document is longer than what a model is asked about"
    ]


@pytest.mark.parametrize(
    "text", ["", " \n ", "một hai ba " * 50, "Câu một. Câu hai.\n" * 30, "x" * 500, "a\n" * 99]
)
def test_pieces_are_short_and_hold_every_word(text: str) -> None:
    found = list(pieces(text, 64))
    assert all(0 < piece.end - piece.start <= 64 for piece in found)
    assert "".join("".join(text[p.start : p.end] for p in found).split()) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(found))


NAMED = {"CHIDAO_LLM_URL": "http://127.0.0.1:8080/v1/", "CHIDAO_LLM_MODEL": "m", "CHIDAO_LLM_KEY": "a-secret"}


def test_settings_come_from_the_environment() -> None:
    found = ModelSettings.from_environment(NAMED | {"CHIDAO_LLM_TIMEOUT": "7.5"})
    assert (found.url, found.model, found.key) == (
        "http://127.0.0.1:8080/v1/chat/completions",
        "m",
        "a-secret",
    )
    assert found.patience == 7.5
    assert "a-secret" not in repr(found)
    whole = ModelSettings.from_environment(NAMED | {"CHIDAO_LLM_URL": "https://u:p@host/v1/chat/completions"})
    assert (whole.url, whole.host) == ("https://u:p@host/v1/chat/completions", "host")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"CHIDAO_LLM_URL": ""}, "CHIDAO_LLM_URL"),
        ({"CHIDAO_LLM_MODEL": " "}, "CHIDAO_LLM_MODEL"),
        ({"CHIDAO_LLM_URL": "ftp://host"}, "is no address"),
        ({"CHIDAO_LLM_URL": "http://"}, "is no address"),
        ({"CHIDAO_LLM_URL": "http://[::1"}, "is no address"),
        ({"CHIDAO_LLM_URL": "http://host:99999"}, "is no address"),
        ({"CHIDAO_LLM_KEY": "a\nb"}, "CHIDAO_LLM_KEY"),
        ({"CHIDAO_LLM_KEY": "khóa"}, "CHIDAO_LLM_KEY"),
        ({"CHIDAO_LLM_TIMEOUT": "soon"}, "CHIDAO_LLM_TIMEOUT"),
        ({"CHIDAO_LLM_TIMEOUT": "nan"}, "CHIDAO_LLM_TIMEOUT"),
        ({"CHIDAO_LLM_TIMEOUT": "0"}, "CHIDAO_LLM_TIMEOUT"),
    ],
)
def test_settings_that_cannot_be(changes: dict[str, str], reason: str) -> None:
    with pytest.raises(SettingsError, match=reason) as error:
        ModelSettings.from_environment(NAMED | changes)
    assert "a-secret" not in str(error.value)


def test_the_rules_need_no_client() -> None:
    """Only who asks a model imports httpx: it is an extra."""
    code = "import sys, loaders.pipeline, loaders.llm; sys.exit('httpx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
