"""Every number a file of a bank is held to. What goes beyond ends in a `FileError`, whatever the file is."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_SECONDS: Final = 30.0  # of reading, from the first byte to the last value

# Tables
MAX_ROWS: Final = 60_000
MAX_COLUMNS: Final = 100
MAX_FIELD: Final = 2_000  # characters of one cell, or of one value of a statement
MAX_LINE: Final = 16_000  # characters; a longer line has more columns, or longer cells, than any bank writes
MAX_LINES_OF_ROW: Final = 50  # a quoted cell may hold line ends
MAX_ROWS_BEFORE_HEADER: Final = 30  # banks write the account and the period above the titles
MAX_ACCOUNTS: Final = 2_000  # rows of a table of accounts

# Statements
MAX_TRANSACTIONS: Final = MAX_ROWS
MAX_STATEMENTS: Final = 50  # one an account
MAX_DEPTH: Final = 64  # of markup
MAX_TAGS: Final = 3_000_000  # about fifty a transaction
MAX_MARKUP: Final = 16_384  # characters of one tag

# How much the guesses are made from
LETTERS_SAMPLE: Final = 16_384  # bytes
COLUMNS_SAMPLE: Final = 8_192  # characters
VALUES_SAMPLE: Final = 2_000  # dates or amounts

PIECE: Final = 8_192  # characters read between two looks at the clock
