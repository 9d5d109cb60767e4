"""``chidao serve``: the service, with the store started, filled and stopped around it."""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
from contextlib import suppress
from typing import Annotated

import typer

from cli.failures import CommandError, Status, complain
from cli.judging import exchange
from cli.options import opened
from cli.output import emit
from graph.queries.examples import examples
from graph.store import Store

_BACKLOG = 128
_GRACE = 5  # seconds for answers under way when the service is stopped
_IDLE = (
    75  # seconds that a connection is kept without a request: longer than proxies keep theirs (60 in nginx)
)


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; by default this machine only.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    load: Annotated[
        list[str] | None, typer.Option(metavar="PATH", help="Load this first; repeatable.")
    ] = None,
) -> None:
    """Chạy dịch vụ. Start the store, load documents, and answer over HTTP until Ctrl-C or SIGTERM.

    Example: chidao serve --port 8000 --load samples
    """
    with _listening(host, port) as listener, opened() as store:
        exchange(store)
        store.resolve()
        if load:
            _load(store, load)
        _announce(store, _address(listener))
        _run(store, listener)


def _listening(host: str, port: int) -> socket.socket:
    """A socket that already listens, so that a port in use is found before anything is started."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.create_server(address[:2], family=family, backlog=_BACKLOG)
        # Its connections inherit it. asyncio sets it only on sockets that were made with the number of the protocol;
        # without it the body of each further answer on a connection waits 40 ms for the client to acknowledge the head.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listener
    except OSError as error:
        hint = "; choose another with --port" if error.errno == errno.EADDRINUSE else ""
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error.strerror or error)
        raise CommandError(f"cannot serve on {host} port {port}: {reason}{hint}", Status.ADDRESS) from error


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    address = ipaddress.ip_address(host)
    if not address.is_loopback:
        complain(f"anyone who reaches {host} can read what is loaded; the service asks for no password")
    shown = "127.0.0.1" if address.is_unspecified else f"[{host}]" if address.version == 6 else host
    return f"http://{shown}:{port}"


def _load(store: Store, paths: list[str]) -> None:
    from cli.load import summary
    from cli.loading import load_all

    summary(load_all(store, paths))


def _announce(store: Store, address: str) -> None:
    lines = [f"\nChỉ đạo: {address}"]
    for example in examples(store):
        lines += [f"\n  {example.vi}", f"  {example.en}", f"  {address}{example.path}"]
    emit("\n".join([*lines, "\nCtrl-C dừng (stops).\n"]))


def _run(store: Store, listener: socket.socket) -> None:
    import uvicorn

    from api.app import create_app
    from cli.uploads import read_upload
    from loaders.phrases import side

    config = uvicorn.Config(
        create_app(opened, store, read=read_upload, side=side),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
        timeout_keep_alive=_IDLE,
    )
    # uvicorn ends its work at SIGINT or SIGTERM and then raises the signal again: here it has been obeyed.
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])
