"""Reading companies from Codat: the whole list, one client, and those that may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.errors import CodatError, RejectedError
from app.onboarding import facts
from app.onboarding.cache import CachedClient
from app.onboarding.clients import Duplicate
from app.onboarding.memory import dump, known_case
from app.onboarding.names import search_key, stored_name, tag_value
from app.onboarding.problems import TroubleError
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from datetime import datetime

    from app.base.clock import Clock
    from app.codat.client import CodatClient
    from app.codat.models.company import Company as CodatCompany
    from app.onboarding.cache import Cache
    from app.onboarding.case import Account, Case
    from app.onboarding.records import Records

MAX_DUPLICATES = 5


async def read_all(codat: CodatClient, records: Records, clock: Clock) -> None:
    """Read every company into the cache. What is known of a client's accounts stays: the list does not tell them."""
    seen: list[str] = []
    try:
        async for page in codat.companies.iterate():
            now = clock.now()
            fresh = [_listed(company, records.cache, now) for company in page.items]
            records.cache.put(fresh)
            seen += [client.company_id for client in fresh]
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    records.cache.drop_all_but(seen)
    records.cache.looked(clock.now())


def _listed(company: CodatCompany, cache: Cache, now: datetime) -> CachedClient:
    cached = cache.get(company.id)
    known = known_case(cached)
    accounts = accounts_of(known) if known else ()
    as_of = getattr(known, "as_of", None)
    record = credentials_of(known) if known else None
    drafts = drafts_of(known) if known else ()
    case = facts.case_of(company, accounts or None, as_of, drafts=drafts, record=record)
    activity = cached.last_activity if cached and known == case else (company.last_sync or company.created or now)
    if cached and activity < cached.last_activity:
        activity = cached.last_activity
    return CachedClient(company.id, dump(case), activity)


async def read_one(codat: CodatClient, company_id: str, clock: Clock, known: Case | None) -> Case:
    """One client as Codat tells it now, with what only this computer knows (drafts, sets made) added."""
    try:
        company = await codat.companies.get(company_id)
        connection = facts.quickbooks_connection(company.connections)
        accounts: tuple[Account, ...] | None = None
        if connection is not None:
            found = await codat.accounts.list(company_id, connection.id)
            accounts = tuple(facts.account_of(account) for account in found)
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None
    return facts.case_of(
        company,
        accounts,
        clock.now(),
        drafts=drafts_of(known) if known else (),
        record=credentials_of(known) if known else None,
    )


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
            found[company.id] = Duplicate(company.id, client.name, company.created, same_reference)
    for cached in cache.all():
        case = known_case(cached)
        if case is not None and cached.company_id not in found and search_key(case.client.name) == wanted_name:
            found[cached.company_id] = Duplicate(cached.company_id, case.client.name, None, same_reference=False)
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
