"""A few lines of HTML: text and attributes are always escaped, and without control characters."""

from __future__ import annotations

from html import escape

from cli.output import harmless


def tag(name: str, inner: str = "", *, words: str = "", **attributes: str | None) -> str:
    """An element with `inner` as it is, and `words` escaped; an attribute that is None is left out."""
    return f"{opened(name, **attributes)}{inner}{escape(harmless(words))}</{name}>"


def opened(name: str, **attributes: str | None) -> str:
    """The opening of an element."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(harmless(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>"


def english(words: str) -> str:
    """Words in English, set apart from the Vietnamese beside them."""
    return tag("span", words=words, lang="en")
