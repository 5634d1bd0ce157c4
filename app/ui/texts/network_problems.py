"""The sentences of what stands between this computer and Codat."""

from __future__ import annotations

from typing import Final

from app.onboarding.problems import ProblemKind
from app.ui.texts.file_problems import Sentences
from app.ui.texts.voice import noted

NETWORK_PROBLEMS: Final = {
    ProblemKind.OFFLINE: Sentences(
        noted("Problems", "You’re offline."),
        noted("Problems", "Your work is saved on this computer."),
    ),
    ProblemKind.UNREACHABLE: Sentences(
        noted("Problems", "Codat can’t be reached from here."),
        noted("Problems", "Nothing was sent. Check the network or the VPN, then try again."),
    ),
    ProblemKind.NAME_NOT_FOUND: Sentences(
        noted("Problems", "Codat’s address was not found."),
        noted("Problems", "Nothing was sent. Check the network or the VPN, then try again."),
    ),
    ProblemKind.TLS_UNTRUSTED: Sentences(
        noted("Problems", "The connection to Codat can’t be trusted."),
        noted(
            "Problems", "Nothing was sent. Tell your IT team that a security certificate on this network is unknown."
        ),
        "error",
    ),
    ProblemKind.TLS_BROKEN: Sentences(
        noted("Problems", "No secure connection to Codat could be made."),
        noted("Problems", "Nothing was sent. Try again, then tell your IT team that something stands in between."),
        "error",
    ),
    ProblemKind.PROXY_LOGIN: Sentences(
        noted("Problems", "This network’s proxy asks who you are."),
        noted("Problems", "Nothing was sent. Sign in with the name and password you use on this network."),
    ),
    ProblemKind.PROXY_DOWN: Sentences(
        noted("Problems", "This network’s proxy can’t be reached."),
        noted("Problems", "Nothing was sent. Check the network or the VPN, then try again."),
    ),
    ProblemKind.PROXY_BLOCKED: Sentences(
        noted("Problems", "This network’s proxy does not allow Codat."),
        noted("Problems", "Nothing was sent. Ask your IT team to allow Codat’s address."),
        "error",
    ),
    ProblemKind.SIGN_IN_PAGE: Sentences(
        noted("Problems", "This network asks you to sign in first."),
        noted(
            "Problems", "It answered with a page of its own. Sign in to the network in your browser, then try again."
        ),
    ),
    ProblemKind.UNREADABLE: Sentences(
        noted("Problems", "The answer did not come from Codat."),
        noted("Problems", "Something on this network answered instead. Try again, then tell your IT team."),
    ),
}

NETWORK_ABOUT: Final = {  # what is said instead when it is known whom or what it is about
    ProblemKind.TLS_UNTRUSTED: noted(
        "Problems",
        "Nothing was sent. Tell your IT team: this computer does not trust the certificate’s signer, “{about}”.",
    ),
    ProblemKind.PROXY_LOGIN: noted(
        "Problems", "Nothing was sent. Sign in to {about} with the name and password you use on this network."
    ),
    ProblemKind.PROXY_DOWN: noted(
        "Problems", "Nothing was sent. Check the network or the VPN; if it stays, tell your IT team about {about}."
    ),
    ProblemKind.PROXY_BLOCKED: noted(
        "Problems", "Nothing was sent. Ask your IT team to allow Codat’s address on {about}."
    ),
}
