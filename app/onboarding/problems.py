"""A failure as a person meets it: what kind, where, what can be done. `ui.texts.problems` has the sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.base.clock import Deadline


class ProblemKind(StrEnum):
    """Every failure a person can be told. Each has a sentence and a next step in both languages."""

    OFFLINE = "offline"  # nothing left this computer
    UNREACHABLE = "unreachable"  # nothing was sent: Codat, or what stands before it, takes no connection
    NAME_NOT_FOUND = "name_not_found"  # DNS
    TLS_UNTRUSTED = "tls_untrusted"  # about: who signed, as the certificate says
    TLS_BROKEN = "tls_broken"  # no secure connection, for another reason than a certificate
    PROXY_LOGIN = "proxy_login"  # about: the proxy, here and below
    PROXY_DOWN = "proxy_down"
    PROXY_BLOCKED = "proxy_blocked"
    SIGN_IN_PAGE = "sign_in_page"  # a page for people came instead: a network's sign-in
    CODAT_DOWN = "codat_down"  # 5xx, nothing was changed
    UNKNOWN_OUTCOME = "unknown_outcome"  # a write without an answer
    RATE_LIMITED = "rate_limited"  # 429; until says when
    ASKED_TOO_OFTEN = "asked_too_often"  # our own budget of looks is spent; until says when
    KEY_REFUSED = "key_refused"  # 401
    PLAN_LIMIT = "plan_limit"  # 402
    NOT_ALLOWED = "not_allowed"  # 403
    NO_KEY = "no_key"  # no API key on this computer yet
    KEY_SHAPE = "key_shape"  # what was entered can be no key
    KEYCHAIN_ABSENT = "keychain_absent"  # none answers on this computer
    KEYCHAIN_LOCKED = "keychain_locked"
    KEYCHAIN_FAILS = "keychain_fails"  # it refuses, or takes too long
    KEYCHAIN_FORGETS = "keychain_forgets"  # it did not keep what it was given
    KEY_TOO_LONG = "key_too_long"  # counts say how long it may be
    ADDRESS_REFUSED = "address_refused"  # https only
    NOT_CODAT = "not_codat"  # something answers at the address, and not as Codat does
    CERTIFICATE_MISSING = "certificate_missing"  # ours, for a gateway: no file, or not for this person
    CERTIFICATE_LOCKED = "certificate_locked"  # its passphrase is missing or wrong
    CERTIFICATE_BROKEN = "certificate_broken"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_REFUSED = "certificate_refused"  # by the gateway
    GONE = "gone"  # 404: deleted elsewhere
    CLIENT_GONE = "client_gone"  # looked at: the company was deleted elsewhere
    CONNECTION_GONE = "connection_gone"  # looked at: the company is there, its connection is not
    CONNECTION_REPLACED = "connection_replaced"  # looked at: it has another connection now
    ACCOUNT_GONE = "account_gone"  # looked at: an account was removed elsewhere
    REJECTED = "rejected"  # 400: Codat's words in details
    CONFLICT = "conflict"  # 409 that looking again did not settle
    UNREADABLE = "unreadable"  # an answer that is not Codat's (a proxy's page, a truncated body)
    COMPANY_HALF_DONE = "company_half_done"  # the company exists, the connection does not
    ACCOUNTS_PARTLY_ADDED = "accounts_partly_added"  # 207: added, refused
    ACCOUNTS_NONE = "accounts_none"  # continue was pressed with no account
    UNSEEN_CREDENTIALS = "unseen_credentials"  # a set may exist that nobody saw
    NOT_REVOKED = "not_revoked"
    JOURNAL_UNWRITABLE = "journal_unwritable"  # the intent could not be written, so nothing was sent
    CLOCK_OFF = "clock_off"  # counts say by how many minutes this computer's clock is ahead (behind: negative)
    OUTCOME_UNWRITTEN = "outcome_unwritten"  # it was done, and could not be written down
    NOT_KEPT = "not_kept"  # what was typed could not be written down
    TRANSACTIONS_REFUSED = "transactions_refused"  # Codat's words in details, and at the rows it named
    TRANSACTIONS_PENDING = "transactions_pending"  # Codat has them and does not finish
    TRANSACTIONS_TIMED_OUT = "transactions_timed_out"  # Codat gave up waiting; they may be stored all the same
    FILE_NOT_SAVED = "file_not_saved"  # the place chosen cannot be written
    FILE_MISSING = "file_missing"  # not there, no file, or not for this person
    FILE_EMPTY = "file_empty"
    FILE_TOO_BIG = "file_too_big"
    FILE_TOO_MANY_ROWS = "file_too_many_rows"
    FILE_TOO_WIDE = "file_too_wide"
    FILE_NOT_TEXT = "file_not_text"
    FILE_LETTERS = "file_letters"
    FILE_ENTITIES = "file_entities"
    FILE_BROKEN = "file_broken"
    FILE_NO_TRANSACTIONS = "file_no_transactions"
    FILE_NO_COLUMNS = "file_no_columns"
    FILE_TOO_SLOW = "file_too_slow"
    ACCOUNT_FILE_TOO_BIG = "account_file_too_big"
    ACCOUNT_FILE_TOO_MANY = "account_file_too_many"  # rows
    ACCOUNT_FILE_NOT_TEXT = "account_file_not_text"
    ACCOUNT_FILE_NO_ROWS = "account_file_no_rows"
    ACCOUNT_FILE_NO_COLUMNS = "account_file_no_columns"
    ACCOUNT_FILE_TOO_SLOW = "account_file_too_slow"
    FILE_CHANGED = "file_changed"  # the file of a sending that was interrupted is another one now
    ACCOUNT_CONNECTED = "account_connected"  # a connected account's balance comes with its feed
    NAME_DIFFERS = "name_differs"  # Codat stored another name than we asked for
    UNEXPECTED = "unexpected"  # our own fault: a reference code, the app stays up


class NextStep(StrEnum):
    """What `notice.action` does for a problem."""

    NONE = "none"
    TRY_AGAIN = "try_again"
    CHECK = "check"  # ask Codat what became of the request
    FINISH_SETUP = "finish_setup"
    OPEN_SETTINGS = "open_settings"
    CLIENTS = "clients"  # go to the list


class Problem(NamedTuple):
    """One failure told to a person. Holds no text of ours (languages switch live) and never a secret."""

    kind: ProblemKind
    next_step: NextStep = NextStep.NONE
    reference: str = ""  # Codat's correlationId, or our own code for UNEXPECTED
    until: Deadline | None = None  # when trying again makes sense
    details: tuple[str, ...] = ()  # Codat's own words, plain text, at most a few
    counts: tuple[tuple[str, int], ...] = ()  # e.g. (("added", 2), ("refused", 1))
    cause: ProblemKind | None = None  # why, where `kind` says how far it came
    about: str = ""  # what the sentence names: a certificate's signer, a proxy; plain text, not ours

    @property
    def wants_login(self) -> bool:
        """Whether the person has to sign in to a proxy before the next step can do better."""
        return ProblemKind.PROXY_LOGIN in {self.kind, self.cause}


class TroubleError(Exception):
    """Raised by every verb of the conductor that cannot do what it was asked."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)
        self.problem = problem
