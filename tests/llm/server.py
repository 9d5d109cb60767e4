"""A small HTTP server that answers as an OpenAI-compatible endpoint does, well or badly as a test wants."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """An answer of the server: `wait` seconds before it, `drip` seconds between the halves of its body."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    wait: float = 0.0
    drip: float = 0.0


def completion(content: object) -> Reply:
    """A chat completion whose message is `content`: as it is, or as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text}
    return Reply(json.dumps({"choices": [{"index": 0, "message": message}]}).encode())


def facts(*rows: dict[str, Any]) -> Reply:
    """A chat completion that says `rows`."""
    return completion({"facts": rows})


@dataclass
class Server:
    """A running server: `replies` in order, the last one for good; `asked` are the requests."""

    url: str
    replies: Sequence[Reply] | Callable[[str], Reply]
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def reply(self, question: dict[str, Any], headers: dict[str, str]) -> Reply:
        self.asked.append(question)
        self.headers.append(headers)
        if callable(self.replies):
            return self.replies(json.loads(question["messages"][-1]["content"])["text"])
        return self.replies[min(len(self.asked), len(self.replies)) - 1]


@contextmanager
def serving(*replies: Reply, by_text: Callable[[str], Reply] | None = None) -> Iterator[Server]:
    """A server on a free port of this machine that gives `replies`, or the one `by_text` finds for a text."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            reply = server.reply(question | {"path": self.path}, dict(self.headers))
            server.ended.wait(reply.wait)
            self.send_response(reply.status)
            for name, value in (*reply.headers, ("Content-Length", str(len(reply.body)))):
                self.send_header(name, value)
            self.end_headers()
            half = len(reply.body) // 2
            for part in (reply.body[:half], reply.body[half:]):
                try:
                    self.wfile.write(part)
                    self.wfile.flush()
                except OSError:  # the client had enough
                    return
                server.ended.wait(reply.drip)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
            pass

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.daemon_threads = True
    server = Server(f"http://127.0.0.1:{listener.server_port}/v1", by_text or replies)
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        listener.shutdown()
        listener.server_close()
        thread.join()
