"""Spelling a secret out loud: the radio words of the ITU, and what kind of character each is.

The result holds the characters of a secret: the caller keeps it no longer than the secret itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.ui.texts.voice import INSTALLED, Voice, noted


class CharacterKind(StrEnum):
    """What a listener must know besides the word."""

    CAPITAL = "capital"
    SMALL = "small"
    NUMBER = "number"
    SIGN = "sign"


@dataclass(frozen=True, slots=True, repr=False)
class SpeltCharacter:
    """One character with its words. Its repr says nothing of it."""

    character: str
    kind: CharacterKind
    word: str  # "oscar", "zero"
    kind_word: str  # "capital"
    spoken: str  # "O: capital oscar"


# The same in English and in French, so not translated.
_LETTERS = {
    word[0]: word
    for word in (
        *("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo", "lima"),
        *("mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey"),
        *("x-ray", "yankee", "zulu"),
    )
}

_DIGITS = {
    "0": noted("Spelling", "zero"),
    "1": noted("Spelling", "one"),
    "2": noted("Spelling", "two"),
    "3": noted("Spelling", "three"),
    "4": noted("Spelling", "four"),
    "5": noted("Spelling", "five"),
    "6": noted("Spelling", "six"),
    "7": noted("Spelling", "seven"),
    "8": noted("Spelling", "eight"),
    "9": noted("Spelling", "nine"),
}

_SIGNS = {
    "-": noted("Spelling", "hyphen"),
    "_": noted("Spelling", "underscore"),
    ".": noted("Spelling", "period"),
    ",": noted("Spelling", "comma"),
    "@": noted("Spelling", "at sign"),
    "!": noted("Spelling", "exclamation mark"),
    "?": noted("Spelling", "question mark"),
    "#": noted("Spelling", "number sign"),
    "$": noted("Spelling", "dollar sign"),
    "%": noted("Spelling", "percent sign"),
    "&": noted("Spelling", "ampersand"),
    "*": noted("Spelling", "asterisk"),
    "+": noted("Spelling", "plus sign"),
    "=": noted("Spelling", "equal sign"),
    "/": noted("Spelling", "slash"),
    ":": noted("Spelling", "colon"),
    ";": noted("Spelling", "semicolon"),
    "(": noted("Spelling", "opening parenthesis"),
    ")": noted("Spelling", "closing parenthesis"),
    "^": noted("Spelling", "caret"),
    "~": noted("Spelling", "tilde"),
}

_KINDS = {
    CharacterKind.CAPITAL: noted("Spelling", "capital"),
    CharacterKind.SMALL: noted("Spelling", "small"),
    CharacterKind.NUMBER: noted("Spelling", "number"),
    CharacterKind.SIGN: noted("Spelling", "sign"),
}


def spell(value: str, voice: Voice = INSTALLED) -> tuple[SpeltCharacter, ...]:
    """Each character of `value` with its words; a character without a name is shown as itself."""
    return tuple(_spelt(character, voice) for character in value)


def _spelt(character: str, voice: Voice) -> SpeltCharacter:
    kind, word = _kind_and_word(character, voice)
    kind_word = voice.say("Spelling", _KINDS[kind])
    spoken = voice.say("Spelling", "{character}: {kind} {word}").format(character=character, kind=kind_word, word=word)
    return SpeltCharacter(character, kind, word, kind_word, spoken)


def _kind_and_word(character: str, voice: Voice) -> tuple[CharacterKind, str]:
    letter = _LETTERS.get(character.lower())
    if letter is not None:
        return (CharacterKind.CAPITAL if character.isupper() else CharacterKind.SMALL), letter
    if character in _DIGITS:
        return CharacterKind.NUMBER, voice.say("Spelling", _DIGITS[character])
    named = _SIGNS.get(character)
    return CharacterKind.SIGN, character if named is None else voice.say("Spelling", named)
