"""What keeps this computer from proving who it is, in words: keys, the keychain, certificates."""

from __future__ import annotations

from app.onboarding.problems import ProblemKind
from app.ui.texts.file_problems import Sentences as _Sentences
from app.ui.texts.voice import noted

ACCESS_PROBLEMS = {
    ProblemKind.KEY_REFUSED: _Sentences(
        noted("Problems", "This computer’s access to Codat was refused."),
        noted("Problems", "Ask your administrator for a new key."),
        "error",
    ),
    ProblemKind.NO_KEY: _Sentences(
        noted("Problems", "This computer has no key for Codat yet."),
        noted("Problems", "Enter it in Settings. Practice works without one."),
        "info",
    ),
    ProblemKind.KEY_SHAPE: _Sentences(
        noted("Problems", "This is no key."),
        noted("Problems", "A key is one word without accents. Paste it again, as it stands or with “Basic” before it."),
        "error",
    ),
    ProblemKind.KEY_TOO_LONG: _Sentences(
        noted("Problems", "This key is too long for the keychain."),
        noted("Problems", "It takes at most 1280 characters. Nothing was kept. Ask whoever gave you the key."),
        "error",
    ),
    ProblemKind.KEYCHAIN_ABSENT: _Sentences(
        noted("Problems", "No keychain answers on this computer."),
        noted("Problems", "Passerelle keeps keys nowhere else. Tell your IT team; practice works without a key."),
        "error",
    ),
    ProblemKind.KEYCHAIN_LOCKED: _Sentences(
        noted("Problems", "This computer’s keychain is locked."),
        noted("Problems", "Unlock it, then try again."),
    ),
    ProblemKind.KEYCHAIN_FAILS: _Sentences(
        noted("Problems", "This computer’s keychain refused, or did not answer in time."),
        noted("Problems", "Nothing was sent. Try again, then tell your IT team."),
        "error",
    ),
    ProblemKind.KEYCHAIN_FORGETS: _Sentences(
        noted("Problems", "This computer’s keychain did not keep the key."),
        noted("Problems", "What it gave back was not what it was given. Tell your IT team."),
        "error",
    ),
    ProblemKind.ADDRESS_REFUSED: _Sentences(
        noted("Problems", "There is no address to send to, or it is not allowed."),
        noted("Problems", "It begins with https:// and has no user, no password and no question mark in it."),
        "error",
    ),
    ProblemKind.NOT_CODAT: _Sentences(
        noted("Problems", "Something answers at this address, but not as Codat does."),
        noted("Problems", "Nothing was kept. Check the address with your IT team."),
        "error",
    ),
    ProblemKind.CERTIFICATE_MISSING: _Sentences(
        noted("Problems", "The certificate of this computer cannot be read."),
        noted("Problems", "Nothing was sent. Choose the file again in Settings, or tell your IT team."),
        "error",
    ),
    ProblemKind.CERTIFICATE_LOCKED: _Sentences(
        noted("Problems", "The certificate of this computer needs its passphrase."),
        noted("Problems", "It is missing, or it is another one. Enter it in Settings."),
        "error",
    ),
    ProblemKind.CERTIFICATE_BROKEN: _Sentences(
        noted("Problems", "The file is no certificate with its key."),
        noted("Problems", "Choose a PKCS #12 file, or a PEM file that holds both. Your IT team has it."),
        "error",
    ),
    ProblemKind.CERTIFICATE_EXPIRED: _Sentences(
        noted("Problems", "The certificate of this computer is not valid today."),
        noted("Problems", "Nothing was sent. Ask your IT team for a new one."),
        "error",
    ),
    ProblemKind.CERTIFICATE_REFUSED: _Sentences(
        noted("Problems", "The bank gateway did not accept this computer’s certificate."),
        noted("Problems", "Nothing was sent. Tell your IT team."),
        "error",
    ),
}
