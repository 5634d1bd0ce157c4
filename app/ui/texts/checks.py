"""What the doctor found, in words. Every check has a title; every finding one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.base.checks import NOT_ASKED, TRAIL
from app.base.clock import Deadline
from app.base.shield import Cover
from app.onboarding.forwarding import Forwarded
from app.onboarding.problems import Problem, ProblemKind
from app.ui.texts.format import number
from app.ui.texts.forwarded import forwarded_words
from app.ui.texts.problems import problem_words
from app.ui.texts.shield import shield_sentence
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.checks import Check


class CheckWords(NamedTuple):
    """A check as a row shows it."""

    title: str
    sentence: str


_TITLES = {
    "profile": noted("Checks", "Profile"),
    "key": noted("Checks", "Key"),
    "codat": noted("Checks", "Codat"),
    "quota": noted("Checks", "Daily limit"),
    "integration": noted("Checks", "QuickBooks bank feeds"),
    "instance": noted("Checks", "Instance"),
    "data_types": noted("Checks", "Data types"),
    "clock": noted("Checks", "Clock"),
    "keychain": noted("Checks", "Keychain"),
    "folders": noted("Checks", "Data folder"),
    "trust": noted("Checks", "Certificates"),
    "proxy": noted("Checks", "Proxy"),
    "versions": noted("Checks", "Versions"),
    "shield": noted("Checks", "Screen shares"),
    "session": noted("Checks", "Locked screen"),
    "trail": noted("Checks", "Record at your bank"),
}

_SENTENCES = {
    "practice": noted("Checks", "This is practice: the Codat built into Passerelle."),
    "server": noted("Checks", "Passerelle works with {host}."),
    "codat": noted("Checks", "Passerelle works with Codat, at {host}."),
    "gateway": noted("Checks", "Passerelle works through your bank’s gateway, at {host}."),
    "way_not_needed": noted("Checks", "Practice needs no network."),
    "way_not_asked": noted("Checks", "The server is on this computer: nothing is needed."),
    "trust_holds": noted("Checks", "This computer’s own store of certificates trusts {host}."),
    "proxy_none": noted("Checks", "Straight to {host}, without a proxy."),
    "proxy_named": noted("Checks", "Through the proxy {proxy}, as this computer’s settings say."),
    "versions_told": noted("Checks", "Passerelle {passerelle}, Qt {qt}, Python {python}, {system}."),
    "address_refused": noted("Checks", "This address is not allowed: it has to begin with https."),
    "key_not_needed": noted("Checks", "Practice needs no key."),
    "key_there": noted("Checks", "There is a key for this profile."),
    "certificate_there": noted("Checks", "There is a certificate for this profile, and it opens."),
    "both_there": noted("Checks", "There are a key and a certificate for this profile, and the certificate opens."),
    "answers": noted("Checks", "Codat answers."),
    "quota_left": noted("Checks", "{left} of {limit} requests are left today."),
    "quota_low": noted("Checks", "Only {left} requests are left today: Passerelle no longer asks by itself."),
    "quota_unknown": noted("Checks", "Codat did not say how many requests are left."),
    "feeds_enabled": noted("Checks", "QuickBooks bank feeds are enabled."),
    "feeds_disabled": noted("Checks", "QuickBooks bank feeds are not enabled. Ask whoever manages your Codat account."),
    "feeds_missing": noted("Checks", "This Codat account has no QuickBooks bank feeds. Ask Codat to add them."),
    "instance_named": noted("Checks", "You are working in “{name}”."),
    "instance_unnamed": noted("Checks", "Codat did not name the instance."),
    "types_listed": noted("Checks", "Bank accounts and bank transactions are set up."),
    "types_missing": noted("Checks", "Advice: turn on bank accounts and bank transactions in Codat’s settings."),
    "types_unread": noted("Checks", "Codat’s data type settings could not be read. They are advice only."),
    "clock_right": noted("Checks", "This computer’s clock agrees with Codat’s."),
    "clock_unknown": noted("Checks", "Codat did not tell its time."),
    "keychain_answers": noted("Checks", "This computer’s keychain answers."),
    "keychain_not_needed": noted("Checks", "No keychain answers on this computer. Practice does without one."),
    "keychain_fails": noted(
        "Checks", "This computer’s keychain can’t be used, so no key can be kept. Tell your IT team."
    ),
    "keychain_waits": noted(
        "Checks",
        "This computer’s keychain does not answer. If it asks something in a window of its own, answer there, then"
        " check again.",
    ),
    "folder_fine": noted("Checks", "Journal, record and settings can be written, and only you can read them."),
    "folder_open": noted("Checks", "Other people on this computer can read the data folder. Tell your IT team."),
    "folder_elsewhere": noted(
        "Checks",
        "The data folder is on another computer, where the journal can be damaged. Ask your IT team for a folder on"
        " this one.",
    ),
    "folder_copied": noted(
        "Checks",
        "The data folder is copied elsewhere by OneDrive or the like, where it can be damaged or read. Ask your IT team"
        " for another folder.",
    ),
    "folder_unwritable": noted(
        "Checks", "The data folder can’t be written. Free some disk space or tell your IT team."
    ),
    "shield_offered": noted("Checks", "This Windows can keep Passerelle’s own window out of screen shares."),
    "locks_heard": noted("Checks", "When the screen locks, credentials are hidden at once."),
    "locks_unheard": noted(
        "Checks", "This computer does not tell when its screen locks. Hide credentials before you leave it."
    ),
    NOT_ASKED: noted("Checks", "Not asked: see above."),
}

_COVERS = {f"shield_{cover.value}": cover for cover in Cover}
_PROBLEMS = {kind.value: kind for kind in ProblemKind}


def check_words(check: Check, voice: Voice = INSTALLED) -> CheckWords:
    """Title and sentence of what the doctor found. A check without a word of its own shows its English detail."""
    title = voice.say("Checks", _TITLES[check.name]) if check.name in _TITLES else check.name
    return CheckWords(title, _sentence(check, voice))


def summary(checks: tuple[Check, ...], voice: Voice = INSTALLED) -> str:
    """All of it in one line."""
    advised = sum(check.is_advice for check in checks)
    failed = sum(not check.ok and check.word != NOT_ASKED for check in checks)
    if failed:
        return voice.say("Checks", "%n checks need attention.", "", failed)
    if advised:
        return voice.say("Checks", "%n checks have advice.", "", advised)
    return voice.say("Checks", "All %n checks are well.", "", len(checks))


def _sentence(check: Check, voice: Voice) -> str:
    facts = check.facts
    if check.word in _PROBLEMS:
        return _problem_sentence(_PROBLEMS[check.word], facts, voice)
    if check.word in {"clock_behind", "clock_ahead"}:
        return _clock_sentence(check.word, facts, voice)
    if check.word in _COVERS:
        return shield_sentence(_COVERS[check.word], voice)
    if check.word == TRAIL and isinstance(forwarded := facts.get("forwarded"), Forwarded):
        return forwarded_words(forwarded, voice).word
    if check.word not in _SENTENCES:
        return check.detail
    shown = {name: number(value, voice) if isinstance(value, int) else value for name, value in facts.items()}
    return voice.say("Checks", _SENTENCES[check.word]).format(**shown)


def _clock_sentence(word: str, facts: Mapping[str, object], voice: Voice) -> str:
    minutes = int(str(facts["minutes"]))
    if word == "clock_behind":
        return voice.say("Checks", "This computer’s clock is %n minutes behind Codat’s. Set it right.", "", minutes)
    return voice.say("Checks", "This computer’s clock is %n minutes ahead of Codat’s. Set it right.", "", minutes)


def _problem_sentence(kind: ProblemKind, facts: Mapping[str, object], voice: Voice) -> str:
    until, now = facts.get("until"), facts.get("now")
    about = str(facts.get("about", ""))
    problem = Problem(kind, until=until if isinstance(until, Deadline) else None, about=about)
    words = problem_words(problem, now() if callable(now) else None, voice)  # said again later, it counts from then
    return f"{words.title} {words.explanation}"
