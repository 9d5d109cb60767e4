"""SIGINT and SIGTERM end a command in good order: what it began is let go of, and its status names the signal."""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

_STOPS = (signal.SIGINT, signal.SIGTERM)
_received: list[int] = []


def listen() -> None:
    """Raise KeyboardInterrupt at either signal from now on."""
    for number in _STOPS:
        signal.signal(number, _stop)
    sys.unraisablehook = _unraisable


def received() -> int | None:
    """The signal that stopped the command, if one did."""
    return _received[0] if _received else None


def obey() -> None:
    """Raise KeyboardInterrupt if a signal has come.

    What the handler raised may have been swallowed by what it interrupted (seen within the driver, rarely), so
    long work asks between its steps.
    """
    if _received:
        raise KeyboardInterrupt


def _unraisable(problem: sys.UnraisableHookArgs) -> None:
    """A signal that came while an object was let go of is no news: `obey` raises it at the next step."""
    if problem.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(problem)


def _stop(number: int, _: object) -> NoReturn:
    # A second signal must not cut short what the first one began: letting go of the store.
    for each in _STOPS:
        signal.signal(each, signal.SIG_IGN)
    _received.append(number)
    raise KeyboardInterrupt
