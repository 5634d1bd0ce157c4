"""Practice as its own process: faults on real sockets, its options, and a restart."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.served_practice import ROOT, ServedPractice, serve_practice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = {"name": "Northwind"}


@pytest.fixture(scope="module")
def served() -> Iterator[ServedPractice]:
    with serve_practice() as practice:
        yield practice


@pytest.fixture
def caller(served: ServedPractice) -> Iterator[httpx.Client]:
    served.control("POST", "/reset", {})
    headers = {"authorization": "Basic a2V5"}
    with httpx.Client(base_url=served.url, headers=headers, timeout=httpx.Timeout(10, read=0.3)) as client:
        yield client


def made(served: ServedPractice) -> int:
    return len(served.control("GET", "/state")["companies"])


def fault(served: ServedPractice, name: str, **params: Any) -> None:
    served.control("POST", "/faults", [{"operation": "create-company", "nth": 1, "fault": name, "params": params}])


@pytest.mark.parametrize(
    ("name", "error", "acted"),
    [
        ("offline", httpx.TransportError, 0),
        ("refused", httpx.TransportError, 0),
        ("connect-timeout", httpx.ReadTimeout, 0),
        ("cut-before", httpx.TransportError, 0),
        ("cut-after", httpx.TransportError, 1),
        ("read-timeout", httpx.ReadTimeout, 1),
    ],
)
def test_no_answer_comes(
    served: ServedPractice, caller: httpx.Client, name: str, error: type[Exception], acted: int
) -> None:
    fault(served, name)
    with pytest.raises(error):
        caller.post("/companies", json=NAME)
    assert made(served) == acted
    assert caller.post("/companies", json=NAME).status_code == 200


def test_a_lost_answer_is_given_again_for_the_same_key(served: ServedPractice, caller: httpx.Client) -> None:
    fault(served, "cut-after")
    key = {"idempotency-key": "3f0e9a52-3c2c-4f0e-8f37-0d3b1f6b2c11"}
    with pytest.raises(httpx.TransportError):
        caller.post("/companies", json=NAME, headers=key)
    assert caller.post("/companies", json=NAME, headers=key).status_code == 200
    assert made(served) == 1
    records = served.control("GET", "/requests")
    assert [record["idempotencyKey"] for record in records] == [key["idempotency-key"]] * 2


def test_a_drip_keeps_the_connection_busy(served: ServedPractice, caller: httpx.Client) -> None:
    fault(served, "drip", seconds=0.05)
    with caller.stream("POST", "/companies", json=NAME) as response:
        pieces = response.iter_raw()
        assert [len(next(pieces)) for _ in range(3)] == [1, 1, 1]


def test_huge_truncated_and_bomb(served: ServedPractice, caller: httpx.Client) -> None:
    fault(served, "huge", bytes=1024 * 1024)
    assert len(caller.post("/companies", json=NAME).content) > 1024 * 1024
    served.control("DELETE", "/faults")
    fault(served, "truncated")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        caller.post("/companies", json=NAME).json()
    served.control("DELETE", "/faults")
    fault(served, "gzip-bomb", bytes=1024 * 1024)
    assert len(caller.post("/companies", json=NAME).content) > 1024 * 1024


def test_it_listens_on_loopback_only(served: ServedPractice) -> None:
    assert served.url.startswith("http://127.0.0.1:")


def test_a_run_survives_a_restart(tmp_path: Path) -> None:
    options = ("--state", str(tmp_path / "practice.json"), "--scenario", "missed-account", "--seed", "4")
    with serve_practice(*options) as practice:
        headers = {"authorization": "Basic a2V5"}
        first = httpx.post(f"{practice.url}/companies", json=NAME, headers=headers).json()
    with serve_practice(*options) as practice:
        assert practice.control("GET", "/state")["companies"][0]["id"] == first["id"]


def test_a_taken_port_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "app.practice", "--port", str(port)]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=20, check=False)
    assert (ended.returncode, f"Port {port}" in ended.stderr, ended.stdout) == (1, True, "")
