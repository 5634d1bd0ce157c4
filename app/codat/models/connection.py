"""A connection: a company's data source at Codat. Ours is QuickBooks Online Bank Feeds."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.codat.models.shape import Identity, Moment, OpenWord, Reader, SecretText, Text, model

QBO_BANK_FEEDS = "hcws"  # Codat's platform key of QuickBooks Online Bank Feeds


class ConnectionStatus(OpenWord):
    """Codat's words for the state of a connection; a word added later reads as UNKNOWN."""

    PENDING_AUTH = "PendingAuth"
    LINKED = "Linked"
    UNLINKED = "Unlinked"
    DEAUTHORIZED = "Deauthorized"
    UNKNOWN = "Unknown"


@model
class ConnectionFault:
    """One entry of a connection's error history. Texts are Codat's."""

    status_code: Annotated[str, BeforeValidator(lambda value: "" if value is None else str(value))] = ""
    status_text: Text = ""
    error_message: Text = ""
    erred_on: Annotated[Moment, Field(validation_alias="erroredOnUtc")] = None
    resolved_on: Annotated[Moment, Field(validation_alias="resolvedOnUtc")] = None
    state: Annotated[Text, Field(validation_alias="status")] = ""


_faults = Reader(ConnectionFault)


@model
class Connection:
    """A connection. `link_url` carries a one-time password: a secret, valid one hour for QuickBooks."""

    id: Identity
    status_word: Annotated[Text, Field(validation_alias="status")] = ""
    integration_key: Text = ""
    platform_name: Text = ""
    source_type: Text = ""
    created: Moment = None
    last_sync: Moment = None
    link_url: SecretText | None = dataclasses.field(default=None, repr=False, compare=False)
    faults: Annotated[
        tuple[ConnectionFault, ...], BeforeValidator(_faults.many), Field(validation_alias="dataConnectionErrors")
    ] = ()

    @property
    def status(self) -> ConnectionStatus:
        """The state; UNKNOWN for a word this version does not know (`status_word` has it)."""
        return ConnectionStatus(self.status_word)

    @property
    def is_qbo_bank_feeds(self) -> bool:
        """Whether this is QuickBooks Online Bank Feeds: by key, or by name where an old answer has no key."""
        if self.integration_key:
            return self.integration_key == QBO_BANK_FEEDS
        return self.platform_name.lower().startswith("quickbooks online bank feed")


connection_reader = Reader(Connection)
