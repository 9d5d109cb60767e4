"""The service. ``uvicorn --factory api.app:create_app`` serves it; the command line gives its own store."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from api.answers import Answers
from api.loading import Jobs, ReadUpload
from api.problems import describe, install, responses
from api.readers import ReadSide
from api.replies import CORPUS_HEADER
from api.routes import (
    chairs,
    coordination,
    cypher,
    documents,
    entities,
    facts,
    health,
    implementation,
    lists,
    matching,
    network,
    pages,
    positions,
    quality,
    review,
    search,
    stats,
    viewer,
    vocabulary,
    writing,
)
from api.security import REQUEST_ID, Shield
from api.settings import ServiceSettings
from api.stores import LazyStore, OpenStore
from api.warming import warm
from graph.store import Store, StoreSettings, open_store

_DESCRIPTION = """Who chaired what, who held which post when, which bodies coordinate: out of Vietnamese
official documents, each fact with the sentence that says it.

Every list is `{"items": […], "next": cursor or null, "corpus": version}`, or CSV or JSON Lines by `Accept`, with
the next page in `Link`. `corpus`, also the header `Chidao-Corpus`, is the version of what is loaded: the same version
gives the same answers. Every answer has an ETag. Every error is `application/problem+json`
(RFC 9457). `person=`, `organization=`, `event=`, `place=` take an id, or a name or alias, with or without
marks: marks that are written are meant. A date is a year, a month or a day and stands for its whole span.
"""

# Below so many bytes compressing gains nothing; beyond this level it costs more time than it saves.
_SMALL, _LEVEL = 1_000, 5
_EXPOSED = [CORPUS_HEADER, "ETag", "Link", REQUEST_ID]
_ROUTES = (
    search, matching, entities, chairs, positions, coordination, implementation, facts, lists, network, cypher, quality,
    documents, stats, vocabulary, writing, review, health, pages, viewer,
)  # fmt: skip


def create_app(
    opener: OpenStore | None = None,
    store: Store | None = None,
    settings: ServiceSettings | None = None,
    *,
    read: ReadUpload | None = None,
    side: ReadSide | None = None,
    log: Path | None = None,
) -> FastAPI:
    """The service over the store that `opener` opens, by default the one that the environment names.

    `store` is one that is open already; the service closes it. `settings` are by default those of the environment.
    `read` makes graphs of what is sent; without it nothing can be loaded. `side` reads what somebody knows of a person
    or a body; without it nobody can be matched. `log` is the log of judgements, by default
    that of the environment.
    """
    settings = settings or ServiceSettings.from_environment(os.environ)
    lazy, jobs = LazyStore(opener or _from_environment, store), Jobs()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        if store is not None:
            warm(store)
        yield
        jobs.close()
        lazy.close()

    app = FastAPI(
        title="Chỉ đạo",
        version=version("chidao"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        redirect_slashes=False,
        docs_url=None,  # its assets would come from outside
        redoc_url=None,
        responses=responses(
            HTTPStatus.REQUEST_URI_TOO_LONG, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE
        ),
    )
    app.state.store, app.state.jobs, app.state.answers = lazy, jobs, Answers()
    app.state.settings, app.state.read, app.state.side = settings, read, side
    app.state.log = lambda: log or StoreSettings.from_environment(os.environ).judgements
    for module in _ROUTES:
        app.include_router(module.router)
    viewer.mount(app)
    install(app)
    describe(app)
    app.add_middleware(GZipMiddleware, minimum_size=_SMALL, compresslevel=_LEVEL)
    if settings.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=["GET", "HEAD"],
            expose_headers=_EXPOSED,
        )
    app.add_middleware(Shield)
    return app


def _from_environment() -> Store:
    return open_store(StoreSettings.from_environment(os.environ))
