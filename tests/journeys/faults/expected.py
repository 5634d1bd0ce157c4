"""What a person must read after each fault at each step. By hand, from Codat's documents and the product's rules.

A fault means one of four things to a write: nothing left this computer, nobody knows what became of it, Codat refused
it, or all went well. What is told follows from that and from what may be done next.
"""

from __future__ import annotations

from typing import NamedTuple

FAULTS = (
    "offline", "dns", "refused", "connect-timeout", "read-timeout", "read-timeout-not-done", "drip", "cut-before",
    "cut-after", "400", "401", "402", "403", "404", "408", "409", "409-done", "422", "429-seconds", "429-date",
    "429-hours", "500", "500-done", "502-page", "503", "truncated", "wrong-type", "unknown-enum", "huge",
    "gzip-bomb", "duplicate", "clock",
)  # fmt: skip
"""`…-not-done`: Codat did not act although silence follows; `…-done`: it acted although it says otherwise."""

WAYS = ("try again", "go back", "quit")


class Told(NamedTuple):
    """How the notice begins in English and in French, and the label of its button; "" for none."""

    en: str
    fr: str
    button: tuple[str, str]


TRY = ("Try again", "Réessayer")
CHECK = ("Check at Codat", "Vérifier dans Codat")
FINISH = ("Finish setup", "Terminer la configuration")
SETTINGS = ("Open settings", "Ouvrir les paramètres")
NONE = ("", "")

OFFLINE = Told(
    "You’re offline. Your work is saved on this computer.",
    "Vous êtes hors ligne. Votre travail est enregistré sur cet ordinateur.",
    TRY,
)
NO_NAME = Told(
    "Codat’s address was not found. Nothing was sent. Check the network or the VPN, then try again.",
    "L’adresse de Codat est introuvable. Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez.",
    TRY,
)
UNREACHABLE = Told(
    "Codat can’t be reached from here. Nothing was sent. Check the network or the VPN, then try again.",
    "Codat est inaccessible d’ici. Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez.",
    TRY,
)
UNKNOWN = Told(
    "We don’t know if this was saved. Check before trying again.",
    "Nous ne savons pas si l’opération a réussi. Vérifiez avant de réessayer.",
    CHECK,
)
UNKNOWN_BUT_SAFE = Told(
    "We don’t know if this was saved. Trying again is safe: nothing is done twice.",
    "Nous ne savons pas si l’opération a réussi. Vous pouvez réessayer sans risque : rien ne sera fait deux fois.",
    TRY,
)
UNSEEN = Told(
    "Codat may have created a set we did not receive. Create a new one; revoke all if in doubt.",
    "Codat a peut-être créé un jeu que nous n’avons pas reçu. Créez-en un autre; révoquez tout en cas de doute.",
    TRY,
)
REJECTED = Told(
    "Codat did not accept this. Nothing was saved. Correct what Codat names, then try again. “Unsupported value”",
    "Codat n’a pas accepté cette demande. Rien n’a été enregistré. "
    "Corrigez ce que Codat signale, puis réessayez. « Unsupported value »",
    NONE,
)
KEY = Told(
    "This computer’s access to Codat was refused. Ask your administrator for a new key.",
    "L’accès de cet ordinateur à Codat a été refusé. Demandez une nouvelle clé à votre administrateur.",
    SETTINGS,
)
PLAN = Told(
    "Your bank’s Codat plan has no room left. Nothing was changed. Tell your administrator.",
    "Le forfait Codat de votre institution est épuisé. Rien n’a été modifié. Avertissez votre administrateur.",
    NONE,
)
FORBIDDEN = Told(
    "This computer’s key may not do this at Codat. Nothing was changed. Ask your administrator for a key that may.",
    "La clé de cet ordinateur ne permet pas cette action dans Codat. Rien n’a été modifié. "
    "Demandez à votre administrateur une clé qui la permet.",
    SETTINGS,
)
GONE = Told(
    "This is no longer at Codat. It was deleted elsewhere. Go back to Clients to see what is there now.",
    "Cet élément n’est plus dans Codat. Il a été supprimé ailleurs. "
    "Retournez aux clients pour voir ce qui s’y trouve maintenant.",
    NONE,
)
CONFLICT = Told(
    "Codat is already working on this, or has it already. Nothing was created twice. Wait a moment, then try again.",
    "Codat traite déjà cette demande, ou l’a déjà traitée. Rien n’a été créé en double. "
    "Attendez un moment, puis réessayez.",
    TRY,
)
OURS = Told(
    "Something went wrong in Passerelle itself. Your work is saved. Give the reference to your IT team.",
    "Un problème est survenu dans Passerelle. Votre travail est enregistré. "
    "Donnez la référence à votre équipe informatique.",
    TRY,
)
DOWN = Told(
    "Codat isn’t answering. Nothing was changed.",
    "Codat ne répond pas. Rien n’a été modifié.",
    TRY,
)
NOT_CODAT = Told(
    "The answer did not come from Codat. Something on this network answered instead.",
    "La réponse ne vient pas de Codat. Quelque chose sur ce réseau a répondu à sa place.",
    TRY,
)
PARTLY = Told(
    "1 account added, 1 not added. The account that was added is saved; you will not create it twice.",
    "1 compte ajouté, 1 non ajouté. Le compte ajouté est enregistré; il ne sera pas créé en double.",
    NONE,
)
LIMIT = Told(
    "Codat’s daily limit is reached. Try again at ",
    "La limite quotidienne de Codat est atteinte. Réessayez à ",
    TRY,
)
WELL = None

_NOTHING_SENT = {"offline": OFFLINE, "dns": NO_NAME, "refused": UNREACHABLE, "connect-timeout": UNREACHABLE}
_REFUSED = {
    "400": REJECTED, "401": KEY, "402": PLAN, "403": FORBIDDEN, "404": GONE,
    "429-seconds": LIMIT, "429-date": LIMIT, "429-hours": LIMIT,
}  # fmt: skip
_WELL: dict[str, Told | None] = {"unknown-enum": WELL, "duplicate": WELL, "clock": WELL}
_NO_ANSWER = (
    "read-timeout", "read-timeout-not-done", "drip", "cut-before", "cut-after", "truncated", "wrong-type", "huge",
    "gzip-bomb",
)  # fmt: skip
_FAULTS_OF_CODAT = ("408", "500", "502-page", "503")

CREATING: dict[str, Told | None] = {
    **_NOTHING_SENT,
    **_REFUSED,
    **_WELL,
    **dict.fromkeys(_NO_ANSWER, UNKNOWN),
    **dict.fromkeys(_FAULTS_OF_CODAT, DOWN),  # received, and looked at: it is not there
    "500-done": WELL,  # received, and looked at: it is there
    "409": UNKNOWN,  # the same request is still under way
    "409-done": UNKNOWN,
    "422": OURS,  # our key was used for something else: the next try takes another
}
ISSUING: dict[str, Told | None] = {
    **CREATING,
    # There is no way to look. While the key lives, trying again asks for the same set.
    **dict.fromkeys((*_NO_ANSWER, *_FAULTS_OF_CODAT, "500-done", "409", "409-done", "422"), UNSEEN),
}


def _not_revoked(why: Told, button: tuple[str, str] = TRY, *, whole: bool = False) -> Told:
    """Not revoked, and why: the first sentence of `why`, or all of it where a person has to wait or ask."""
    en, fr = (why.en, why.fr) if whole else (_first(why.en), _first(why.fr))
    return Told(
        f"Not revoked. Every credential still works. {en}",
        f"Non révoqués. Tous les identifiants fonctionnent encore. {fr}",
        button,
    )


def _half_done(why: Told, button: tuple[str, str] = FINISH, *, whole: bool = False) -> Told:
    en, fr = (why.en, why.fr) if whole else (_first(why.en), _first(why.fr))
    return Told(
        "The client exists at Codat. Its QuickBooks connection does not yet. "
        f"Finishing will not create the client twice. {en}",
        "Le client est créé dans Codat. Sa connexion QuickBooks ne l’est pas encore. "
        f"En terminant, vous ne créerez pas le client en double. {fr}",
        button,
    )


def _one_added(why: Told, button: tuple[str, str] = TRY, *, whole: bool = False) -> Told:
    en, fr = (why.en, why.fr) if whole else (_first(why.en), _first(why.fr))
    return Told(
        f"{PARTLY.en} {en}",
        f"{PARTLY.fr} {fr}",
        button,
    )


def _first(text: str) -> str:
    return text.partition(". ")[0] + "."


REVOKING: dict[str, Told | None] = {
    **{fault: _not_revoked(why) for fault, why in _NOTHING_SENT.items()},
    **{fault: _not_revoked(why) for fault, why in _REFUSED.items() if not fault.startswith("429")},
    **{fault: _not_revoked(LIMIT, whole=True) for fault in _REFUSED if fault.startswith("429")},
    **_WELL,
    **dict.fromkeys((*_NO_ANSWER, *_FAULTS_OF_CODAT, "500-done"), UNKNOWN_BUT_SAFE),
    # The answer to a revocation has no body, so nothing of it can be spoilt.
    **dict.fromkeys(("drip", "truncated", "wrong-type", "huge", "gzip-bomb"), WELL),
    "401": _not_revoked(KEY, SETTINGS, whole=True),
    "404": UNKNOWN_BUT_SAFE,  # not there, said once: the sets, or what they hang on?
    "409": UNKNOWN_BUT_SAFE,
    "409-done": UNKNOWN_BUT_SAFE,
    "422": _not_revoked(OURS),
}
READING: dict[str, Told | None] = {
    **CREATING,
    **dict.fromkeys(_NO_ANSWER, DOWN),
    **dict.fromkeys((*_FAULTS_OF_CODAT, "500-done"), DOWN),
    **dict.fromkeys(("truncated", "wrong-type", "huge", "gzip-bomb"), NOT_CODAT),
    "409": CONFLICT,
    "409-done": CONFLICT,
}
CONNECTING: dict[str, Told | None] = {
    **CREATING,
    **{fault: _half_done(why) for fault, why in CREATING.items() if why not in {WELL, UNKNOWN}},
    **{fault: _half_done(LIMIT, whole=True) for fault in _REFUSED if fault.startswith("429")},
    "401": _half_done(KEY, SETTINGS, whole=True),
}
SECOND_ALONE: dict[str, Told | None] = {
    **CREATING,
    **{fault: _one_added(why) for fault, why in CREATING.items() if why not in {WELL, UNKNOWN}},
    **{fault: _one_added(LIMIT, whole=True) for fault in _REFUSED if fault.startswith("429")},
    "400": PARTLY,  # with Codat's words at the account it refused
    "401": _one_added(KEY, SETTINGS, whole=True),
    "409": PARTLY,  # looked at: it is not there
    "409-done": WELL,  # looked at: it is there
}
BATCH: dict[str, Told | None] = {
    **CREATING,
    "404": WELL,  # a Codat without the batch: one by one
    "wrong-type": WELL,  # no account's own result can be read, so the list is: they are there
}

CHANGING: dict[str, Told | None] = CREATING | {"wrong-type": WELL}  # it succeeded: what it says beside is not needed
REMOVING: dict[str, Told | None] = {
    **CREATING,
    # The answer to a removal has no body either.
    **dict.fromkeys(("drip", "truncated", "wrong-type", "huge", "gzip-bomb"), WELL),
}

EXPECTED: dict[str, dict[str, Told | None]] = {
    "create company": CREATING | {"404": NOT_CODAT},  # nothing was there that could be gone
    "create connection": CONNECTING,
    "add accounts": BATCH,
    "add accounts singly": SECOND_ALONE,
    "add an account later": BATCH,
    "create credentials": ISSUING,
    "another set": ISSUING,
    "revoke": REVOKING,
    "reconnect, another set": ISSUING,
    "reconnect, revoke first": REVOKING,
    "reconnect, then create": ISSUING,
    "rename account": CHANGING,
    "refresh link": READING,
    "disconnect": CHANGING,
    "update balance": CHANGING,
    "stop a feed": CHANGING,
    "remove account": REMOVING,
    "delete connection": REMOVING,
    "send transactions": CREATING,
}

SKIPPED: dict[tuple[str, str, str], str] = {}
"""Cells that are not run: (step, fault, way) and why. At most 2 % of all."""
