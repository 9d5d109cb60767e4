"""A fact: one statement of one document, with the words that say it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a fact: ``document.text[start:end] == quote``; `rule` names what read them."""

    quote: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Fact:
    """An edge from `source` to `target` (entity ids), of one of the ontology's fact types.

    `role` (chair, co_chair), `title` (a post without its body), `date` and `under` (the id of a Program
    or Directive) are what the statement itself says. `observed` is the day for which the document vouches
    that it was so: the day of the meeting it reports, else its day of publication, else unknown.
    """

    type: str
    source: str
    target: str
    evidence: Evidence
    role: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    under: str | None = None
    observed: PartialDate | None = None

    @property
    def statement(self) -> tuple[str, str, str, str, str, str, str]:
        """What is said, apart from who says it: equal for the same statement in several documents."""
        date = self.date.iso if self.date else ""
        return (
            self.type,
            self.source,
            self.target,
            self.role or "",
            self.title or "",
            date,
            self.under or "",
        )

    def __str__(self) -> str:
        extra = ", ".join(str(value) for value in (self.role, self.title, self.date, self.under) if value)
        return f"{self.source} {self.type} {self.target}" + (f" ({extra})" if extra else "")
