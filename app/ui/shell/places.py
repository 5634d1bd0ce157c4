"""Where a person can be. A page asks to go somewhere by emitting one of these; the console decides."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Room(StrEnum):
    """The pages that belong to no client."""

    CLIENTS = "clients"
    ACTIVITY = "activity"
    SETTINGS = "settings"
    DOCTOR = "doctor"


class ToRoom(NamedTuple):
    """Leave the client, if one is open, and go to a room."""

    room: Room


class ToStep(NamedTuple):
    """Go to a step of the open client."""

    step: str  # a value of onboarding.case.Step


class ToManage(NamedTuple):
    """Go to the open client's Manage page."""


class ToReconnect(NamedTuple):
    """Go to the open client's Reconnect page."""


class ToTransactions(NamedTuple):
    """Go to the open client's Transactions page."""


class ToAccountFile(NamedTuple):
    """Go to where the open client's accounts come from a file."""


class ToLeaveBehind(NamedTuple):
    """Go to the page that the open client keeps."""


class GoBack(NamedTuple):
    """Go to where one was before, as Alt+Left does."""


class OpenClient(NamedTuple):
    """Open a client Codat has, or a draft, by `ClientRow.id`; `NOBODY` stops the opening that is under way."""

    client_id: str


class NewClient(NamedTuple):
    """Begin a client."""


NOBODY = ""

Place = (
    ToRoom
    | ToStep
    | ToManage
    | ToReconnect
    | ToTransactions
    | ToAccountFile
    | ToLeaveBehind
    | GoBack
    | OpenClient
    | NewClient
)
