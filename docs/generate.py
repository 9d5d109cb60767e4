"""python -m docs.generate [--check]: write the generated pages and sections, or fail where one has gone stale.

Nothing here depends on the day, the machine or the folder.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from api.app import create_app
from api.settings import ServiceSettings
from docs import executed, interactive
from docs.console import ROOT, Session, rerun, session
from docs.drawn import drawn
from docs.floors import floors_table
from docs.picture import picture
from docs.registered import register_sections
from docs.sections import filled
from docs.vocabulary import entity_table, fact_table, viewer_vocabulary
from graph.values import Document, DocumentGraph
from loaders.pipeline import extract
from loaders.readers import read_documents

DOCS = ROOT / "docs"
PICTURE = DOCS / "samples-graph.svg"
VOCABULARY = ROOT / "viewer" / "source" / "words" / "ontology.json"


def sample_graphs() -> list[DocumentGraph]:
    """What the samples say. Raises ValueError where one cannot be read."""
    found = list(read_documents([ROOT / "samples"]))
    documents = [document for document in found if isinstance(document, Document)]
    if len(documents) != len(found):
        raise ValueError(
            f"not every sample can be read: {[str(one) for one in found if one not in documents]}"
        )
    return [extract(document) for document in documents]


def pages(where: Session) -> dict[Path, str]:
    """Every page that is wholly or partly generated, as it should be."""
    graphs = sample_graphs()
    return _without_python(where, graphs) | _with_python(where)


def _without_python(where: Session, graphs: list[DocumentGraph]) -> dict[Path, str]:
    return {
        PICTURE: drawing(graphs),
        DOCS / "openapi.json": _openapi(),
        VOCABULARY: viewer_vocabulary(),
        DOCS / "ontology.md": filled(
            _read(DOCS / "ontology.md"), {"entities": entity_table(), "facts": fact_table()}
        ),
        DOCS / "formats.md": rerun(_read(DOCS / "formats.md"), where),
        DOCS / "register.md": rerun(filled(_read(DOCS / "register.md"), register_sections()), where),
        ROOT / "README.md": rerun(_readme(graphs), where),
    }


def _with_python(where: Session) -> dict[Path, str]:
    """What is told in Python, over the samples, which the commands of the README have loaded."""
    notebooks = {path: executed.rerun(path, where.data) for path in sorted(executed.FOLDER.glob("*.ipynb"))}
    return notebooks | {DOCS / "python.md": interactive.rerun(_read(DOCS / "python.md"), where.data)}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def drawing(graphs: list[DocumentGraph]) -> str:
    """The picture of `graphs`, whatever their order."""
    title = (
        f"{len(graphs)} tài liệu mẫu: cơ quan, chương trình, văn bản và người",
        f"The {len(graphs)} samples: bodies, programmes, acts and people",
    )
    return picture(drawn(graphs), title)


def _openapi() -> str:
    return (
        json.dumps(
            create_app(settings=ServiceSettings()).openapi(), ensure_ascii=False, indent=1, sort_keys=True
        )
        + "\n"
    )


def _readme(graphs: list[DocumentGraph]) -> str:
    page = _read(ROOT / "README.md")
    facts = sum(len(graph.facts) for graph in graphs)
    entities = len({entity.id for graph in graphs for entity in graph.entities})
    counts = (
        f"{len(graphs)} tài liệu, {entities} thực thể, {facts} dữ kiện có trích dẫn; hình chỉ vẽ phần chính.\n"
        f"*{len(graphs)} documents, {entities} entities, {facts} facts with their quotes; the main part is drawn.*"
    )
    return filled(page, {"counts": counts, "floors": floors_table()})


def main() -> int:
    """Write or check; 1 where something was stale."""
    parser = argparse.ArgumentParser(prog="python -m docs.generate", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit status 1 where a page is stale"
    )
    check = parser.parse_args().check
    with session() as where:
        wanted = pages(where)
    stale = [path for path, text in wanted.items() if not path.is_file() or _read(path) != text]
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check:
            path.write_text(wanted[path], encoding="utf-8")
    if check and stale:
        print("run: python -m docs.generate, and commit what it writes", file=sys.stderr)
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
