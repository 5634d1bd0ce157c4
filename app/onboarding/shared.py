"""What desktops tell each other of one client, in the tags of its company: Codat lists neither sets nor links.

`setsMade` and `setsRevoked` are moments in milliseconds since 1970, `linkMade` too; `clientLang` is as at the creation.
No value of a set is ever among them.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.onboarding.case import CredentialsRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.onboarding.case import Language

TAG_MADE: Final = "setsMade"
TAG_REVOKED: Final = "setsRevoked"
TAG_LINK: Final = "linkMade"
TAG_LANGUAGE: Final = "clientLang"
MOST_TAGS: Final = 10  # Codat, companies
_MOST_MADE: Final = 7  # of 13 digits each, in the 100 characters of a value
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(milliseconds=1)


def at_tick(moment: datetime) -> datetime:
    """`moment` as exactly as a tag can tell it."""
    return _EPOCH + (moment - _EPOCH) // _TICK * _TICK


def after(moment: datetime, *others: datetime | None) -> datetime:
    """`moment`, or the first one later than all of `others`: no two events of one client share theirs."""
    latest = max((other for other in others if other is not None), default=None)
    moment = at_tick(moment)
    return moment if latest is None or moment > latest else at_tick(latest) + _TICK


def record_of(tags: Mapping[str, str]) -> CredentialsRecord:
    """What the tags of a company tell. Words of another writer are left out."""
    revoked = _latest(_moments(tags.get(TAG_REVOKED, "")))
    made = _alive(_moments(tags.get(TAG_MADE, "")), revoked)
    return CredentialsRecord(made, revoked_at=revoked, link_at=_latest(_moments(tags.get(TAG_LINK, ""))))


def merged(one: CredentialsRecord, other: CredentialsRecord) -> CredentialsRecord:
    """What both know. Doubts of `one` stay, but for a revocation that has been carried out since."""
    revoked = _latest((one.revoked_at, other.revoked_at))
    return CredentialsRecord(
        _alive({*one.made_at, *other.made_at}, revoked),
        unseen_set_possible=one.unseen_set_possible,
        revoked_at=revoked,
        revocation_unknown=one.revocation_unknown and revoked == one.revoked_at,
        link_at=_latest((one.link_at, other.link_at)),
    )


def tags_to_write(
    tags: Mapping[str, str], record: CredentialsRecord, language: Language | None = None
) -> dict[str, str]:
    """`tags` with what is known here added; everything else in them stays. As they are when there is no room.

    `language`: the one chosen here, None where none was.
    """
    known = merged(record, record_of(tags))
    told = {
        TAG_LANGUAGE: language.value if language is not None else tags.get(TAG_LANGUAGE, ""),
        TAG_MADE: "-".join(_digits(moment) for moment in known.made_at[-_MOST_MADE:]),
        TAG_REVOKED: _digits(known.revoked_at),
        TAG_LINK: _digits(known.link_at),
    }
    others = {key: value for key, value in tags.items() if key not in told}
    wanted = others | {key: value for key, value in told.items() if value}
    return wanted if len(wanted) <= MOST_TAGS else dict(tags)


def _alive(made: Iterable[datetime], revoked: datetime | None) -> tuple[datetime, ...]:
    return tuple(sorted(moment for moment in set(made) if revoked is None or moment > revoked))


def _latest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)


def _moments(words: str) -> tuple[datetime, ...]:
    found = [int(word) for word in words.split("-") if word.isascii() and word.isdigit() and len(word) == 13]  # noqa: PLR2004  # until the year 2286
    return tuple(_EPOCH + number * _TICK for number in found)


def _digits(moment: datetime | None) -> str:
    return "" if moment is None else str((moment - _EPOCH) // _TICK)
