"""The rows of a list that Codat does not have, each with its reason, as a table to put right in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from app.onboarding.account_row import Standing
from app.onboarding.drafting import AccountField
from app.onboarding.numbers import digits
from app.onboarding.trail_export import safe_cell
from app.ui.pieces.import_words import field_name, standing_words
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.onboarding.account_row import BookRow

_KEPT: Final = frozenset({Standing.FAULTY, Standing.REFUSED, Standing.LEFT_OUT, Standing.TWICE})
_LAST: Final = 4
_LONG: Final = re.compile(r"\d(?:[ \-\u00a0]?\d){4,}")


def leftovers(rows: Iterable[BookRow]) -> tuple[BookRow, ...]:
    """The rows that somebody may want to look into."""
    return tuple(row for row in rows if row.standing in _KEPT)


def leftovers_table(rows: Iterable[BookRow], voice: Voice = INSTALLED) -> bytes:
    """CSV with a byte order mark: a spreadsheet then reads accents as they are, and takes nothing for a formula.

    A number that is longer than four digits is written by its end only, wherever it stands: full account numbers are
    not written to a disk by us. The line leads to it in the list that the rows came from.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    titles = [field_name(field, voice) for field in (AccountField.NAME, AccountField.TYPE, AccountField.NUMBER)]
    line, reason = voice.say("Leftovers", "Line"), voice.say("Leftovers", "What to fix")
    writer.writerow([line, *titles, field_name(AccountField.CURRENCY, voice), reason])
    for row in leftovers(rows):
        said = (row.form.name, row.line.type, _end(row.form.number), row.form.currency, standing_words(row, voice))
        writer.writerow([str(row.place), *(safe_cell(shortened(one)) for one in said)])
    return ("\ufeff" + text.getvalue()).encode("utf-8", "replace")


def _end(number: str) -> str:
    """Whatever stands where the number should: a wrong letter in it leaves the rest of a number."""
    bare = digits(number)
    return f"…{bare[-_LAST:]}" if len(bare) > _LAST else bare


def shortened(text: str) -> str:
    """`text` with the end only of every long number in it: "00124021" is "…4021"."""
    return _LONG.sub(lambda found: f"…{digits(found[0])[-_LAST:]}", text)
