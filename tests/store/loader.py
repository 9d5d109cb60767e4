"""A loader process: python -m tests.store.loader DATA FIRST LAST; prints each number when it is stored."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.store import StoreSettings, open_store
from tests.store.made import made_graph


def main() -> None:
    data, first, last = sys.argv[1:]
    with open_store(StoreSettings(data=Path(data))) as store:
        step = 1 if int(first) <= int(last) else -1
        for number in range(int(first), int(last) + step, step):
            store.replace(made_graph(number))
            print(number, flush=True)


if __name__ == "__main__":
    main()
