"""Answers that took long, kept while nothing is stored, and made once for all who ask at the same time.

What is asked of the greatest bodies is asked by many, and takes the longest: a page out of ten thousand facts.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future

from fastapi import Response

LONG = 0.1  # seconds to make an answer that is worth being kept
_MOST = 32 * 1024 * 1024  # bytes of all together; the one asked for longest ago goes


class Answers:
    """Answers of one service by their tags, which name the question and the state of the store."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, Response] = OrderedDict()
        self._making: dict[str, Future[Response]] = {}
        self._size = 0

    def get(self, tag: str, make: Callable[[], Response], still: Callable[[], bool]) -> Response:
        """The answer with this `tag`, which `make` gives; kept only where `still`, asked behind it, holds.

        Raises what `make` raises, also for those who waited for the one who made it.
        """
        with self._lock:
            if known := self._kept.get(tag):
                self._kept.move_to_end(tag)
                return _copy(known)
            making = self._making.get(tag)
            if not making:
                mine = self._making[tag] = Future()
        if making:
            return _copy(making.result())
        try:
            response = self._made(tag, make, still)
            mine.set_result(response)
            return _copy(response)
        except BaseException as error:
            mine.set_exception(error)
            raise
        finally:
            with self._lock:
                del self._making[tag]

    def _made(self, tag: str, make: Callable[[], Response], still: Callable[[], bool]) -> Response:
        start = time.monotonic()
        response = make()
        if time.monotonic() - start > LONG and response.headers.get("ETag") == tag and still():
            with self._lock:
                self._kept[tag] = response
                self._size += len(response.body)
                while self._size > _MOST:
                    _, oldest = self._kept.popitem(last=False)
                    self._size -= len(oldest.body)
        return response


def _copy(response: Response) -> Response:
    """The same answer for one request: what compresses an answer writes into its headers."""
    return Response(response.body, response.status_code, dict(response.headers))
