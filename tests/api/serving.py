"""The real service, by uvicorn on a free loopback port."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from api.app import create_app
from api.loading import ReadUpload
from api.settings import ServiceSettings
from graph.store import Store
from loaders.phrases import side

_DEFAULTS = ServiceSettings()


@contextmanager
def served(
    opener: Callable[[], Store],
    settings: ServiceSettings = _DEFAULTS,
    read: ReadUpload | None = None,
    log: Path | None = None,
) -> Iterator[httpx.Client]:
    """A client of the service over the store that `opener` opens; it sends the key, where the service has one."""
    config = uvicorn.Config(
        create_app(opener, None, settings, read=read, side=side, log=log),
        host="127.0.0.1",
        port=0,
        log_level="critical",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        key = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, headers=key) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
