"""Everything that stands between a bank's desktop and Codat has words of its own, written here by hand."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import Any, NamedTuple

import pytest

from app.base.network import Proxy, ProxyError, ProxyTrouble
from app.codat import errors
from app.codat.failures import UntrustedError
from app.codat.http import http
from app.onboarding.case import Language
from app.onboarding.problems import NextStep, Problem, ProblemKind
from app.onboarding.troubles import problem_of
from app.ui.texts.problems import problem_words
from app.ui.texts.speaker import Speaker
from tests.unit.codat import samples
from tests.unit.codat.desk import Desk, failure_of, reply
from tests.unit.codat.test_transport import not_connected, run

NB = "\u00a0"
AT = Proxy("mandataire.banque.example", 8080)
PAGE = {"Content-Type": "text/html; charset=utf-8"}


def untrusted() -> http.ConnectError:
    return UntrustedError("Zscaler Root CA")


def by_proxy(trouble: ProxyTrouble) -> http.ConnectError:
    return not_connected(ProxyError(trouble, AT))


class Case(NamedTuple):
    answer: Any
    kind: ProblemKind
    english: str  # what happened, and the one thing to do
    french: str
    step: NextStep = NextStep.TRY_AGAIN


CASES = {
    "offline": Case(
        not_connected(OSError(errno.ENETUNREACH, "no network")),
        ProblemKind.OFFLINE,
        "You’re offline. Your work is saved on this computer. [Try again]",
        "Vous êtes hors ligne. Votre travail est enregistré sur cet ordinateur. [Réessayer]",
    ),
    "dns": Case(
        not_connected(socket.gaierror(socket.EAI_NONAME, "no such name")),
        ProblemKind.NAME_NOT_FOUND,
        "Codat’s address was not found. Nothing was sent. Check the network or the VPN, then try again. [Try again]",
        "L’adresse de Codat est introuvable. Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez."
        " [Réessayer]",
    ),
    "proxy wants a login": Case(
        by_proxy(ProxyTrouble.LOGIN),
        ProblemKind.PROXY_LOGIN,
        "This network’s proxy asks who you are. Nothing was sent. Sign in to mandataire.banque.example:8080 with the"
        " name and password you use on this network. [Sign in…]",
        "Le serveur mandataire de ce réseau demande qui vous êtes. Rien n’a été envoyé. Ouvrez une session sur"
        " mandataire.banque.example:8080 avec le nom et le mot de passe que vous utilisez sur ce réseau."
        " [Ouvrir une session…]",
    ),
    "proxy is down": Case(
        by_proxy(ProxyTrouble.DOWN),
        ProblemKind.PROXY_DOWN,
        "This network’s proxy can’t be reached. Nothing was sent. Check the network or the VPN; if it stays, tell your"
        " IT team about mandataire.banque.example:8080. [Try again]",
        "Le serveur mandataire de ce réseau est injoignable. Rien n’a été envoyé. Vérifiez le réseau ou le RPV; si cela"
        " persiste, parlez de mandataire.banque.example:8080 à votre équipe informatique. [Réessayer]",
    ),
    "proxy forbids": Case(
        by_proxy(ProxyTrouble.BLOCKED),
        ProblemKind.PROXY_BLOCKED,
        "This network’s proxy does not allow Codat. Nothing was sent. Ask your IT team to allow Codat’s address on"
        " mandataire.banque.example:8080. [Try again]",
        "Le serveur mandataire de ce réseau n’autorise pas Codat. Rien n’a été envoyé. Demandez à votre équipe"
        " informatique d’autoriser l’adresse de Codat sur mandataire.banque.example:8080. [Réessayer]",
    ),
    "certificate": Case(
        untrusted(),
        ProblemKind.TLS_UNTRUSTED,
        "The connection to Codat can’t be trusted. Nothing was sent. Tell your IT team: this computer does not trust"
        " the certificate’s signer, “Zscaler Root CA”. [Try again]",
        "La connexion à Codat n’est pas fiable. Rien n’a été envoyé. Avertissez votre équipe"
        f" informatique{NB}: cet ordinateur ne fait pas confiance au signataire du certificat,"
        f" «{NB}Zscaler Root CA{NB}». [Réessayer]",
    ),
    "no TLS": Case(
        not_connected(ssl.SSLError("wrong version number")),
        ProblemKind.TLS_BROKEN,
        "No secure connection to Codat could be made. Nothing was sent. Try again, then tell your IT team that"
        " something stands in between. [Try again]",
        "Aucune connexion sécurisée à Codat n’a pu être établie. Rien n’a été envoyé. Réessayez, puis avertissez votre"
        " équipe informatique que quelque chose s’interpose. [Réessayer]",
    ),
    "sign-in page": Case(
        http.Response(200, headers=PAGE, text="<html><form>Wi-Fi</form></html>"),
        ProblemKind.SIGN_IN_PAGE,
        "This network asks you to sign in first. It answered with a page of its own. Sign in to the network in your"
        " browser, then try again. [Try again]",
        "Ce réseau demande d’abord d’ouvrir une session. Il a répondu par une page à lui. Ouvrez une session sur le"
        " réseau dans votre navigateur, puis réessayez. [Réessayer]",
    ),
    "way to a sign-in page": Case(
        http.Response(302, headers={"Location": "https://hotel.example/login"}),
        ProblemKind.SIGN_IN_PAGE,
        "This network asks you to sign in first. It answered with a page of its own. Sign in to the network in your"
        " browser, then try again. [Try again]",
        "Ce réseau demande d’abord d’ouvrir une session. Il a répondu par une page à lui. Ouvrez une session sur le"
        " réseau dans votre navigateur, puis réessayez. [Réessayer]",
    ),
    "a filter's page": Case(
        http.Response(403, headers=PAGE, text="<html>Blocked by policy</html>"),
        ProblemKind.UNREADABLE,
        "The answer did not come from Codat. Something on this network answered instead. Try again, then tell your IT"
        " team. [Try again]",
        "La réponse ne vient pas de Codat. Quelque chose sur ce réseau a répondu à sa place. Réessayez, puis avertissez"
        " votre équipe informatique. [Réessayer]",
    ),
    "Codat is down": Case(
        reply(samples.refused(503), 503),
        ProblemKind.CODAT_DOWN,
        "Codat isn’t answering. Nothing was changed. [Try again]",
        "Codat ne répond pas. Rien n’a été modifié. [Réessayer]",
    ),
    "key refused": Case(
        reply(samples.refused(401), 401),
        ProblemKind.KEY_REFUSED,
        "This computer’s access to Codat was refused. Ask your administrator for a new key. [Open settings]",
        "L’accès de cet ordinateur à Codat a été refusé. Demandez une nouvelle clé à votre administrateur."
        " [Ouvrir les paramètres]",
        NextStep.OPEN_SETTINGS,
    ),
    "plan limit": Case(
        reply(samples.refused(402), 402),
        ProblemKind.PLAN_LIMIT,
        "Your bank’s Codat plan has no room left. Nothing was changed. Tell your administrator. []",
        "Le forfait Codat de votre institution est épuisé. Rien n’a été modifié. Avertissez votre administrateur. []",
        NextStep.NONE,
    ),
    "daily limit": Case(
        reply(samples.refused(429), 429),
        ProblemKind.RATE_LIMITED,
        "Codat’s daily limit is reached. Try again later. [Try again]",
        "La limite quotidienne de Codat est atteinte. Réessayez plus tard. [Réessayer]",
    ),
}


@pytest.mark.parametrize("name", CASES)
async def test_what_happened_and_the_one_thing_to_do(name: str) -> None:
    case = CASES[name]
    desk = Desk(*[case.answer] * 4)

    error = await run(desk, failure_of(desk.codat.companies.get(samples.COMPANY)))
    assert isinstance(error, errors.CodatError)
    problem = problem_of(error)

    assert (problem.kind, problem.next_step) == (case.kind, case.step)
    assert said(problem, Language.EN) == case.english
    assert said(problem, Language.FR) == case.french


def test_no_two_kinds_have_the_same_words() -> None:
    told: dict[str, ProblemKind] = {}
    for case in CASES.values():
        for words in (case.english, case.french):
            assert told.setdefault(words, case.kind) is case.kind


def test_a_signer_that_names_itself_oddly_is_one_plain_line() -> None:
    problem = Problem(ProblemKind.TLS_UNTRUSTED, NextStep.TRY_AGAIN, about="{0}<b>Root</b>")

    assert "“{0}<b>Root</b>”" in said(problem, Language.EN)


def said(problem: Problem, language: Language) -> str:
    words = problem_words(problem, voice=Speaker(language))
    return f"{words.title} {words.explanation} [{words.action}]"
