"""The sentences of what is no longer at Codat: the client, its connection, an account, or nobody knows what."""

from __future__ import annotations

from typing import Final

from app.onboarding.problems import ProblemKind
from app.ui.texts.file_problems import Sentences
from app.ui.texts.voice import noted

ABSENCES: Final = {
    ProblemKind.GONE: Sentences(
        noted("Problems", "This is no longer at Codat."),
        noted("Problems", "It was deleted elsewhere. Go back to Clients to see what is there now."),
    ),
    ProblemKind.CLIENT_GONE: Sentences(
        noted("Problems", "This client is no longer at Codat."),
        noted(
            "Problems",
            "It was deleted elsewhere, with its connection, accounts and credentials. To go on, create it anew.",
        ),
    ),
    ProblemKind.CONNECTION_GONE: Sentences(
        noted("Problems", "The QuickBooks connection of this client is no longer at Codat."),
        noted("Problems", "It was deleted elsewhere, with its accounts and credentials. A new one starts empty."),
    ),
    ProblemKind.CONNECTION_REPLACED: Sentences(
        noted("Problems", "The QuickBooks connection of this client was replaced elsewhere."),
        noted(
            "Problems", "This is the new one. Credentials of the former one no longer work: look at the accounts first."
        ),
    ),
    ProblemKind.ACCOUNT_GONE: Sentences(
        noted("Problems", "An account is no longer at Codat."),
        noted("Problems", "It was removed elsewhere. The list shows the accounts that are there now."),
    ),
}
