"""How well the documents are read: the project's scorer, which lies beside the repository, over marked answers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from docs.console import ROOT
from docs.vocabulary import table

SCORER = ROOT.parent / "shared" / "evaluation" / "score.py"
_CHIDAO = Path(sys.executable).with_name("chidao")
_NAMES = ("tài liệu mẫu (samples)", "tập phát triển (development set)")
_KINDS = (
    ("entity Person", "người (persons)"),
    ("entity Organization", "cơ quan (bodies)"),
    ("fact CHAIRS", "`CHAIRS`"),
    ("dated CHAIRS", "`CHAIRS` với ngày (with its date)"),
    ("fact HOLDS_POSITION", "`HOLDS_POSITION`"),
    ("fact COORDINATES_WITH", "`COORDINATES_WITH`"),
    ("fact ALL", "mọi dữ kiện (all facts)"),
)


def quality_table() -> str | None:
    """F1 on the samples and on the development set; None where the scorer is not there."""
    if not SCORER.is_file():
        return None
    dev = SCORER.parent / "dev"
    with TemporaryDirectory() as folder:
        documents = Path(folder) / "dev.jsonl"
        _run(sys.executable, SCORER, dev, "--write-documents", documents)
        scores = [
            _scores(ROOT / "tests/samples/gold", ROOT / "samples"),
            _scores(dev, documents),
        ]
    heads = ["F1", *(f"{names} ({score['documents']})" for names, score in zip(_NAMES, scores, strict=True))]
    return table(
        heads, ([label, *(f"{score[kind]['f1']:.2f}" for score in scores)] for kind, label in _KINDS)
    )


def _scores(gold: Path, documents: Path) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        predictions.write_text(_run(_CHIDAO, "extract", documents, "--format", "jsonl"), encoding="utf-8")
        found: dict[str, Any] = json.loads(_run(sys.executable, SCORER, gold, predictions, "--json"))
        return found


def _run(*arguments: object) -> str:
    command = list(map(str, arguments))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout
