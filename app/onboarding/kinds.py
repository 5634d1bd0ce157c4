"""The words a case is made of: countries, languages, steps, kinds and states. Light, for what the first paint needs."""

from __future__ import annotations

from enum import StrEnum


class Country(StrEnum):
    """Where the client's QuickBooks company is. Codat's QuickBooks bank feeds serve these two only."""

    CA = "CA"
    US = "US"


class Language(StrEnum):
    """Languages of the app, of the relationship manager and of the client (independent of each other)."""

    EN = "en"
    FR = "fr"


class AccountType(StrEnum):
    """Codat's v2 source account types. A line of credit is a credit card here (QuickBooks has no other target)."""

    CHECKING = "checking"
    SAVINGS = "savings"
    CREDIT_CARD = "creditCard"
    LOAN = "loan"
    PREPAID_CARD = "prepaidCard"


class AccountState(StrEnum):
    """Codat's source account status; anything it may add later reads as UNKNOWN."""

    PENDING = "pending"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    UNKNOWN = "unknown"


class ConnectionState(StrEnum):
    """Codat's connection status; anything it may add later reads as UNKNOWN."""

    PENDING_AUTH = "PendingAuth"
    LINKED = "Linked"
    UNLINKED = "Unlinked"
    DEAUTHORIZED = "Deauthorized"
    UNKNOWN = "Unknown"


class Step(StrEnum):
    """The five steps of the spine, in order."""

    COMPANY = "company"
    ACCOUNTS = "accounts"
    CREDENTIALS = "credentials"
    GUIDE = "guide"
    CONNECTED = "connected"
