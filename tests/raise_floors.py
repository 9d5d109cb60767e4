"""`python -m tests.raise_floors`: lift the floors of quality to today's results and close the gaps that pass now."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.cases.cases import KNOWN_GAPS, all_cases, difference, found, known_gaps
from tests.floors import Floor, read_floors, write_floors
from tests.scoring import EVALUATION, measure_evaluation, measure_samples


def raised(floors: Mapping[str, Floor], measured: Mapping[str, float]) -> dict[str, Floor]:
    """The floors after a run; a measure without a floor gets its first one."""
    names = [*floors, *(name for name in measured if name not in floors)]
    first = Floor(0.0, 0.0)
    return {
        name: floors.get(name, first).raised(measured[name]) if name in measured else floors[name]
        for name in names
    }


def open_gaps() -> dict[str, str]:
    """The known gaps that are still open."""
    cases = {case.name: case for case in all_cases()}
    return {
        name: reason
        for name, reason in known_gaps().items()
        if name in cases and difference(cases[name], found(cases[name]))
    }


def main() -> None:
    """Measure, write, say what changed."""
    before = read_floors()
    after = {**before, "samples": raised(before.get("samples", {}), measure_samples())}
    if (EVALUATION / "dev").is_dir():
        with tempfile.TemporaryDirectory() as folder:
            measured = measure_evaluation(Path(folder))
        after["evaluation"] = raised(before.get("evaluation", {}), measured)
    write_floors(after)
    for group, rows in after.items():
        for name, floor in rows.items():
            if floor != before.get(group, {}).get(name):
                print(f"{group}: {name} at least {floor.floor:.2f}")
    gaps = open_gaps()
    print(f"known gaps: {len(known_gaps())}, still open: {len(gaps)}")
    KNOWN_GAPS.write_text(yaml.safe_dump(gaps, allow_unicode=True, width=100_000), encoding="utf-8")


if __name__ == "__main__":
    main()
