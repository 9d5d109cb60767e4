"""``chidao review`` and ``chidao judge``: pairs of which rules are unsure, and what a person says of them."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Group
from rich.text import Text

from cli.failures import CommandError, Status, complain
from cli.judging import decide, exchange
from cli.options import LIMIT, Cursor, Form, Limit, opened
from cli.output import Format, emit, harmless, listing, render, tell_more
from graph.identity.judgements import DIFFERENT, SAME, UNSURE
from graph.queries import columns
from graph.queries.identity import against, doubts
from graph.queries.pages import Page
from graph.store import Store


class Verdict(StrEnum):
    """What a person says of a pair."""

    SAME = SAME
    DIFFERENT = DIFFERENT
    UNSURE = UNSURE


_ANSWERS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "l": None, "q": None}
_PROMPT = "cùng một [s]ame, khác nhau [d]ifferent, để sau [l]ater, thoát [q]uit"


def review(
    kind: Annotated[str | None, typer.Option("--type", help="An entity type: Person, Event …")] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask about one pair after the other.")] = False,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Xem lại. Pairs that may be one and of which the rules are unsure, with what documents say of both sides.

    Example: chidao review --type Person --ask
    """
    if ask and not sys.stdin.isatty():
        raise CommandError("--ask needs a terminal; chidao judge takes one judgement", Status.USAGE)
    page = Page(limit, cursor)
    with opened() as store:
        exchange(store)
        answer = doubts(store, page, kind=kind)
        if ask:
            _ask(store, answer["items"])
            return
    if form is Format.TABLE and answer["items"]:
        render(Group(*map(_pair, answer["items"])))
        tell_more(answer)
    else:
        listing(answer, columns.DOUBTS, form)


def judge(
    a: Annotated[str, typer.Argument(metavar="ID", help="One of a pair, as chidao review shows it.")],
    b: Annotated[str, typer.Argument(metavar="ID", help="The other.")],
    verdict: Annotated[Verdict, typer.Argument(help="unsure takes an earlier judgement back.")],
    why: Annotated[str, typer.Option("--why", help="The reason, for whoever reviews it.")] = "",
) -> None:
    """Quyết định. Say whether two are one; the store follows, and the judgement is kept in judgements.jsonl.

    Example: chidao judge per-lo-van-panh-1f0c2b9a per-lo-van-panh-77aa01be different --why "hai tỉnh"
    """
    with opened() as store:
        _judge(store, a, b, verdict, why)


def _judge(store: Store, a: str, b: str, verdict: Verdict, why: str) -> None:
    decide(store, (a, b), verdict, why)
    if other := against(store, a, b):
        complain(f"{a} and {b} stay apart: {other.who} judged {other.a} and {other.b} different")


def _ask(store: Store, items: list[dict[str, Any]]) -> None:
    for item in items:
        render(_pair(item))
        answer = typer.prompt(_PROMPT, default="l", show_default=False).strip().lower()[:1]
        if answer == "q":
            return
        if verdict := _ANSWERS.get(answer):
            _judge(store, item["a"]["id"], item["b"]["id"], verdict, typer.prompt("vì sao (why)", default=""))
    emit("hết (no more on this page)\n")


def _pair(item: dict[str, Any]) -> Text:
    reasons = "; ".join(f"{each['name']} {each['weight']:+g}" for each in item["features"])
    head = f"{columns.type_label(item)} · {item['score']:+g} · {reasons}"
    lines = [Text(harmless(head), "dim"), *(line for end in "ab" for line in _side(item[end]))]
    return Text("\n").join([*lines, Text("")])


def _side(side: dict[str, Any]) -> list[Text]:
    lines = [Text(harmless(f"{side['entity']['name']}  {side['id']}"), "bold")]
    for fact in side["facts"]:
        said = columns.statement(fact)
        quote = " ".join(fact["evidence"][0]["quote"].split())
        lines.append(Text(harmless(f"  {said}: “{quote}” [{columns.source(fact)}]")))
    return lines
