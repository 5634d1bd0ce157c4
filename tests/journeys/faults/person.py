"""A person at the console who does what the notices say, by the addresses on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.onboarding.case import Language
from app.ui.kit.check import Check
from app.ui.shell.places import Room, ToRoom
from tests.support.held_clock import settle
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.conductor import Conductor
    from app.ui.kit.buttons import Button
    from app.ui.shell.places import Place
    from tests.support.app_bench import AppBench

NUMBERS = {"Exploitation": "00124021", "Impôts": "00129900"}
_MOMENT = 8  # turns of the loop
_ROUTING = {"accounts.transit": "00412", "accounts.institution": "003"}


class Banker:
    """At one bench. `seen` are the usernames that were handed out on screen, the newest last."""

    def __init__(self, bench: AppBench, seen: Sequence[str] = (), earlier: Sequence[dict[str, Any]] = ()) -> None:
        """After quitting, with what was `seen` before and the sets of then: the server tells their values only once."""
        self.bench = bench
        self.seen = list(seen)
        self._earlier = earlier
        bench.app.console.setUpdatesEnabled(False)  # what is painted is looked at elsewhere

    # What is on screen

    @property
    def conductor(self) -> Conductor:
        """The open client's."""
        workspace = self.bench.app.console.workspace
        assert workspace is not None, "no client is open"
        return workspace.desk.conductor

    def on_screen(self, address: str) -> QWidget | None:
        """The widget of `address`, if it can be seen."""
        found = [one for one in self.bench.app.console.findChildren(QWidget, address) if one.isVisible()]
        return found[0] if found else None

    @property
    def told(self) -> str:
        """What the notice says, and the summary of what Codat refused where there is one."""
        parts = [self._text("notice.text"), *self._summary()]
        return " ".join(part for part in parts if part).replace("\u00a0", " ")

    def _text(self, address: str) -> str:
        found = self.on_screen(address)
        return str(found.text()) if found is not None else ""  # type: ignore[attr-defined]  # a paragraph

    def _summary(self) -> list[str]:
        found = self.on_screen("accounts.summary")
        return [one.text() for one in found.findChildren(QLabel) if one.isVisible()] if found is not None else []

    @property
    def offered(self) -> str:
        """The label of the notice's button, "" when there is none."""
        return self._text("notice.action")

    async def reads(self, *, is_bilingual: bool) -> list[tuple[str, str]]:
        """What is told and offered, in English and then in French."""
        read = [(self.told, self.offered)]
        for language in (Language.FR, Language.EN) if is_bilingual else ():
            self.bench.app.languages.use(language)
            await settle(3)
            read.append((self.told, self.offered))
        return read[:2]

    # What a person does

    def _has_ended(self) -> bool:
        return not self._is_waiting

    async def wait(self) -> None:
        """Until nothing that was asked for is under way."""
        clock = self.bench.clock
        await settle(_MOMENT)
        while self._is_waiting:
            await settle(2 * _MOMENT)  # what is only about to end does not need time to pass
            if clock.next_wake is None:
                await until(lambda: self._has_ended() or clock.next_wake is not None)  # a thread is at work
            if self._has_ended():
                break
            clock.jump(clock.next_wake or 0.0)
            await settle(_MOMENT)
        issued = self._issued()
        if issued is not None and issued not in self.seen:
            self.seen.append(issued)

    @property
    def _is_waiting(self) -> bool:
        return any(name.endswith(".work") for name in self.bench.app.scope.running)

    def _issued(self) -> str | None:
        workspace = self.bench.app.console.workspace
        issued = workspace.desk.conductor.credentials.issued if workspace is not None else None
        return issued.username.reveal() if issued is not None else None

    async def click(self, address: str) -> None:
        """Press a button and wait for what it asks for."""
        button = self.on_screen(address)
        assert isinstance(button, QPushButton), f"{address} is not on screen; the console says {self.told!r}"
        assert button.isEnabled(), address
        button.click()
        await self.wait()

    async def agree_and_click(self, opener: str, confirm: str, agree: str = "") -> None:
        """Press a button that asks first, and answer yes."""
        await self.click(opener)
        if agree:
            self.bench.find(agree, Check).setChecked(True)
        await self.click(confirm)

    async def type_lost_numbers(self) -> None:
        """The numbers of a draft never leave this run: after coming back they are typed again."""
        name = self.on_screen("accounts.name")
        number = NUMBERS.get(name.text(), "") if isinstance(name, QLineEdit) else ""
        for address, digits in {"accounts.number": number, **_ROUTING}.items():
            field = self.on_screen(address)
            if isinstance(field, QLineEdit) and not field.text():
                field.setText(digits)

    async def go(self, place: Place) -> None:
        """Go to a page."""
        self.bench.app.console.go(place)
        await self.wait()

    async def come_back(self, place: Place) -> None:
        """From Clients, by the call that was left, to a page of it."""
        await self.go(ToRoom(Room.CLIENTS))
        await self.click("clients.resume")
        assert self.bench.app.console.workspace is not None, self.told
        await self.go(place)

    # What must hold

    def is_alive(self, address: str) -> None:
        """The button can be pressed."""
        button: Button = self.bench.find(address)
        assert button.isVisible(), f"{address} is gone"
        assert button.isEnabled(), f"{address} is dead"
        assert not button.is_busy, f"{address} still turns"

    @property
    def is_settled(self) -> bool:
        """Whether the outcome of every request is known."""
        return not self.bench.app.records.journal.clients_with_unsettled()

    @property
    def sets(self) -> list[dict[str, Any]]:
        """Every set of credentials ever made at the server."""
        found = [
            one
            for company in self.bench.companies
            for connection in company["connections"]
            for one in connection["credentialSets"]
        ]
        told = [{part: one[part] for part in ("username", "password")} for one in self._earlier]
        return [*({**one, **values} for one, values in zip(found, told, strict=False)), *found[len(told) :]]

    @property
    def live(self) -> list[str]:
        """Usernames that work."""
        return [one["username"] for one in self.sets if not one["revoked"]]
