"""The sentences of problems with a bank's files and with sending what is in them."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from app.onboarding.problems import ProblemKind
from app.ui.texts.voice import noted

Kind = Literal["info", "warning", "error"]


class Sentences(NamedTuple):
    """A problem before it is said in a language."""

    title: str
    explanation: str
    kind: Kind = "warning"


FILE_PROBLEMS: Final = {
    ProblemKind.TRANSACTIONS_REFUSED: Sentences(
        noted("Problems", "Codat refused transactions."),
        noted("Problems", "Nothing of that request was stored."),
        "error",
    ),
    ProblemKind.TRANSACTIONS_PENDING: Sentences(
        noted("Problems", "Codat has not finished yet."),
        noted("Problems", "It has the transactions. Looking again sends nothing twice."),
        "info",
    ),
    ProblemKind.TRANSACTIONS_TIMED_OUT: Sentences(
        noted("Problems", "Codat gave up waiting."),
        noted("Problems", "The transactions may still arrive. Nothing is sent again by itself."),
    ),
    ProblemKind.FILE_MISSING: Sentences(
        noted("Problems", "The file can’t be opened."),
        noted("Problems", "It may have been moved, or it is not for you to read. Choose it again."),
    ),
    ProblemKind.FILE_EMPTY: Sentences(
        noted("Problems", "The file is empty."), noted("Problems", "Export it again, then choose it here.")
    ),
    ProblemKind.FILE_TOO_BIG: Sentences(
        noted("Problems", "The file is too large."),
        noted("Problems", "Files of up to 20 MB are read. Export fewer days at a time."),
    ),
    ProblemKind.FILE_TOO_MANY_ROWS: Sentences(
        noted("Problems", "The file has too many lines."),
        noted("Problems", "Up to 60,000 are read. Export fewer days at a time."),
    ),
    ProblemKind.FILE_TOO_WIDE: Sentences(
        noted("Problems", "A line of the file is longer than any bank writes."),
        noted("Problems", "A quotation mark may be missing, or it is another kind of file. Export it again."),
    ),
    ProblemKind.FILE_NOT_TEXT: Sentences(
        noted("Problems", "This is not a text file."),
        noted("Problems", "Save a spreadsheet as CSV, or export the statement as OFX, QFX or QBO."),
    ),
    ProblemKind.FILE_LETTERS: Sentences(
        noted("Problems", "The letters of the file can’t be read."),
        noted("Problems", "Save it again with the encoding UTF-8."),
    ),
    ProblemKind.FILE_ENTITIES: Sentences(
        noted("Problems", "The file holds instructions that no statement has."),
        noted("Problems", "Nothing of it was read. Export it from your own system, and tell your IT team."),
        "error",
    ),
    ProblemKind.FILE_BROKEN: Sentences(
        noted("Problems", "The file is damaged."),
        noted("Problems", "It begins like a statement and breaks off. Export it again."),
    ),
    ProblemKind.FILE_NO_TRANSACTIONS: Sentences(
        noted("Problems", "There is nothing in the file to read."),
        noted("Problems", "Export a period that has something in it."),
    ),
    ProblemKind.FILE_NO_COLUMNS: Sentences(
        noted("Problems", "The columns of the file were not recognized."),
        noted("Problems", "Export it again with the titles of its columns."),
    ),
    ProblemKind.FILE_TOO_SLOW: Sentences(
        noted("Problems", "Reading the file took too long."),
        noted("Problems", "Nothing was sent. Export fewer days at a time."),
    ),
    ProblemKind.ACCOUNT_FILE_TOO_BIG: Sentences(
        noted("Problems", "The file is too large for a list of accounts."),
        noted("Problems", "Files of up to 20 MB are read. Keep only the rows and columns about accounts."),
    ),
    ProblemKind.ACCOUNT_FILE_TOO_MANY: Sentences(
        noted("Problems", "There are more than 2,000 rows."),
        noted("Problems", "Is it a statement? For a longer list of accounts, part it into several files."),
    ),
    ProblemKind.ACCOUNT_FILE_NOT_TEXT: Sentences(
        noted("Problems", "This is not a text file."),
        noted("Problems", "Open it in its own program, copy the rows, and paste them here; or save it as CSV."),
    ),
    ProblemKind.ACCOUNT_FILE_NO_ROWS: Sentences(
        noted("Problems", "There is no account in it."),
        noted("Problems", "It needs a row for each account, under the titles of the columns."),
    ),
    ProblemKind.ACCOUNT_FILE_NO_COLUMNS: Sentences(
        noted("Problems", "This does not look like a list of accounts."),
        noted("Problems", "It needs columns with the name, the type and the number of each account."),
    ),
    ProblemKind.ACCOUNT_FILE_TOO_SLOW: Sentences(
        noted("Problems", "Reading the file took too long."),
        noted("Problems", "Nothing was sent. Keep only the rows and columns about accounts."),
    ),
    ProblemKind.FILE_CHANGED: Sentences(
        noted("Problems", "This is another file than before."),
        noted("Problems", "Look through it, then send what is left. Nothing is sent twice."),
    ),
}
