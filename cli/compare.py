"""``chidao compare``: whether two names are of one thing, and what speaks for and against it. No store is opened."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, Any

import typer
import yaml
from rich.table import Table
from rich.text import Text

from cli.failures import CommandError, Status
from cli.output import as_json, harmless, render

if TYPE_CHECKING:
    from graph.identity.evidence import Comparison, Feature, Side

# As in cli.explain: what reads phrases is imported by the command itself.

_POST = "Chức vụ: a person's posts as a text has them"
_PLACE = "Tỉnh: the province it belongs to or is spoken of in"
_ON = "Ngày: the day of this, 2017, 2017-03 or 2017-03-07"


class Compared(StrEnum):
    """How a comparison is written to standard output."""

    TEXT = "text"
    JSON = "json"


def compare(
    kind: Annotated[str, typer.Argument(metavar="TYPE", help="Person, Organization, Place, …")],
    a: Annotated[str, typer.Argument(metavar="NAME", help="A name as a text has it.")],
    b: Annotated[str, typer.Argument(metavar="NAME", help="Another name.")],
    post_a: Annotated[str | None, typer.Option(help=f"{_POST}.")] = None,
    post_b: Annotated[str | None, typer.Option(help="The same for the second name.")] = None,
    place_a: Annotated[str | None, typer.Option(help=f"{_PLACE}.")] = None,
    place_b: Annotated[str | None, typer.Option(help="The same for the second name.")] = None,
    on_a: Annotated[str | None, typer.Option(help=f"{_ON}.")] = None,
    on_b: Annotated[str | None, typer.Option(help="The same for the second name.")] = None,
    form: Annotated[Compared, typer.Option("--format", "-f", help="For people, or JSON for programs.")] = (
        Compared.TEXT
    ),
) -> None:
    """So sánh hai tên. Are two names of one person, body, place, act, programme or event? With every reason.

    Example: chidao compare Person "Lò Thị Thuỷ" "Lò Thị Thủy" --post-a "Bí thư Huyện ủy Mường Chà"
    --post-b "Bí thư Huyện ủy Mường Chà" --place-a "Điện Biên" --place-b "Điện Biên"

    Example: chidao compare Organization "UBND tỉnh" "UBND tỉnh Hà Giang" --place-a "Hà Giang" --format json
    """
    type_ = _type(kind)
    known = ((a, post_a, place_a, on_a), (b, post_b, place_b, on_b))
    one, other = (_side(type_, which, said) for which, said in zip("ab", known, strict=True))
    from graph.identity.compare import compare as judge

    found = judge(one, other)
    if form is Compared.JSON:
        features = [{"name": f.name, "value": f.value, "weight": f.weight} for f in found.features]
        as_json({"judgement": found.judgement, "features": features})
    else:
        render(*_shown(type_, found))


def _type(kind: str) -> str:
    from graph.identity.compare import TYPES

    types = {name.casefold(): name for name in TYPES}
    if kind.casefold() not in types:
        raise CommandError(
            f"TYPE is one of {', '.join(types.values())}, not {harmless(kind)!r}", Status.USAGE
        )
    return types[kind.casefold()]


def _side(kind: str, which: str, said: tuple[str, str | None, str | None, str | None]) -> Side:
    """What is said of one of the two; whatever is wrong with it is said with the name of the option."""
    from graph.values import PartialDate
    from loaders.phrases import province, side

    name, post, place, on = said
    if not name.strip():
        raise CommandError("a NAME is empty", Status.USAGE)
    if post and kind != "Person":
        raise CommandError(f"--post-{which}: only a Person has posts, no {kind}", Status.USAGE)
    try:
        option = "place"
        province(place)
        option = "on"
        day = PartialDate(on) if on else None
    except ValueError as error:
        raise CommandError(f"--{option}-{which}: {harmless(error)}", Status.USAGE) from error
    return side(kind, name, post=post, place=place, on=day)


def _shown(kind: str, found: Comparison) -> Iterator[Text | Table]:
    from graph.identity.evidence import table

    limits = table()["thresholds"]
    yield Text(f"{_wording()['judgements'][found.judgement]} ({found.judgement})", "bold")
    rows = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    rows.add_column(justify="right")
    rows.add_column(overflow="fold")
    rows.add_column(overflow="fold")
    for each in found.features:
        rows.add_row(*map(Text, _row(kind, each)))
    yield rows
    yield Text(
        f"tổng {found.score:+g}: cùng một từ {limits['same']:+g}, khác nhau từ {limits['different']:+g} trở xuống "
        "(sum; same from, different down from)"
    )


def _row(kind: str, feature: Feature) -> tuple[str, str, str]:
    from graph.identity.evidence import table

    means = table()[kind][feature.name]["means"]
    value = "" if feature.value == means else harmless(feature.value)
    weight = "khác (veto)" if feature.veto else f"{feature.weight:+g}"
    return weight, f"{in_vietnamese(kind, feature.name)} ({means})", value


def in_vietnamese(kind: str, feature: str) -> str:
    """What a feature of an entity type says, in Vietnamese."""
    wording = _wording()
    text: str = wording[kind].get(feature) or wording["all"][feature]
    return text


@cache
def _wording() -> Any:
    return yaml.safe_load(files("cli").joinpath("comparing.yml").read_text(encoding="utf-8"))
