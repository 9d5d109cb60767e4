"""The web viewer at / and, for frames of other pages, at /embed: the files that `make viewer` builds."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.types import Scope

from api.parameters import Nothing
from api.routes.pages import landing

router = APIRouter(include_in_schema=False)

BUILT = Path(__file__).parents[1] / "viewer"
_OWN = "'self'"
_POLICY = (
    f"default-src 'none'; script-src {_OWN}; style-src {_OWN}; img-src {_OWN} blob: data:; connect-src {_OWN}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors "
)
_FOREVER = "public, max-age=31536000, immutable"  # the name of each file is made from its content


@router.get("/")
def viewer(request: Request) -> Response:
    """The viewer; where it has not been built, the page that lists the routes."""
    return _page("'none'") or landing(request, Nothing())


@router.get("/embed")
def embedded(request: Request) -> Response:
    """The viewer without search and menus, which any page may show in a frame."""
    return _page("*", framed=True) or landing(request, Nothing())


def mount(app: FastAPI) -> None:
    """Serve the scripts, styles and icons of the viewer, where it has been built."""
    app.mount("/assets", _Assets(directory=BUILT / "assets", check_dir=False))


def _page(ancestors: str, *, framed: bool = False) -> Response | None:
    page = BUILT / "index.html"
    if not page.is_file():
        return None
    headers = {"Content-Security-Policy": _POLICY + ancestors}
    # frame-ancestors says it all; browsers that know it pass over the older header, which has no word for "all".
    return FileResponse(page, headers=headers | ({"X-Frame-Options": "ALLOWALL"} if framed else {}))


class _Assets(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, for ever: another content has another name."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = _FOREVER
        return response
