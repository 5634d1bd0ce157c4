"""What Codat said of requests that were cut short: one sentence each, with what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.intents import IntentKind
from app.onboarding.reconciling import Found
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.onboarding.reconciling import Finding

_UNSEEN = noted("Found", "Codat may have created a set we did not receive. Create a new one; revoke all if in doubt.")
_SAID = {
    (IntentKind.CREATE_COMPANY, Found.THERE): noted("Found", "Codat has the client."),
    (IntentKind.CREATE_COMPANY, Found.NOT_THERE): noted("Found", "Codat does not have the client. You can create it."),
    (IntentKind.CREATE_CONNECTION, Found.THERE): noted("Found", "Codat has the QuickBooks connection."),
    (IntentKind.CREATE_CONNECTION, Found.NOT_THERE): noted(
        "Found", "Codat does not have the QuickBooks connection. Finish setup to add it."
    ),
    (IntentKind.ADD_ACCOUNTS, Found.THERE): noted("Found", "Codat has the bank accounts."),
    (IntentKind.ADD_ACCOUNTS, Found.PARTLY): noted("Found", "Codat has some of the bank accounts. Add the others."),
    (IntentKind.ADD_ACCOUNTS, Found.NOT_THERE): noted(
        "Found", "Codat does not have the bank accounts. Enter their numbers again and add them."
    ),
    (IntentKind.RENAME_ACCOUNT, Found.THERE): noted("Found", "Codat has the new name of the account."),
    (IntentKind.RENAME_ACCOUNT, Found.NOT_THERE): noted(
        "Found", "The account has its old name at Codat. You can rename it again."
    ),
    (IntentKind.STOP_ACCOUNT, Found.THERE): noted("Found", "The account’s feed is stopped."),
    (IntentKind.STOP_ACCOUNT, Found.NOT_THERE): noted(
        "Found", "The account’s feed was not stopped. You can stop it again."
    ),
    (IntentKind.SET_BALANCE, Found.THERE): noted("Found", "Codat has the account’s new balance."),
    (IntentKind.SET_BALANCE, Found.NOT_THERE): noted(
        "Found", "Codat does not have the account’s new balance. You can enter it again."
    ),
    (IntentKind.REMOVE_ACCOUNT, Found.THERE): noted("Found", "The bank account is removed."),
    (IntentKind.REMOVE_ACCOUNT, Found.NOT_THERE): noted(
        "Found", "The bank account was not removed. You can remove it again."
    ),
    (IntentKind.DELETE_CONNECTION, Found.THERE): noted("Found", "The QuickBooks connection is deleted."),
    (IntentKind.DELETE_CONNECTION, Found.NOT_THERE): noted(
        "Found", "The QuickBooks connection was not deleted. You can delete it again."
    ),
    (IntentKind.CREATE_CREDENTIALS, Found.THERE): noted("Found", "The credentials are written down now."),
    (IntentKind.CREATE_CREDENTIALS, Found.NOT_KNOWN): _UNSEEN,
    (IntentKind.REVOKE_CREDENTIALS, Found.NOT_KNOWN): noted(
        "Found", "We don’t know if all credentials were revoked. Revoke all again: it does no harm."
    ),
    (IntentKind.DISCONNECT, Found.THERE): noted("Found", "The QuickBooks connection is ended."),
    (IntentKind.DISCONNECT, Found.NOT_THERE): noted(
        "Found", "The QuickBooks connection was not ended. You can disconnect it again."
    ),
    (IntentKind.SEND_TRANSACTIONS, Found.THERE): noted("Found", "Codat has the transactions that were on their way."),
    (IntentKind.SEND_TRANSACTIONS, Found.NOT_THERE): noted(
        "Found", "Codat does not have the transactions that were on their way. Send them again."
    ),
}


def found_lead(client: str = "", voice: Voice = INSTALLED) -> str:
    """The first words, whatever was found; with the client's name where no client is open."""
    if client:
        return voice.say("Found", "{client}: a request was cut short.").format(client=client)
    return voice.say("Found", "A request was cut short.")


def found_words(findings: Iterable[Finding], voice: Voice = INSTALLED) -> str:
    """A sentence for each request, each said once."""
    said = [voice.say("Found", _SAID[finding]) for finding in findings]
    return " ".join(dict.fromkeys(said))


def is_all_there(findings: Iterable[Finding]) -> bool:
    """Whether there is nothing left to do."""
    return all(finding.found is Found.THERE for finding in findings)
