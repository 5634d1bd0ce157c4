"""What lets each profile in, as Settings show and change it: tried out before it is kept, never shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.access import Access, fingerprint, note_access, read_access, space_of
from app.base.ports import KeychainError, KeychainFault
from app.base.secret import Secret
from app.base.store import StoreError
from app.codat.addresses import AddressError
from app.codat.authorize import KeyShapeError, normal_key, normal_token
from app.codat.errors import CodatError
from app.compose.login import Typed, ask_keychain
from app.compose.profile import client_of
from app.compose.profiles import GATEWAY, PRACTICE, chosen_profile, profile_named
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.trail import Deed
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from app.codat.client import CodatClient
    from app.compose.application import Application
    from app.compose.profiles import Profile

_OF_KEYCHAIN: Final = {
    KeychainFault.ABSENT: ProblemKind.KEYCHAIN_ABSENT,
    KeychainFault.LOCKED: ProblemKind.KEYCHAIN_LOCKED,
    KeychainFault.REFUSED: ProblemKind.KEYCHAIN_FAILS,
    KeychainFault.SILENT: ProblemKind.KEYCHAIN_FAILS,
    KeychainFault.NOT_KEPT: ProblemKind.KEYCHAIN_FORGETS,
    KeychainFault.TOO_LONG: ProblemKind.KEY_TOO_LONG,
}


class AccessDesk:
    """`app.ui.shell.handed.AccessPort`."""

    def __init__(self, application: Application) -> None:
        self._app = application
        self._is_another = False  # the running profile's own key was changed

    @property
    def is_behind(self) -> bool:
        """Whether the settings, or what is kept, say something else than what this run works with."""
        app = self._app
        return self._is_another or chosen_profile(app.settings, app.folder) != app.profile

    def kept(self, kind: str) -> Access | None:
        """What is known of the key or token that is kept for "codat" or "gateway"; None when there is none."""
        return read_access(self._app.folder).get(self._named(kind).secret_name)

    async def try_out(self, kind: str, secret: Secret | None, passphrase: Secret | None) -> str:
        """Ask Codat with what was entered, else with what is kept; what was entered is then kept.

        Answers the name of the Codat instance, "" when it has none. Raises `TroubleError`; then nothing is kept.
        """
        profile = self._named(kind)
        secret = self._as_written(profile, secret)
        try:
            instance = await self._instance(profile, Typed(secret, passphrase))
            if passphrase is not None:
                await self._keep(profile.passphrase_name, passphrase)
            if secret is not None:
                await self._keep(profile.secret_name, secret)
            if secret is not None or profile.takes_certificate:
                await self._note(profile, fingerprint(secret.reveal()) if secret else "", instance)
        finally:
            for one in (secret, passphrase):
                if one is not None:
                    one.drop()
        return instance

    async def forget(self, kind: str) -> None:
        """Remove the key or token and the passphrase from the keychain. Raises `TroubleError`."""
        profile, app = self._named(kind), self._app
        for name in (profile.secret_name, profile.passphrase_name):
            await self._ask(lambda name=name: app.host.keychain.forget(name))
        await self._write(profile, None)

    def reopen(self) -> None:
        """Close this session in order and come back in the profile that the settings name."""
        app = self._app
        app.successor = app.arguments._replace(server="", practice=False)
        app.console.close()

    def _named(self, kind: str) -> Profile:
        return profile_named(kind, self._app.settings, self._app.folder)

    @staticmethod
    def _as_written(profile: Profile, secret: Secret | None) -> Secret | None:
        """One form for every way a key can be pasted, so that it is known again."""
        if secret is None or not profile.takes_secret:
            return None
        try:
            return Secret((normal_token if profile.kind == GATEWAY else normal_key)(secret.reveal()))
        except KeyShapeError:
            raise _trouble(ProblemKind.KEY_SHAPE) from None

    async def _instance(self, profile: Profile, typed: Typed) -> str:
        """Who answers; a request that only reads."""
        client: CodatClient | None = None
        try:
            client = client_of(profile, self._app.host, self._app.clock.base, typed)
            await client.preflight.quota()
            return (await client.preflight.profile()).name
        except AddressError:
            raise _trouble(ProblemKind.ADDRESS_REFUSED) from None
        except CodatError as error:
            problem = problem_of(error)
            if problem.kind in {ProblemKind.GONE, ProblemKind.UNREADABLE, ProblemKind.REJECTED}:
                raise _trouble(ProblemKind.NOT_CODAT) from None
            step = NextStep.NONE if problem.next_step is NextStep.OPEN_SETTINGS else problem.next_step
            raise TroubleError(problem._replace(next_step=step)) from None
        finally:
            if client is not None:
                await client.close()

    async def _keep(self, name: str, secret: Secret) -> None:
        await self._ask(lambda: self._app.host.keychain.write(name, secret))

    async def _ask(self, call: object) -> None:
        try:
            await ask_keychain(self._app.clock, call)  # type: ignore[arg-type]  # gives nothing
        except KeychainError as error:
            raise _trouble(_OF_KEYCHAIN[error.fault]) from None

    async def _note(self, profile: Profile, digits: str, instance: str) -> None:
        """What the page shows later. What cannot be noted is not kept."""
        access = Access(digits, self._app.clock.now().isoformat(), instance, space_of(instance))
        try:
            await self._write(profile, access)
        except TroubleError:
            await self._ask(lambda: self._app.host.keychain.forget(profile.secret_name))
            raise

    async def _write(self, profile: Profile, access: Access | None) -> None:
        app = self._app
        deed = Deed.ACCESS_FORGOTTEN if access is None else Deed.ACCESS_KEPT
        try:
            app.records.trail.record(deed, "", profile=profile.kind, fingerprint=access.fingerprint if access else "")
            note_access(app.folder, profile.secret_name, access)
        except (OSError, StoreError):
            raise _trouble(ProblemKind.NOT_KEPT) from None
        is_running = (profile.kind, profile.url) == (app.profile.kind, app.profile.url)
        self._is_another = self._is_another or (is_running and app.profile.kind != PRACTICE)


def _trouble(kind: ProblemKind) -> TroubleError:
    return TroubleError(Problem(kind, NextStep.TRY_AGAIN if kind is ProblemKind.KEYCHAIN_LOCKED else NextStep.NONE))
