"""Where the command begins: Ctrl-C ends it without a traceback also while its modules are still being read."""

from __future__ import annotations

import signal
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and end the process with its exit status."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from cli.main import run

    run()
