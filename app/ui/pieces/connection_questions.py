"""What is asked before the QuickBooks connection of a client is ended or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.names import search_key
from app.onboarding.rules import accounts_of
from app.ui.kit.dialog import Addresses, Consequence, Dialog, Question
from app.ui.pieces.revoking import stopping
from app.ui.texts.naming import told_by_name
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.onboarding.case import Case

_DISCONNECT: Final = Addresses("manage.disconnect_sheet", "manage.disconnect_confirm", "manage.disconnect_keep")
_DELETE: Final = Addresses(
    "manage.delete_sheet",
    "manage.delete_confirm",
    "manage.delete_keep",
    "manage.delete_agree",
    "manage.delete_name",
)


def disconnect_dialog(case: Case) -> Dialog:
    """Ending the connection; it can come back."""

    def words() -> Question:
        say = INSTALLED.say
        back = say("Connection", "Reconnect brings it back: nothing is deleted, at Codat or in QuickBooks.")
        sets = say("Connection", "Codat does not say whether the credentials still work. In doubt, revoke all too.")
        return Question(
            title=say("Connection", "Disconnect {client} from QuickBooks?").format(client=case.client.name),
            body=say("Connection", "Feeds stop. You can reconnect later."),
            consequences=(
                stopping(case),
                Consequence("key-round", sets, "text3"),
                Consequence("rotate-ccw", back, "text3"),
            ),
            safe=say("Connection", "Stay connected"),
            act=say("Connection", "Disconnect"),
        )

    return Dialog(words, _DISCONNECT)


def delete_dialog(case: Case) -> Dialog:
    """Deleting the connection for good: the client's name has to be typed."""

    def words() -> Question:
        say = INSTALLED.say
        name = case.client.name
        what = say("Connection", "This deletes the connection at Codat for good. You cannot undo it.")
        first = say("Connection", "Every set of credentials is revoked first, then the connection is deleted.")
        later = say("Connection", "The client stays. A new connection needs accounts and credentials anew.")
        kept = say("Connection", "What QuickBooks already has stays in its books.")
        return Question(
            title=say("Connection", "Delete the connection of {client}?").format(client=name),
            body=what,
            consequences=(
                Consequence("key-round", first),
                _lost(case),
                Consequence("landmark", f"{later} {kept}", "text3"),
            ),
            agree=say("Connection", "My client has agreed to this"),
            not_agreed=say("Connection", "Tick the box to confirm your client agreed."),
            type_this=say("Connection", "To confirm, type the client’s name as above"),
            is_typed=lambda text: is_name(text, name),
            not_typed=say("Connection", "This is not the client’s name."),
            safe=say("Connection", "Keep the connection"),
            act=say("Connection", "Delete for good"),
        )

    return Dialog(words, _DELETE)


def is_name(typed: str, name: str) -> bool:
    """Whether a person typed that name; capitals, accents and spaces do not matter."""
    if " ".join(typed.split()) == " ".join(name.split()):
        return True
    return bool(search_key(name)) and search_key(typed) == search_key(name)


def _lost(case: Case) -> Consequence:
    """The accounts that go with the connection."""
    say = INSTALLED.say
    accounts = accounts_of(case)
    if not accounts:
        return Consequence("trash-2", say("Connection", "It has no accounts."), "text3")
    lost = say("Connection", "%n accounts are deleted with it, and their feeds stop.", "", len(accounts))
    return Consequence("trash-2", told_by_name(lost, accounts))
