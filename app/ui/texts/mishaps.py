"""What is said of this computer's own files when something is wrong with them: what is lost, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.checks import Check
from app.onboarding.records import Mishap
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from typing import Final

_SAID: Final = {
    Mishap.JOURNAL_DAMAGED: (
        noted("Mishaps", "The notes on this computer were damaged."),
        noted(
            "Mishaps",
            "Nothing is lost at Codat: your clients are in the list. Drafts and the place of your last call are gone."
            " Look for a client in the list before you create it again; if credentials may have been created, revoke"
            " all. The damaged file is kept as {file}.",
        ),
    ),
    Mishap.TRAIL_DAMAGED: (
        noted("Mishaps", "The activity record on this computer was damaged."),
        noted("Mishaps", "It is kept as {file}, and a new record begins. Give that file to your IT team."),
    ),
    Mishap.UNWRITABLE: (
        noted("Mishaps", "This computer can’t write anything down."),
        noted("Mishaps", "So nothing is sent to Codat. Free some disk space or tell your IT team, then try again."),
    ),
    Mishap.TOO_NEW: (
        noted("Mishaps", "A newer version of Passerelle wrote the activity record."),
        noted("Mishaps", "So nothing is sent from this version. Start the newer one, or tell your IT team."),
    ),
}


def mishap_words(mishap: Mishap, file: str, voice: Voice = INSTALLED) -> tuple[str, str]:
    """First words, and the rest. `file` is the name under which a damaged file is kept."""
    lead, text = _SAID[mishap]
    return voice.say("Mishaps", lead), voice.say("Mishaps", text).format(file=file)


def place_words(word: str, voice: Voice = INSTALLED) -> tuple[str, str]:
    """First words, and the rest, of a data folder at a bad place: the doctor's own sentence, and what it means now."""
    from app.ui.texts.checks import check_words  # noqa: PLC0415  # seldom

    found = check_words(Check("folders", ok=False, detail="", word=word), voice).sentence
    meanwhile = voice.say("Mishaps", "You can go on working meanwhile.")
    return voice.say("Mishaps", "Passerelle keeps its notes in a risky place."), f"{found} {meanwhile}"
