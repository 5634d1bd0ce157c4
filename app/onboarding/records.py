"""What this computer writes down of the clients: journal, cache and trail, kept in step."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import StoreError, StoreTooNewError
from app.onboarding.cache import Cache, CachedClient
from app.onboarding.journal import Journal, JournalError
from app.onboarding.kinds import Step
from app.onboarding.roster import Roster

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.case import Case
    from app.onboarding.intents import Settled
    from app.onboarding.journal import CaseEntry
    from app.onboarding.known_columns import KnownColumns
    from app.onboarding.sent import SentStore
    from app.onboarding.trail import Trail


class Remembered(NamedTuple):
    """A case and where the person was in it."""

    case: Case
    step: Step
    guide_step: int
    entry: CaseEntry


class Mishap(StrEnum):
    """What is wrong with the files of this computer, for a person to know."""

    JOURNAL_DAMAGED = "journal_damaged"  # set aside; a new one was begun
    TRAIL_DAMAGED = "trail_damaged"  # likewise
    UNWRITABLE = "unwritable"  # nothing can be written down, so nothing is sent
    TOO_NEW = "too_new"  # a newer version wrote the trail: likewise


class Records:
    """The three files of one profile's folder."""

    def __init__(self, folder: Path, clock: Clock, who: str) -> None:
        """Raises `StoreTooNewError` for a journal that a newer version wrote: it is left as it is."""
        self._clock = clock
        self.journal = Journal(folder / "journal.sqlite3", clock)
        self.cache = Cache(folder / "cache.sqlite3")
        self._trail_path = folder / "trail.sqlite3"
        self._who = who
        self._trail: Trail | None = None
        self._sent_path = folder / "sent.sqlite3"
        self._sent: SentStore | None = None
        self._columns_path = folder / "columns.sqlite3"
        self._columns: KnownColumns | None = None

    @property
    def trail(self) -> Trail:
        """The audit trail, opened when first needed: the first paint does without it. Raises `StoreError`."""
        if self._trail is None:
            from app.onboarding.trail import Deed, Trail  # noqa: PLC0415  # not for the first paint

            self._trail = trail = Trail(self._trail_path, self._clock, self._who)
            for kept in (self.journal.kept_aside, trail.kept_aside):
                if kept is not None:
                    trail.record(Deed.FILE_SET_ASIDE, "", file=kept.name)
        return self._trail

    def look(self) -> tuple[tuple[Mishap, str], ...]:
        """Open what is not open yet; what is wrong, each with the name of the file that was kept."""
        found: list[tuple[Mishap, str]] = []
        try:
            self.journal.open()
            if self.trail.kept_aside is not None:
                found.append((Mishap.TRAIL_DAMAGED, self.trail.kept_aside.name))
        except StoreTooNewError:
            found.append((Mishap.TOO_NEW, ""))
        except (JournalError, StoreError):
            found.append((Mishap.UNWRITABLE, ""))
        if self.journal.kept_aside is not None:
            found.insert(0, (Mishap.JOURNAL_DAMAGED, self.journal.kept_aside.name))
        return tuple(found)

    @cached_property
    def roster(self) -> Roster:
        """The list of clients, in step with the cache."""
        return Roster(self.cache.listed(), self.cache.row)

    def keep(self, clients: Iterable[CachedClient]) -> None:
        """Keep these clients as Codat told them, in the cache and on the list."""
        self.roster.put(self.cache.put(clients))

    def drop_all_but(self, company_ids: Iterable[str]) -> None:
        """Forget the clients Codat no longer has, in the cache and on the list."""
        gone = self.roster.others(company_ids)
        if gone:
            self.cache.drop(gone)
            self.roster.drop(gone)

    def drop(self, company_id: str) -> None:
        """Take a client that Codat has no more off the list. What was done for it stays in journal and trail."""
        self.cache.drop([company_id])
        self.roster.drop([company_id])

    @property
    def sent(self) -> SentStore:
        """What was sent of which file, opened when first needed: most calls send nothing."""
        if self._sent is None:
            from app.onboarding.sent import SentStore  # noqa: PLC0415  # not for the first paint
            from app.onboarding.trail import Deed  # noqa: PLC0415  # see above

            self._sent = sent = SentStore(self._sent_path, self._clock)
            if sent.kept_aside is not None:
                self.trail.record(Deed.FILE_SET_ASIDE, "", file=sent.kept_aside.name)
        return self._sent

    @property
    def columns(self) -> KnownColumns:
        """How files of accounts are read, opened when first needed."""
        if self._columns is None:
            from app.onboarding.known_columns import KnownColumns  # noqa: PLC0415  # not for the first paint

            self._columns = KnownColumns(self._columns_path, self._clock)
        return self._columns

    def remember(
        self, case: Case, step: Step, guide_step: int, *, is_under_way: bool, settled: Iterable[Settled] = ()
    ) -> None:
        """Keep a case as it stands, for resuming and for the list, with what became of its requests: both or neither.

        Raises `JournalError`.
        """
        from app.onboarding.case import Draft  # noqa: PLC0415  # not for the first paint
        from app.onboarding.memory import dump  # noqa: PLC0415  # see above

        facts = dump(case)
        company_id = None if isinstance(case, Draft) else case.company.id
        place = {"step": step.value, "guide_step": guide_step}
        self.journal.remember(
            case.client.onboard_key, company_id, facts | place, is_under_way=is_under_way, settled=settled
        )
        if company_id is not None:
            self.keep([CachedClient(company_id, facts, self._clock.now())])

    def seen(self, case: Case, *, is_changed: bool) -> None:
        """A client was opened, and others had changed it or not: from here on is counted what they change next."""
        from app.onboarding.case import Draft  # noqa: PLC0415  # not for the first paint
        from app.onboarding.memory import dump  # noqa: PLC0415  # see above

        if isinstance(case, Draft):
            return
        entry = self.journal.entry(onboard_key=case.client.onboard_key, company_id=case.company.id)
        remembered = self.recall(entry) if entry else None
        if entry is None or remembered is None:
            cached = self.cache.get(case.company.id)
            activity = cached.last_activity if cached else case.company.created or self._clock.now()
            self.keep([CachedClient(case.company.id, dump(case), activity)])
        elif is_changed:
            with suppress(JournalError):  # then it is told again
                self.remember(case, remembered.step, remembered.guide_step, is_under_way=entry.is_under_way)

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
        if self._sent is not None:
            self._sent.close()
        if self._columns is not None:
            self._columns.close()
