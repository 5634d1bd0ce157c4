"""Where the bank wants its trail, by policy: a watched folder, or a server. Practice is never told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.base.secret import Secret
from app.codat.https import https_transport
from app.onboarding.collectors import HttpsCollector, WatchedFolder
from app.onboarding.forwarding import Forwarder

if TYPE_CHECKING:
    from app.compose.application import Application
    from app.onboarding.forwarding import Collector


def forwarder_of(application: Application) -> Forwarder | None:
    """What carries this profile's trail; None where no policy asks for it."""
    collector = None if application.profile.is_practice else _collector(application)
    if collector is None:
        return None
    place = application.profile_folder / "spool" / "forwarded.json"
    return Forwarder(lambda: application.records.trail, collector, place, application.clock.base)


def _collector(application: Application) -> Collector | None:
    """The folder wins where both are named: what it holds is still there when the server is not."""
    settings, clock = application.settings, application.clock.base
    if folder := settings.text("trail_folder"):
        return WatchedFolder(Path(folder), clock)
    if url := settings.text("trail_url"):
        login = settings.text("trail_login")
        return HttpsCollector(url, Secret(login) if login else None, https_transport(ways=application.host.ways), clock)
    return None
