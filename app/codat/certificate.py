"""The file with which a bank's gateway knows this computer: a certificate and its key, PEM or PKCS#12.

Python's TLS takes keys from files in PEM only. What it is handed is a file of its own, readable by this user alone,
its key encrypted under a password made for the occasion, and gone again before the first byte is sent.
"""

from __future__ import annotations

import secrets
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence
    from datetime import datetime

    from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes
    from cryptography.x509 import Certificate

    from app.base.secret import Secret

_LONGEST: Final = 1_000_000  # bytes; a chain with its key has a few thousand


class CertificateFault(StrEnum):
    """What is wrong with the file."""

    MISSING = "missing"  # no file, or it cannot be read
    LOCKED = "locked"  # the passphrase is missing or wrong
    BROKEN = "broken"  # no certificate with its key in there
    EXPIRED = "expired"  # or not valid yet


class CertificateError(Exception):
    """The file cannot be used. The text names the fault, nothing of the file."""

    def __init__(self, fault: CertificateFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class CertificateFacts(NamedTuple):
    """What the file says of itself; public."""

    name: str
    valid_until: datetime  # with its zone
    fingerprint: str  # SHA-256, hexadecimal


class ClientCertificate:
    """A file with a certificate, those that signed it, and its key; `passphrase` where the key is encrypted."""

    def __init__(self, path: Path, passphrase: Secret | None = None) -> None:
        self.path = path
        self.passphrase = passphrase

    def facts(self, now: datetime) -> CertificateFacts:
        """Read the file and look at it; blocks. Raises `CertificateError`, also when it is not valid at `now`."""
        from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415  # needed for certificates only
        from cryptography.x509.oid import NameOID  # noqa: PLC0415  # see above

        certificate = self._read()[0][0]
        if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
            raise CertificateError(CertificateFault.EXPIRED)
        names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        name = str(names[0].value) if names else certificate.subject.rfc4514_string()
        return CertificateFacts(name, certificate.not_valid_after_utc, certificate.fingerprint(SHA256()).hex())

    def load_into(self, context: ssl.SSLContext) -> None:
        """Have `context` prove with it who we are; blocks. Raises `CertificateError`."""
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415  # needed for certificates only

        chain, key = self._read()
        password = secrets.token_hex(32)
        pem, shape = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        sealed = key.private_bytes(pem, shape, serialization.BestAvailableEncryption(password.encode()))
        with tempfile.TemporaryDirectory(prefix="passerelle-") as folder:
            handed = Path(folder) / "handed.pem"
            handed.touch(mode=0o600)
            handed.write_bytes(sealed + b"".join(one.public_bytes(pem) for one in chain))
            try:
                context.load_cert_chain(handed, password=password)
            except OSError:  # a key of a kind that TLS here does not know, or of another certificate
                raise CertificateError(CertificateFault.BROKEN) from None

    def _read(self) -> tuple[Sequence[Certificate], CertificateIssuerPrivateKeyTypes]:
        """The chain, the computer's own certificate first, and its key."""
        try:
            with self.path.open("rb") as file:
                content = file.read(_LONGEST + 1)
        except (OSError, ValueError):
            raise CertificateError(CertificateFault.MISSING) from None
        if len(content) > _LONGEST:
            raise CertificateError(CertificateFault.BROKEN)
        password = self.passphrase.reveal().encode() if self.passphrase is not None else None
        return _of_pem(content, password) if b"-----BEGIN" in content else _of_pkcs12(content, password)


def _of_pem(content: bytes, password: bytes | None) -> tuple[Sequence[Certificate], CertificateIssuerPrivateKeyTypes]:
    from cryptography import x509  # noqa: PLC0415  # needed for certificates only
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415  # see above
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415  # see above

    try:
        chain = x509.load_pem_x509_certificates(content)
    except ValueError:
        raise CertificateError(CertificateFault.BROKEN) from None
    sealed = b"ENCRYPTED" in content
    try:
        key = load_pem_private_key(content, password if sealed else None)
    except (TypeError, ValueError, UnsupportedAlgorithm):
        raise CertificateError(CertificateFault.LOCKED if sealed else CertificateFault.BROKEN) from None
    return _own_first(chain, key), key  # type: ignore[return-value]  # TLS refuses keys that cannot sign


def _of_pkcs12(
    content: bytes, password: bytes | None
) -> tuple[Sequence[Certificate], CertificateIssuerPrivateKeyTypes]:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415  # needed for certificates only
    from cryptography.hazmat.primitives.serialization import pkcs12  # noqa: PLC0415  # see above

    if content[:1] != b"\x30":  # an ASN.1 sequence, as every PKCS#12 file begins
        raise CertificateError(CertificateFault.BROKEN)
    try:
        found = pkcs12.load_pkcs12(content, password)
    except (ValueError, UnsupportedAlgorithm) as error:
        is_locked = "password" in str(error).lower()
        raise CertificateError(CertificateFault.LOCKED if is_locked else CertificateFault.BROKEN) from None
    if found.key is None or found.cert is None:
        raise CertificateError(CertificateFault.BROKEN)
    chain = [found.cert.certificate, *(one.certificate for one in found.additional_certs)]
    return chain, found.key  # type: ignore[return-value]  # see above


def _own_first(chain: list[Certificate], key: object) -> list[Certificate]:
    """Files are put together in any order; the certificate of the key is this computer's."""
    of_key = key.public_key() if hasattr(key, "public_key") else None
    own = [one for one in chain if one.public_key() == of_key]
    if not own:
        raise CertificateError(CertificateFault.BROKEN)
    return [own[0], *(one for one in chain if one is not own[0])]
