"""Every number the client keeps to: seconds, bytes, counts."""

from __future__ import annotations

from typing import Final

# Seconds. A call as a whole has a deadline; the per-operation limits below only free a stuck socket earlier.
READ_DEADLINE: Final = 20.0  # GET and DELETE, all attempts and pauses together
WRITE_DEADLINE: Final = 30.0  # POST and PATCH, one attempt
CONNECT_TIMEOUT: Final = 5.0
POOL_TIMEOUT: Final = 5.0
SILENCE_TIMEOUT: Final = 15.0  # between two pieces of an answer to GET or DELETE; leaves room for another attempt

# Attempts of what may be repeated, and the pause before the next: a random share of FIRST x 2^n, at most LONGEST.
MAX_ATTEMPTS: Final = 4
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 8.0

# Longest wait we believe a server about: a quota renews every day.
LONGEST_RETRY_AFTER: Final = 7 * 24 * 3600

# Bytes of one answer, as they come over the wire.
MAX_BODY: Final = 1024 * 1024
MAX_LIST_BODY: Final = 5 * 1024 * 1024
MAX_ERROR_BODY: Final = 256 * 1024

# Shape of JSON.
MAX_DEPTH: Final = 32
MAX_VALUES: Final = 400_000  # by commas and brackets, before parsing
MAX_DIGITS: Final = 40  # of one amount, and of its power of ten

# Paging. Codat says 5000 in one place and 2000 in another; 100 is its default.
PAGE_SIZE: Final = 100
MAX_PAGE_SIZE: Final = 500
MAX_PAGES: Final = 200

# Codat's own limits.
MAX_TRANSACTIONS: Final = 1000  # a request
MAX_ACCOUNTS: Final = 50  # a batch; Codat names no limit, and a batch that fails costs no more than this
MAX_TAGS: Final = 10
MAX_QUERY: Final = 2047  # characters of a `query` expression
IDEMPOTENCY_MINUTES: Final = 90  # how long Codat replays the answer to an Idempotency-Key

# Words taken over from an answer.
MAX_WORDS: Final = 500
MAX_TEXT: Final = 1000  # a name, a description
MAX_IDENTITY: Final = 300
MAX_VALIDATION_ITEMS: Final = 50

# Connections kept open.
MAX_CONNECTIONS: Final = 10
KEEP_ALIVE: Final = 30.0
