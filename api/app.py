"""The service. ``uvicorn --factory api.app:create_app`` serves it; the command line gives its own store."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.metadata import version

from fastapi import FastAPI

from api.problems import describe, install, responses
from api.routes import (
    chairs,
    coordination,
    documents,
    entities,
    facts,
    health,
    implementation,
    lists,
    network,
    pages,
    positions,
    quality,
    search,
    stats,
)
from api.security import Shield
from api.stores import LazyStore, OpenStore
from graph.store import Store, StoreSettings, open_store

_DESCRIPTION = """Who chaired what, who held which post when, which bodies coordinate: out of Vietnamese
official documents, each fact with the sentence that says it.

Every list is `{"items": […], "next": cursor or null, "corpus": version}`; every error is `application/problem+json`
(RFC 9457). `person=`, `organization=`, `event=`, `place=` take an id, or a name or alias, with or without
marks: marks that are written are meant. A date is a year, a month or a day and stands for its whole span.
"""

_ROUTES = (
    search, entities, chairs, positions, coordination, implementation, facts, lists, network, quality,
    documents, stats, health, pages,
)  # fmt: skip


def create_app(opener: OpenStore | None = None, store: Store | None = None) -> FastAPI:
    """The service over the store that `opener` opens, by default the one that the environment names.

    `store` is one that is open already; the service closes it.
    """
    lazy = LazyStore(opener or _from_environment, store)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        lazy.close()

    app = FastAPI(
        title="Chỉ đạo",
        version=version("chidao"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        redirect_slashes=False,
        docs_url=None,  # its assets would come from outside
        redoc_url=None,
        responses=responses(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE),
    )
    app.state.store = lazy
    for module in _ROUTES:
        app.include_router(module.router)
    install(app)
    describe(app)
    app.add_middleware(Shield)
    return app


def _from_environment() -> Store:
    return open_store(StoreSettings.from_environment(os.environ))
