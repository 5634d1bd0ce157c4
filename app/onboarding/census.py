"""Reading companies from Codat: the whole list, one client, and those that may be the same."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, NamedTuple

from app.codat.errors import CodatError, NotFoundError, RejectedError
from app.codat.limits import PAGE_SIZE
from app.onboarding import facts
from app.onboarding.cache import CachedClient
from app.onboarding.clients import Duplicate
from app.onboarding.memory import dump, known_case
from app.onboarding.names import search_key, stored_name, tag_value
from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from app.onboarding.shared import tags_to_write
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.base.clock import Clock
    from app.codat.client import CodatClient
    from app.codat.models.company import Company as CodatCompany
    from app.codat.models.page import Page
    from app.onboarding.cache import Cache
    from app.onboarding.case import Account, Case
    from app.onboarding.records import Records

    Told = Callable[["Progress"], None]

MAX_DUPLICATES = 5
FEW = 300  # clients: so few are read whole at every start

_AT_ONCE = 10  # clients between two looks at the keyboard, some 4 ms
_AT_A_RUN = 500  # clients read without a pause
_PAUSE = 0.25  # seconds; Codat may block an address that asks 1,000 times a minute, and a branch has one for all


class Progress(NamedTuple):
    """How far the list is read. `total` is Codat's count, None when it gave none."""

    read: int
    total: int | None


async def read_all(codat: CodatClient, records: Records, clock: Clock, told: Told, *, is_sparing: bool = False) -> None:
    """Read every company, page by page; each is on the list as soon as it is read. Raises `TroubleError`.

    `is_sparing`: nobody asked for it, so a list that would cost much of today's requests is left after its first page.
    What is known of a client's accounts stays: the list does not tell them.
    """
    seen: set[str] = set()
    totals: set[int | None] = set()
    skipped = 0
    try:
        async with aclosing(codat.companies.iterate()) as pages:
            async for page in pages:
                await _keep(page.items, records, clock)
                seen.update(company.id for company in page)
                totals.add(page.total)
                skipped += page.skipped
                told(Progress(len(seen), page.total))
                if is_sparing and page.has_next and _is_dear(page.total, codat.transport.observed.quota_remaining):
                    return
                if page.has_next and len(seen) >= _AT_A_RUN:
                    await clock.sleep(_PAUSE)
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    if not skipped and totals in ({None}, {len(seen)}):  # else some came or went meanwhile, and others may be unseen
        records.drop_all_but(seen)
    records.cache.looked(clock.now())


async def look(codat: CodatClient, records: Records, clock: Clock, told: Told) -> None:
    """Read the whole list when it is short or old, else the newest clients only. Raises `TroubleError`."""
    if len(records.roster) <= FEW or not records.cache.is_fresh(clock.now()):
        await read_all(codat, records, clock, told, is_sparing=True)
        return
    try:
        page = await _newest(codat)
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    await _keep(page.items, records, clock)


async def _newest(codat: CodatClient) -> Page[CodatCompany]:
    """Codat does not say by what companies can be ordered; then it is any page."""
    try:
        return await codat.companies.list_page(order_by="-created")
    except RejectedError:
        return await codat.companies.list_page()


async def find(codat: CodatClient, records: Records, clock: Clock, typed: str) -> bool:
    """Look at Codat for clients of that name or reference, and put them on the list. Returns whether there are any.

    Raises `TroubleError`.
    """
    reference = tag_value(typed)
    try:
        if any(sign.isdigit() for sign in reference):
            found = (await codat.companies.list_page(tags={facts.TAG_REFERENCE: reference})).items
        else:
            found = await _of_name(codat, stored_name(typed).text)
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    await _keep(found, records, clock)
    return bool(found)


def _is_dear(total: int | None, quota: int | None) -> bool:
    """Whether reading so many clients costs more than a tenth of the requests that Codat answers today."""
    return total is not None and quota is not None and total > quota * PAGE_SIZE // 10


async def _keep(companies: Sequence[CodatCompany], records: Records, clock: Clock) -> None:
    """Put these companies on the list, a few at a time, so that the window takes its keys in between."""
    for start in range(0, len(companies), _AT_ONCE):
        now = clock.now()
        some = companies[start : start + _AT_ONCE]
        records.keep([client for company in some if (client := _changed(company, records.cache, now)) is not None])
        await clock.sleep(0)


def _changed(company: CodatCompany, cache: Cache, now: datetime) -> CachedClient | None:
    """The client as the list tells it now; None when that is known already."""
    cached = cache.get(company.id)
    known = known_case(cached)
    accounts = accounts_of(known) if known else ()
    as_of = getattr(known, "as_of", None)
    record = credentials_of(known) if known else None
    drafts = drafts_of(known) if known else ()
    case = facts.case_of(company, accounts or None, as_of, drafts=drafts, record=record)
    if cached and known == case:
        return None
    activity = company.last_sync or company.created or now
    if cached and activity < cached.last_activity:
        activity = cached.last_activity
    return CachedClient(company.id, dump(case), activity)


class Read(NamedTuple):
    """One client, read. `is_told`: every desktop can read of its company what this one knows."""

    case: Case
    is_told: bool


async def read_one(codat: CodatClient, company_id: str, clock: Clock, known: Case | None) -> Read:
    """One client as Codat tells it now, with what only this computer knows (drafts, doubts) added."""
    try:
        company = await codat.companies.get(company_id)
    except NotFoundError as error:
        raise TroubleError(Problem(ProblemKind.CLIENT_GONE, reference=error.correlation_id)) from None
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    try:
        connection = facts.quickbooks_connection(company.connections)
        accounts: tuple[Account, ...] | None = None
        if connection is not None:
            found = await codat.accounts.list(company_id, connection.id)
            accounts = tuple(facts.account_of(account) for account in found)
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    case = facts.case_of(
        company,
        accounts,
        clock.now(),
        drafts=drafts_of(known) if known else (),
        record=credentials_of(known) if known else None,
    )
    return Read(case, tags_to_write(company.tags, credentials_of(case)) == company.tags)


async def find_duplicates(codat: CodatClient, cache: Cache, name: str, reference: str) -> tuple[Duplicate, ...]:
    """Companies of the same folded name or the same reference: asked of Codat, the cache added."""
    wanted_name, wanted_reference = search_key(name), tag_value(reference)
    found: dict[str, Duplicate] = {}
    try:
        companies = list(await _of_name(codat, stored_name(name).text)) if wanted_name else []
        if wanted_reference:
            page = await codat.companies.list_page(tags={facts.TAG_REFERENCE: wanted_reference})
            companies += page.items
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    for company in companies:
        client = facts.client_of(company)
        same_reference = bool(wanted_reference) and client.reference == wanted_reference
        if same_reference or wanted_name in {search_key(client.name), search_key(company.name)}:
            found[company.id] = Duplicate(company.id, client.name, company.created, same_reference, client.onboard_key)
    for company_id, its_name in cache.beginning_with(wanted_name) if wanted_name else ():
        if company_id not in found and search_key(its_name) == wanted_name:
            found[company_id] = Duplicate(company_id, its_name, None, same_reference=False)
    return tuple(found.values())[:MAX_DUPLICATES]


async def _of_name(codat: CodatClient, name: str) -> tuple[CodatCompany, ...]:
    """Codat's documents disagree on whether companies can be queried; without it the cache has to do."""
    longest = max(name.replace("'", " ").replace(",", " ").split(), key=len, default="")
    if not longest.isalnum():
        return ()
    try:
        page = await codat.companies.list_page(query=f"name~{longest}")
    except RejectedError:
        return ()
    return page.items
