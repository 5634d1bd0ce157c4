"""The main job, page by page, as a person would do it: by the addresses that every button and field has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.compose.walker import WalkError
from app.onboarding.case import Draft
from app.onboarding.rules import is_all_connected

if TYPE_CHECKING:
    from app.compose.application import Application
    from app.compose.walker import Walker
    from app.onboarding.case import Case

_GUIDE_STEPS: Final = 8


async def onboard(walker: Walker, application: Application) -> None:
    """From an empty list to a client who is connected and revoked. Raises `WalkError`."""
    await walker.arrive("clients.new")
    await walker.picture("clients-empty")
    await walker.press("clients.new")
    await _client(walker)
    await _accounts(walker)
    await _credentials(walker)
    await _guide(walker)
    await _connected(walker, application)
    await _manage(walker, application)
    await _rooms(walker)


async def _client(walker: Walker) -> None:
    await walker.arrive("company.name")
    await walker.choose("company.country", "CA")
    await walker.choose("company.region", "QC")
    await walker.choose("company.language", "fr")
    await walker.fill("company.name", "Boulangerie Chênevert inc.")
    await walker.fill("company.reference", "0042-7781")
    await walker.picture("client")
    await walker.press("company.create")


async def _accounts(walker: Walker) -> None:
    await walker.arrive("accounts.name")
    await walker.fill("accounts.name", "Compte d’exploitation")
    await walker.choose("accounts.type", "checking")
    await walker.fill("accounts.number", "00124021")
    await walker.fill("accounts.transit", "00412")
    await walker.fill("accounts.institution", "003")
    await walker.fill("accounts.balance", "18240")
    await walker.picture("account")
    await walker.press("accounts.submit")
    await walker.press("accounts.add")
    await walker.fill("accounts.name", "Visa Affaires")
    await walker.choose("accounts.type", "creditCard")
    await walker.fill("accounts.number", "8841")
    await walker.fill("accounts.balance", "1312")
    await walker.press("accounts.submit")
    await walker.picture("accounts")
    await walker.press("accounts.continue")


async def _credentials(walker: Walker) -> None:
    await walker.arrive("credentials.create")
    await walker.picture("credentials-before")
    await walker.press("credentials.create")
    await walker.arrive("credentials.show_client")
    await walker.picture("credentials-hidden")
    await walker.press("credentials.reveal")
    if walker.sees("credentials.check_done") is not None:
        await walker.picture("credentials-check")
        await walker.press("credentials.check_recording")
        await walker.press("credentials.check_quickbooks")
        await walker.press("credentials.check_done")
    await walker.picture("credentials-revealed")
    await walker.press("credentials.copy_username")
    await walker.picture("credentials-copied")
    await walker.press("credentials.show_client")
    await walker.picture("credentials-shown")
    await walker.press("credentials.show_client")  # and hidden again: the steps come first
    await walker.press("credentials.continue")


async def _guide(walker: Walker) -> None:
    await walker.arrive("guide.step")
    if walker.sees("client_view") is None:
        await walker.press("guide.open_client_view")
    for number in range(1, _GUIDE_STEPS + 1):
        await walker.picture(f"guide-step-{number}")
        if number < _GUIDE_STEPS:
            told = walker.words("guide.step")
            await walker.press("guide.next")
            await walker.until(lambda told=told: walker.words("guide.step") != told, f"guide step {number + 1}")  # type: ignore[misc]  # bound now


async def _connected(walker: Walker, application: Application) -> None:
    """The practised client reads, types, ticks and connects; the app sees it by itself, or when asked."""
    await walker.until(lambda: is_all_connected(_case(application)), "every account to be connected")
    await walker.press("spine.connected")
    await walker.arrive("connected.as_of")
    await walker.picture("connected")


async def _manage(walker: Walker, application: Application) -> None:
    await walker.press("manage.open")
    await walker.arrive("manage.revoke")
    await walker.picture("manage")
    await walker.press("manage.revoke")
    await walker.arrive("revoke.keep")
    await walker.picture("revoke")
    await walker.press("revoke.agree")
    await walker.press("revoke.confirm")
    await walker.until(lambda: walker.sees("revoke.confirm") is None, "the question to close")
    if _live_sets(application):
        raise WalkError("a set of credentials still works after revoking")
    await walker.picture("revoked")
    await walker.press("manage.reconnect")
    await walker.arrive("reconnect.another_set")
    await walker.picture("reconnect")
    await walker.press("workspace.clients")  # to Manage's page, then to the call, then to the list
    while walker.sees("workspace.clients") is not None:
        await walker.press("workspace.clients")


async def _rooms(walker: Walker) -> None:
    await walker.arrive("clients.list")
    await walker.picture("clients")
    for room, address in (("activity", "activity.list"), ("settings", "settings.language"), ("doctor", "doctor.run")):
        await walker.press(f"clients.{room}")
        await walker.arrive(address)
        if room == "doctor":
            await walker.press("doctor.run")
            await walker.arrive("doctor.row.folders")
        await walker.picture(room)


def _case(application: Application) -> Case:
    workspace = application.console.workspace
    if workspace is None or isinstance(workspace.desk.conductor.case, Draft):
        raise WalkError("the client is not open any more")
    return workspace.desk.conductor.case


def _live_sets(application: Application) -> bool:
    """Whether practice still takes any credentials; looked up at the server, not in the app."""
    from app.practice.instance import Practice  # noqa: PLC0415  # the first paint of the walk does without

    practice = application.rehearsal.practice if application.rehearsal is not None else None
    if not isinstance(practice, Practice):
        raise WalkError("there is no practice behind the windows")
    companies = practice.world.state.companies.values()
    return any(connection.live_sets() for company in companies for connection in company.connections.values())
