"""The generated sections of docs/register.md, out of graph/register/."""

from __future__ import annotations

from importlib.resources import files
from itertools import groupby

import yaml

from docs.vocabulary import table
from graph.register.abbreviations import abbreviations, abbreviations_alone
from graph.register.changes import successions
from graph.register.districts import districts
from graph.register.kinds import kind_data
from graph.register.known_acts import known_acts
from graph.register.organizations import bodies, patterns, unit_codes
from graph.register.places import provinces
from graph.register.publishers import publishers


def register_sections() -> dict[str, str]:
    """Each section's content by its name."""
    return {"counts": _counts(), "kinds": _kinds(), "successions": _successions()}


def _counts() -> str:
    rows = (
        ("`places.yml`", "tỉnh, thành phố (provinces before 2025-07-01)", len(set(provinces().values()))),
        ("`districts.yml`", "huyện, quận, thị xã, thành phố (districts until 2025-06-30)", len(districts())),
        (
            "`organizations.yml`, `former_organizations.yml`",
            "cơ quan (single bodies)",
            len(set(bodies().values())),
        ),
        ("`patterns.yml`", "kiểu tên (patterns of names)", len(set(patterns().values()))),
        ("`codes.yml`", "ký hiệu đơn vị công an (codes of police units)", len(unit_codes())),
        ("`kinds.yml`", "loại (kinds)", len({row["kind"] for row in kind_data()["kinds"]})),
        ("`changes.yml`", "kế tục (successions of single bodies and places)", len(successions())),
        (
            "`known_acts.yml`",
            "văn bản hay được gọi bằng tên (acts often named by their titles)",
            len(known_acts()),
        ),
        ("`publishers.yml`", "báo, đài, cổng (publishers)", len(publishers())),
        (
            "`abbreviations.yml`",
            "chữ viết tắt (abbreviations)",
            len(abbreviations()) + len(abbreviations_alone()),
        ),
    )
    return table(("file", "what", "how many"), [(file, what, str(number)) for file, what, number in rows])


def _kinds() -> str:
    rows = []
    for kind, group in groupby(
        sorted(kind_data()["kinds"], key=lambda row: row["kind"]), lambda row: row["kind"]
    ):
        members = list(group)
        above = dict.fromkeys(row[key] for row in members for key in ("top", "central") if row.get(key))
        sources = dict.fromkeys(row["source"] for row in members)
        rows.append(
            (kind, "; ".join(row["vi"] for row in members), "<br>".join(sorted(above)), "<br>".join(sources))
        )
    return table(("kind", "tiếng Việt", "thuộc (belongs to)", "theo (source)"), rows)


def _successions() -> str:
    """Names as the file writes them, with abbreviations."""
    text = files("graph.register").joinpath("changes.yml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    rows = []
    for act in (act for kind in ("places", "bodies", "local") for act in data[kind]):
        pairs = [(name, heir) for heir, names in act.get("into", {}).items() for name in names]
        pairs += [(name, "") for name in act.get("ended", ())]
        rows += [(str(act["since"]), name, heir, act["by"]) for name, heir in pairs]
    return table(("từ ngày (since)", "đã hết (ended)", "kế tục (after it)", "theo (by)"), sorted(rows))
