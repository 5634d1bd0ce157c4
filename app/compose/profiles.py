"""Which Codat a run talks to, by the bank's policy, the command line and the settings, in this order.

Read before the first paint, so it loads nothing; `compose.profile` makes the client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.settings import Settings
    from app.compose.arguments import Arguments

PRACTICE, CODAT, GATEWAY, SERVER = "practice", "codat", "gateway", "server"
CODAT_URL: Final = "https://api.codat.io"


class ProfileClosedError(Exception):
    """The command line asks for a profile that the bank's policy closed; the text says which."""


class Profile(NamedTuple):
    """One way to a Codat. `folder` is the name of its own sub-folder: data of two profiles never mix."""

    kind: str
    folder: str
    url: str = ""  # "" in practice, and for a gateway whose address nobody has entered
    takes_secret: bool = False  # an API key, or a gateway's token
    certificate: str = ""  # a file of this computer
    takes_certificate: bool = False
    codat_client: str = ""  # the header x-codat-client

    @property
    def is_practice(self) -> bool:
        """Whether it is the built-in Codat."""
        return self.kind == PRACTICE

    @property
    def secret_name(self) -> str:
        """Under which name the keychain has the key or token. With the address: no other server ever gets it."""
        return {CODAT: "codat", GATEWAY: f"token {self.url}"}.get(self.kind, self.url)

    @property
    def passphrase_name(self) -> str:
        """Under which name the keychain has the passphrase of the certificate."""
        return f"certificate {self.url}"


def profile_of(arguments: Arguments, settings: Settings, folder: Path) -> Profile:
    """The profile of this run. Raises `ProfileClosedError` where the command line asks for one that the bank closed."""
    _may_ask(arguments, settings)
    if arguments.server:
        return Profile(SERVER, slug(arguments.server), arguments.server, takes_secret=True)
    if arguments.practice:
        return Profile(PRACTICE, PRACTICE)
    return chosen_profile(settings, folder)


def chosen_profile(settings: Settings, folder: Path) -> Profile:
    """The profile that the settings name."""
    kind = settings.text("profile")
    return Profile(PRACTICE, PRACTICE) if kind == PRACTICE else profile_named(kind, settings, folder)


def profile_named(kind: str, settings: Settings, folder: Path) -> Profile:
    """CODAT or GATEWAY as the settings have it now."""
    from app.base.access import read_access, space_of  # noqa: PLC0415  # practice does without

    if kind == CODAT:
        found = Profile(CODAT, CODAT, CODAT_URL, takes_secret=True)
    else:
        url, login = settings.text("gateway_url").rstrip("/"), settings.text("gateway_login")
        found = Profile(
            GATEWAY,
            f"{GATEWAY}-{slug(url)[:60]}-{space_of(url)}" if url else GATEWAY,  # two addresses may look alike
            url,
            takes_secret=login in {"token", "both"},
            certificate=settings.text("gateway_certificate"),
            takes_certificate=login in {"certificate", "both"},
            codat_client=settings.text("codat_client"),
        )
    instance = read_access(folder).get(found.secret_name)
    return found._replace(folder=f"{found.folder}-{instance.space}") if instance and instance.space else found


def slug(url: str) -> str:
    """An address as the name of a folder."""
    return "".join(letter if letter.isalnum() else "-" for letter in url.lower()).strip("-")


def _may_ask(arguments: Arguments, settings: Settings) -> None:
    """Neither a practice that looks real nor another server than the bank's may be slipped in by the command line."""
    asked = "--server" if arguments.server else "--practice"
    decided = settings.is_managed("profile") or (bool(arguments.server) and settings.is_managed("gateway_url"))
    if decided and (arguments.server or (arguments.practice and settings.text("profile") != PRACTICE)):
        raise ProfileClosedError(f"the bank’s policy names the profile of this computer: start without {asked}")
