"""Two desks that create the same client in the same minute: Codat takes both. Looked for afterwards, and told.

One that this computer created itself is no news: the company page showed it and asked before it created another.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.onboarding.case import Draft
from app.onboarding.census import find_duplicates
from app.onboarding.changes import Change, ChangeKind
from app.onboarding.journal import JournalError
from app.onboarding.problems import TroubleError

if TYPE_CHECKING:
    from app.onboarding.casework import Casework
    from app.onboarding.clients import Duplicate

_LATELY: Final = timedelta(minutes=10)  # what is older was shown before this client was created


async def look_for_twin(work: Casework) -> None:
    """Make it news when another desk created this client a moment before this one. Nobody waits for it."""
    case = work.case
    if isinstance(case, Draft) or case.company.created is None:
        return
    try:
        found = await find_duplicates(work.codat, work.cache, case.client.name, case.client.reference)
        twins = [one for one in found if _is_twin(one, work)]
    except (TroubleError, JournalError):
        return
    own = (case.company.created, case.company.id)
    earlier = [one for one in twins if one.created and (one.created, one.company_id) < own]
    if earlier:
        work.news += (Change(ChangeKind.TWIN_MADE, case.client.name, at=earlier[0].created),)
        work.tell()


def _is_twin(other: Duplicate, work: Casework) -> bool:
    is_late = other.created is not None and work.clock.now() - other.created < _LATELY
    is_same = other.company_id != work.company_id and (other.same_reference or not work.case.client.reference)
    return is_late and is_same and not work.is_from_here(other.onboard_key)
