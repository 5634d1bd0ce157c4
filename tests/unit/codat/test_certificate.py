"""The file by which a gateway knows this computer: read in both forms, and its key never in clear on the disk."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from app.base.clock import SystemClock
from app.base.overrides import override
from app.base.secret import Secret
from app.codat.certificate import CertificateError, CertificateFault, ClientCertificate

PASSPHRASE = "canary-of-a-passphrase"


@pytest.fixture(scope="module")
def leaf() -> trustme.LeafCert:
    return trustme.CA().create_child_ca().issue_cert("branch", common_name="branch")


def sealed_key(leaf: trustme.LeafCert) -> bytes:
    key = load_pem_private_key(leaf.private_key_pem.bytes(), None)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PASSPHRASE.encode()))


def kept(path: Path, *parts: bytes) -> Path:
    path.write_bytes(b"".join(parts))
    return path


def fault_of(path: Path, passphrase: str = "") -> CertificateFault:
    with pytest.raises(CertificateError) as raised:
        ClientCertificate(path, Secret(passphrase) if passphrase else None).facts(SystemClock().now())
    return raised.value.fault


def test_the_own_certificate_is_found_in_any_order(tmp_path: Path, leaf: trustme.LeafCert) -> None:
    chain = [one.bytes() for one in leaf.cert_chain_pems]
    assert len(chain) > 1
    file = kept(tmp_path / "branch.pem", *reversed(chain), leaf.private_key_pem.bytes())

    facts = ClientCertificate(file).facts(SystemClock().now())

    assert facts.name == "branch"
    assert len(facts.fingerprint) == 64


def test_a_sealed_key_needs_its_passphrase(tmp_path: Path, leaf: trustme.LeafCert) -> None:
    file = kept(tmp_path / "branch.pem", leaf.cert_chain_pems[0].bytes(), sealed_key(leaf))

    assert fault_of(file) is CertificateFault.LOCKED
    assert fault_of(file, "another") is CertificateFault.LOCKED
    assert ClientCertificate(file, Secret(PASSPHRASE)).facts(SystemClock().now()).name == "branch"


@pytest.mark.parametrize("content", [b"", b"MZ", b"\x30\x03abc", b"-----BEGIN CERTIFICATE-----\n", b"\x00" * 1_000_001])
def test_what_is_no_certificate_is_told(tmp_path: Path, content: bytes) -> None:
    assert fault_of(kept(tmp_path / "branch.p12", content)) is CertificateFault.BROKEN


def test_the_key_of_another_certificate_is_no_use(tmp_path: Path, leaf: trustme.LeafCert) -> None:
    other = trustme.CA().issue_cert("other")
    file = kept(tmp_path / "branch.pem", other.cert_chain_pems[0].bytes(), leaf.private_key_pem.bytes())

    assert fault_of(file) is CertificateFault.BROKEN


@pytest.mark.parametrize("name", ["nowhere.pem", "", "a\0b"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    assert fault_of(tmp_path / name) is CertificateFault.MISSING


def test_the_key_is_handed_over_sealed_and_nothing_stays(tmp_path: Path, leaf: trustme.LeafCert) -> None:
    file = kept(tmp_path / "branch.pem", leaf.cert_chain_pems[0].bytes(), sealed_key(leaf))
    seen: list[tuple[Path, bytes, int]] = []

    class Watched(ssl.SSLContext):
        @override
        def load_cert_chain(self, certfile: Any, keyfile: Any = None, password: Any = None) -> None:
            handed = Path(certfile)
            seen.append((handed, handed.read_bytes(), handed.stat().st_mode))
            super().load_cert_chain(certfile, keyfile, password)

    ClientCertificate(file, Secret(PASSPHRASE)).load_into(Watched(ssl.PROTOCOL_TLS_CLIENT))

    ((handed, content, mode),) = seen
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in content
    assert b"BEGIN PRIVATE KEY" not in content
    assert mode & 0o077 == 0
    assert not handed.parent.exists()
