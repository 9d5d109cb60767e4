"""The command: python -m benchmarks [NAME …]; --help names them and what can be set."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from benchmarks import extraction, growth, identity, jobs, loading, opening, service, viewer
from benchmarks.machine import machine


def main() -> None:
    """Run the benchmarks that were asked for, all of them without a name."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Benchmarks beside a peer in the same run."
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="extraction, growth, identity, jobs, loading, opening, service, viewer; all of them",
    )
    parser.add_argument("--runs", type=int, default=3, help="rounds of which the median is shown")
    parser.add_argument("--characters", type=int, default=1_000_000, help="of text to extract from")
    parser.add_argument(
        "--longest", type=int, default=10_000_000, help="characters of the longest document of growth"
    )
    parser.add_argument("--documents", type=int, default=200, help="to load")
    parser.add_argument("--batch", type=int, default=10_000, help="documents that jobs reads")
    parser.add_argument("--judged", type=int, default=16_000, help="documents among which identity judges")
    parser.add_argument("--compared", type=int, default=64_000, help="the same without a store")
    parser.add_argument("--address", default="", help="of a running service that opening also measures")
    parser.add_argument(
        "--facts", type=int, nargs="+", default=[10_000, 100_000], help="graphs of the service"
    )
    parser.add_argument(
        "--seconds", type=float, default=10, help="for which twenty clients ask each question"
    )
    asked = parser.parse_args()
    works: dict[str, Callable[[], None]] = {
        "extraction": lambda: extraction.run(asked.runs, asked.characters),
        "growth": lambda: growth.run(asked.longest),
        "identity": lambda: identity.run(asked.judged, asked.compared),
        "jobs": lambda: jobs.run(asked.runs, asked.batch),
        "loading": lambda: loading.run(asked.runs, asked.documents),
        "opening": lambda: opening.run(asked.runs, asked.address),
        "service": lambda: service.run(asked.facts, 100 * asked.runs, asked.seconds),
        "viewer": lambda: viewer.run(asked.runs),
    }
    if unknown := [name for name in asked.names if name not in works]:
        parser.error(f"there is no benchmark {unknown[0]!r}; there are {', '.join(works)}")
    print("\n".join(machine()))
    for name in asked.names or works:
        works[name]()


if __name__ == "__main__":
    main()
