"""How a profile proves who we are: key, token, a certificate's passphrase, from the keychain when first needed."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from app.base.aside import aside
from app.base.ports import KeychainError, KeychainFault
from app.codat.authorize import Authorize, Bearer, CodatKey, KeyShapeError, NoAuthorization, UnreadyError
from app.codat.certificate import CertificateError, CertificateFault
from app.codat.deadline import within
from app.codat.errors import NotSentReason
from app.compose.profiles import GATEWAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.clock import Clock
    from app.base.ports import KeychainPort
    from app.base.secret import Secret
    from app.codat.certificate import ClientCertificate
    from app.compose.profiles import Profile

logger = logging.getLogger(__name__)

KEYCHAIN_SECONDS: Final = 60.0  # a person may have to type the keychain's own password
Result = TypeVar("Result")

_OF_KEYCHAIN: Final = {
    KeychainFault.ABSENT: NotSentReason.KEYCHAIN_ABSENT,
    KeychainFault.LOCKED: NotSentReason.KEYCHAIN_LOCKED,
}
_OF_CERTIFICATE: Final = {
    CertificateFault.MISSING: NotSentReason.CERTIFICATE_MISSING,
    CertificateFault.LOCKED: NotSentReason.CERTIFICATE_LOCKED,
    CertificateFault.BROKEN: NotSentReason.CERTIFICATE_BROKEN,
    CertificateFault.EXPIRED: NotSentReason.CERTIFICATE_EXPIRED,
}


class Typed(NamedTuple):
    """What a person entered, in the place of what the keychain has."""

    secret: Secret | None = None
    passphrase: Secret | None = None


class Login:
    """`app.codat.authorize.Authorize` of a profile."""

    def __init__(
        self,
        profile: Profile,
        keychain: KeychainPort,
        clock: Clock,
        certificate: ClientCertificate | None,
        typed: Typed,
    ) -> None:
        self._profile = profile
        self._keychain = keychain
        self._clock = clock
        self._certificate = certificate
        self._typed = typed
        self._opening = asyncio.Lock()
        self._proof: Authorize | None = None

    async def ready(self) -> None:
        """Fetch what is needed, once. Raises `UnreadyError`; the next call asks again."""
        async with self._opening:
            if self._proof is None:
                await self._open_certificate()
                self._proof = await self._fetch()

    def headers(self) -> Mapping[str, str]:
        """What proves who we are; nothing before `ready`."""
        proof = self._proof.headers() if self._proof is not None else {}
        return {**proof, "x-codat-client": self._profile.codat_client} if self._profile.codat_client else proof

    async def _fetch(self) -> Authorize:
        if not self._profile.takes_secret:
            return NoAuthorization()
        secret = self._typed.secret or await self._kept(self._profile.secret_name)
        if secret is None:
            raise UnreadyError(NotSentReason.NO_KEY)
        try:
            return Bearer(secret) if self._profile.kind == GATEWAY else CodatKey(secret)
        except KeyShapeError:
            raise UnreadyError(NotSentReason.KEY_SHAPE) from None

    async def _open_certificate(self) -> None:
        """Have its passphrase there, and see that it opens; the transport reads it again when it connects."""
        certificate = self._certificate
        if certificate is None:
            return
        if not self._profile.certificate:
            raise UnreadyError(NotSentReason.CERTIFICATE_MISSING)
        certificate.passphrase = self._typed.passphrase
        now = self._clock.now()
        try:
            await aside(lambda: certificate.facts(now))
        except CertificateError as error:
            if error.fault is not CertificateFault.LOCKED or self._typed.passphrase is not None:
                raise UnreadyError(_OF_CERTIFICATE[error.fault]) from None
        else:
            return
        certificate.passphrase = await self._kept(self._profile.passphrase_name)
        try:
            await aside(lambda: certificate.facts(now))
        except CertificateError as error:
            raise UnreadyError(_OF_CERTIFICATE[error.fault]) from None

    async def _kept(self, name: str) -> Secret | None:
        try:
            return await ask_keychain(self._clock, lambda: self._keychain.read(name))
        except KeychainError as error:
            raise UnreadyError(_OF_KEYCHAIN.get(error.fault, NotSentReason.KEYCHAIN_FAILS)) from None


async def ask_keychain(clock: Clock, call: Callable[[], Result], seconds: float = KEYCHAIN_SECONDS) -> Result:
    """What `call()` gives, from a thread of its own. Raises `KeychainError`, SILENT when it takes too long.

    A prompt that nobody answers keeps the thread, and nothing else: it is not waited for at the end either.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # type: ignore[arg-type]  # with no error there is a result

    def work() -> None:
        result, error = None, None
        try:
            result = call()
        except Exception as raised:  # noqa: BLE001  # handed to who waits
            error = raised
        try:
            loop.call_soon_threadsafe(settle, result, error)
        except RuntimeError:
            logger.debug("the keychain answered after the end")

    threading.Thread(target=work, name="keychain", daemon=True).start()
    waited = await within(clock, seconds, lambda: _wait(answer))
    if waited is None:
        raise KeychainError("the keychain did not answer in time", KeychainFault.SILENT)
    return waited[0]


async def _wait(answer: asyncio.Future[Result]) -> tuple[Result]:
    return (await answer,)
