"""The guards around every test do guard."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from tests.support.leftovers import Leftovers
from tests.support.surroundings import NetworkRefusedError

ELSEWHERE = "192.0.2.1"  # kept free for documentation: nobody is there


def test_another_computer_is_out_of_reach() -> None:
    with socket.socket() as one, pytest.raises(NetworkRefusedError):
        one.connect((ELSEWHERE, 443))


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkRefusedError):
        socket.getaddrinfo("api.codat.io", 443)


def test_this_computer_is_within_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_the_persons_own_settings_are_not_seen() -> None:
    assert "DISPLAY" not in os.environ
    assert Path(os.environ["XDG_DATA_HOME"]).parent.name.startswith("passerelle-")


@pytest.mark.usefixtures("qapp")
def test_a_timer_that_runs_on_is_found_and_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    leftovers = Leftovers(monkeypatch)
    timer = QTimer()
    timer.setObjectName("countdown")

    timer.start(1000)

    assert leftovers.found() == ["the timer QTimer 'countdown' still runs"]
    assert not timer.isActive()


@pytest.mark.usefixtures("qapp")
def test_a_window_that_stays_is_found_and_a_dropped_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    leftovers = Leftovers(monkeypatch)
    dropped = QWidget()
    dropped.deleteLater()
    kept = QWidget()
    label = QLabel(kept)

    assert leftovers.found() == ["the window QWidget '' is still there"]
    assert label is not None


@pytest.mark.usefixtures("qapp")
def test_nothing_started_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Leftovers(monkeypatch).found() == []
