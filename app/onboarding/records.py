"""What this computer writes down of the clients: journal, cache and trail, kept in step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.cache import Cache, CachedClient
from app.onboarding.journal import Journal
from app.onboarding.kinds import Step
from app.onboarding.roster import Roster

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.case import Case
    from app.onboarding.journal import CaseEntry
    from app.onboarding.trail import Trail


class Remembered(NamedTuple):
    """A case and where the person was in it."""

    case: Case
    step: Step
    guide_step: int
    entry: CaseEntry


class Records:
    """The three files of one profile's folder."""

    def __init__(self, folder: Path, clock: Clock, who: str) -> None:
        self._clock = clock
        self.journal = Journal(folder / "journal.sqlite3", clock)
        self.cache = Cache(folder / "cache.sqlite3")
        self._trail_path = folder / "trail.sqlite3"
        self._who = who
        self._trail: Trail | None = None

    @property
    def trail(self) -> Trail:
        """The audit trail, opened when first needed: the first paint does without it."""
        if self._trail is None:
            from app.onboarding.trail import Trail  # noqa: PLC0415  # not for the first paint

            self._trail = Trail(self._trail_path, self._clock, self._who)
        return self._trail

    @cached_property
    def roster(self) -> Roster:
        """The list of clients, in step with the cache."""
        return Roster(self.cache.listed(), self.cache.row)

    def keep(self, clients: Iterable[CachedClient]) -> None:
        """Keep these clients as Codat told them, in the cache and on the list."""
        self.roster.put(self.cache.put(clients))

    def drop_all_but(self, company_ids: Iterable[str]) -> None:
        """Forget the clients Codat no longer has, in the cache and on the list."""
        self.roster.drop(self.cache.drop_all_but(company_ids))

    def remember(self, case: Case, step: Step, guide_step: int, *, is_under_way: bool) -> None:
        """Keep a case as it stands, for resuming and for the list. Raises `JournalError`."""
        from app.onboarding.case import Draft  # noqa: PLC0415  # not for the first paint
        from app.onboarding.memory import dump  # noqa: PLC0415  # see above

        facts = dump(case)
        company_id = None if isinstance(case, Draft) else case.company.id
        place = {"step": step.value, "guide_step": guide_step}
        self.journal.remember(case.client.onboard_key, company_id, facts | place, is_under_way=is_under_way)
        if company_id is not None:
            self.keep([CachedClient(company_id, facts, self._clock.now())])

    def recall(self, entry: CaseEntry) -> Remembered | None:
        """The case of a journal entry; None when the entry cannot be read (then Codat alone is asked)."""
        from app.onboarding.memory import load  # noqa: PLC0415  # not for the first paint

        try:
            case = load(entry.facts)
            step = Step(str(entry.facts.get("step", Step.COMPANY.value)))
            return Remembered(case, step, int(str(entry.facts.get("guide_step", 1))), entry)
        except (KeyError, TypeError, ValueError):
            return None

    def close(self) -> None:
        """Close the files."""
        self.journal.close()
        self.cache.close()
        if self._trail is not None:
            self._trail.close()
