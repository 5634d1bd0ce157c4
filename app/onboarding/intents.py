"""What is asked of Codat, as the journal keeps it: one intent a request. Never a body, never a secret."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

KEY_LIFE = timedelta(minutes=90)  # Codat replays the first answer to a key this long (Codat, idempotency)


class IntentKind(StrEnum):
    """The requests that create or remove something at Codat."""

    CREATE_COMPANY = "create_company"
    CREATE_CONNECTION = "create_connection"
    ADD_ACCOUNTS = "add_accounts"
    RENAME_ACCOUNT = "rename_account"
    STOP_ACCOUNT = "stop_account"
    SET_BALANCE = "set_balance"
    REMOVE_ACCOUNT = "remove_account"
    CREATE_CREDENTIALS = "create_credentials"
    REVOKE_CREDENTIALS = "revoke_credentials"
    DISCONNECT = "disconnect"
    DELETE_CONNECTION = "delete_connection"
    SEND_TRANSACTIONS = "send_transactions"


class IntentState(StrEnum):
    """What became of an intent."""

    SENT = "sent"  # written; whether Codat carried it out is not known
    HELD = "held"  # Codat does not have it; the same key goes with the next try
    DONE = "done"
    NOT_DONE = "not_done"


class Intent(NamedTuple):
    """One request that was, or may have been, sent."""

    id: int
    kind: IntentKind
    onboard_key: str
    subject: tuple[str, ...]  # ids of ours the request is about, for example the accounts of a batch
    body_hash: str
    key: str  # the Idempotency-Key, "" for credentials
    state: IntentState
    started_at: datetime


Settled = tuple[Intent, IntentState]
"""An intent and what became of it."""


def body_hash(body: object) -> str:
    """A digest of a request's body, to tell whether a later try asks for the same thing."""
    import hashlib  # noqa: PLC0415  # not for the first paint
    import json  # noqa: PLC0415  # see above

    return hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()
