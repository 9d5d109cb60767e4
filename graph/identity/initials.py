"""Whether a name is another one with words given by their initials: "Ban KTTW", "Ban Kinh tế Trung ương"."""

from __future__ import annotations

import unicodedata

from graph.values.spelling import comparable

_LEAST = 3  # letters of an abbreviation that say enough by themselves
_LEFT_OUT = frozenset(("và", "của", ""))  # an abbreviation has no letter for them


def abbreviates(one: str, other: str) -> bool:
    """Whether one of two names has abbreviations, of three letters at least, where the other has the words."""
    return _fits(_words(one), _words(other)) or _fits(_words(other), _words(one))


def initials(name: str) -> str:
    """The initials of a name, the same for the words and for what abbreviates them: ``BKTTƯ``."""
    return "".join("".join(map(_initial, _letters(word) or word[:1])) for word in _words(name))


def _words(name: str) -> list[str]:
    return [word for word in unicodedata.normalize("NFC", name).split() if comparable(word) not in _LEFT_OUT]


def _fits(short: list[str], long: list[str]) -> bool:
    """Whether `long` spells out `short`, word for word; at least one word of `short` is an abbreviation."""
    at, spread = 0, False
    for word in short:
        if at < len(long) and comparable(word) == comparable(long[at]):
            at += 1
            continue
        letters = _letters(word)
        run = long[at : at + len(letters)]
        if not letters or [_initial(part) for part in run] != [_initial(letter) for letter in letters]:
            return False
        at, spread = at + len(letters), True
    return spread and at == len(long)


def _letters(word: str) -> list[str]:
    """The letters of a word that is an abbreviation; none of another."""
    letters = [letter for letter in word if letter.isalpha()]
    return letters if len(letters) >= _LEAST and all(letter.isupper() for letter in letters) else []


def _initial(word: str) -> str:
    """The first letter as a capital; TW stands for Trung ương."""
    return word[0].upper().replace("W", "Ư")
