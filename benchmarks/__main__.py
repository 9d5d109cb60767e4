"""The command: python -m benchmarks [extraction|loading] [--runs N] [--characters N] [--documents N]."""

from __future__ import annotations

import argparse

from benchmarks import extraction, loading
from benchmarks.machine import machine

NAMES = ("extraction", "loading")


def main() -> None:
    """Run the benchmarks that were asked for, all of them without a name."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Benchmarks beside a peer in the same run."
    )
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--runs", type=int, default=3, help="rounds of which the median is shown")
    parser.add_argument("--characters", type=int, default=1_000_000, help="of text to extract from")
    parser.add_argument("--documents", type=int, default=200, help="to load")
    asked = parser.parse_args()
    print("\n".join(machine()))
    for name in asked.names or NAMES:
        if name == "extraction":
            extraction.run(asked.runs, asked.characters)
        else:
            loading.run(asked.runs, asked.documents)


if __name__ == "__main__":
    main()
