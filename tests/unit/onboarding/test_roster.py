"""The list of clients: its order, its tabs, its search, and rows laid over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.onboarding.kinds import Country, Language
from app.onboarding.names import search_key
from app.onboarding.roster import ClientRow, ClientTab, NextAction, Roster, listed
from tests.support.held_clock import START

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = ClientTab.ALL


def row(name: str, days_ago: float = 0, following: NextAction = NextAction.NOTHING, client_id: str = "") -> ClientRow:
    last = START - timedelta(days=days_ago)
    search = search_key(name)
    return ClientRow(
        client_id or name, name, Country.CA, "QC", Language.FR, (), 0, 0, following, None, last, None, search
    )


def roster(*rows: ClientRow) -> Roster:
    return Roster(sorted(listed(one) for one in rows), {one.id: one for one in rows}.get)


def names(clients: Roster, tab: ClientTab = ALL, search: str = "") -> Sequence[str]:
    return clients.ids(tab, search)


def following(clients: Roster, client_id: str) -> NextAction | None:
    found = clients.row(client_id)
    return found.next if found is not None else None


def test_the_latest_comes_first_and_names_decide_between_equals() -> None:
    clients = roster(row("Zinc", 1), row("Épicerie"), row("Atelier", 2), row("Boulangerie"))

    assert names(clients) == ["Boulangerie", "Épicerie", "Zinc", "Atelier"]


def test_a_client_put_again_moves_and_changes_its_tab() -> None:
    clients = roster(row("Atelier", 3, NextAction.ADD_ACCOUNTS), row("Zinc", 1))

    clients.put([row("Atelier", 0, NextAction.DISCONNECTED), row("Garage", 2, NextAction.NOTHING)])

    assert names(clients) == ["Atelier", "Zinc", "Garage"]
    assert names(clients, ClientTab.ATTENTION) == ["Atelier"]
    assert clients.counts() == {
        ClientTab.ATTENTION: 1,
        ClientTab.PROGRESS: 0,
        ClientTab.CONNECTED: 2,
        ClientTab.ALL: 3,
    }


def test_dropped_clients_are_gone() -> None:
    clients = roster(row("Atelier"), row("Zinc"))

    clients.drop(["Atelier", "never there"])

    assert names(clients) == ["Zinc"]


def test_a_search_wants_every_word_and_looks_in_every_tab() -> None:
    clients = roster(row("Atelier du Nord", 0, NextAction.ADD_ACCOUNTS), row("Nordik"), row("Garage du Nord"))

    assert names(clients, ClientTab.CONNECTED, "NORD du") == ["Atelier du Nord", "Garage du Nord"]
    assert names(clients, ALL, "œnothèque") == []


def test_typing_on_narrows_and_taking_back_widens() -> None:
    clients = roster(row("Café"), row("Cascade"), row("Garage"))

    assert names(clients, ALL, "ca") == ["Café", "Cascade"]
    assert names(clients, ALL, "caf") == ["Café"]
    assert names(clients, ALL, "ca") == ["Café", "Cascade"]
    assert names(clients, ALL, "ga") == ["Garage"]
    assert names(clients, ALL, "") == ["Café", "Cascade", "Garage"]


def test_what_comes_while_one_searches_is_found() -> None:
    clients = roster(row("Café"))
    assert names(clients, ALL, "ca") == ["Café"]

    clients.put([row("Cascade", -1)])

    assert names(clients, ALL, "cas") == ["Cascade"]


def test_a_row_laid_over_stands_in_for_what_is_kept_until_it_is_taken_away() -> None:
    clients = roster(row("Atelier", 1), row("Zinc"))
    draft, unsettled = row("Draft", -1, NextAction.CREATE_AT_CODAT), row("Atelier", 1, NextAction.CHECK_AT_CODAT)

    clients.lay_over([draft, unsettled])
    assert names(clients, ClientTab.ATTENTION) == ["Draft", "Atelier"]
    assert clients.row("Atelier") is unsettled

    clients.lay_over([])
    assert names(clients) == ["Zinc", "Atelier"]
    assert following(clients, "Atelier") is NextAction.NOTHING


def test_what_is_told_of_a_client_under_a_laid_over_row_shows_afterwards() -> None:
    clients = roster(row("Atelier", 1))
    clients.lay_over([row("Atelier", 1, NextAction.CHECK_AT_CODAT)])

    clients.put([row("Atelier", 0, NextAction.DISCONNECTED)])
    clients.drop(["Zinc"])
    assert following(clients, "Atelier") is NextAction.CHECK_AT_CODAT

    clients.lay_over([])
    assert clients.counts()[ClientTab.ATTENTION] == 1


def test_a_dropped_client_with_a_laid_over_row_stays_until_that_is_taken_away() -> None:
    clients = roster(row("Atelier"))
    clients.lay_over([row("Atelier", 0, NextAction.CHECK_AT_CODAT)])

    clients.drop(["Atelier"])
    assert len(clients) == 1

    clients.lay_over([])
    assert len(clients) == 0
