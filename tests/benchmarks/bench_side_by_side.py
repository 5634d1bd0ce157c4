"""The same onboarding through the same slow and failing server: Codat's own Python client, and Passerelle.

Each onboarding has a practised Codat of its own, served on loopback by a process of its own. Codat's client runs as
its tutorial shows it, with its own defaults. With Passerelle a person does what each notice offers. Both are stopped
after `PATIENCE` seconds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

from tests.benchmarks._tables import table
from tests.support.served_practice import ROOT, ServedPractice, serve_practice

PATIENCE = 40.0
AT_ONCE = 6  # they mostly wait
CLIENTS = ("codat", "passerelle")
NAMES = {"codat": "Codat’s client", "passerelle": "Passerelle"}


class Scenario(NamedTuple):
    """What goes wrong, in words and as practice's control door takes it."""

    words: str
    operation: str = ""
    fault: str = ""
    times: int = 1
    params: dict[str, object] = {}  # noqa: RUF012  # never changed
    options: tuple[str, ...] = ()

    def rules(self) -> list[dict[str, object]]:
        """For `/_practice/faults`."""
        rule = {"operation": self.operation, "fault": self.fault, "times": self.times, "params": self.params}
        return [rule] if self.operation else []


COMPANY, CONNECTION, BATCH, SETS = (
    "create-company", "create-connection", "create-batch-source-account", "generate-credentials"
)  # fmt: skip
SCENARIOS = (
    Scenario("all goes well"),
    Scenario("every POST takes 6 s, every look 3 s", options=("--scenario", "slow")),
    Scenario("company: cut off after Codat acted", COMPANY, "cut-after"),
    Scenario("company: 503 once, after Codat acted", COMPANY, "status", params={"status": 503, "acted": True}),
    Scenario("company: the answer drips in", COMPANY, "drip", params={"seconds": 0.02}),
    Scenario("connection: cut off after Codat acted", CONNECTION, "cut-after"),
    Scenario("connection: no answer, Codat acted", CONNECTION, "read-timeout"),
    Scenario("accounts: half an answer", BATCH, "truncated"),
    Scenario("credentials: 503, 503, 200", SETS, "status", 2, {"status": 503}),
    Scenario("credentials: 503, 503, 200, Codat acted", SETS, "status", 2, {"status": 503, "acted": True}),
    Scenario("credentials: cut off after Codat acted", SETS, "cut-after"),
    Scenario("credentials: 429, try again in 8 s", SETS, "status", params={"status": 429, "retryAfter": 8}),
)


class Outcome(NamedTuple):
    """One onboarding."""

    posts: int
    companies: int
    connections: int
    live_sets: int
    answer_after: float | None
    end_after: float | None
    words: str


def onboard(client: str, scenario: Scenario) -> Outcome:
    """Run it and look at what the server holds then."""
    with serve_practice(*scenario.options) as practice:
        practice.control("POST", "/faults", scenario.rules())
        said = _run(client, practice)
        requests = practice.control("GET", "/requests")
        companies = practice.control("GET", "/state")["companies"]
    links = [link for company in companies for link in company["connections"]]
    sets = [one for link in links for one in link["credentialSets"] if not one["revoked"]]
    return Outcome(
        sum(one["method"] == "POST" for one in requests),
        len(companies),
        len(links),
        len(sets),
        said["answer"]["after"] if "answer" in said else None,
        said["end"]["after"] if "end" in said else None,
        said["end"]["words"] if "end" in said else "still trying",
    )


def _run(client: str, practice: ServedPractice) -> dict[str, dict[str, Any]]:
    """What the child said, by what it was; a child that takes too long is stopped."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks._onboarding_child", client, practice.url],
        cwd=ROOT,
        env=os.environ | {"PASSERELLE_API_KEY": "bench"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        out, err = child.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
    lines = [json.loads(line) for line in out.splitlines()]
    if child.returncode not in {0, -9}:
        raise RuntimeError(err)
    return {line["what"]: line for line in lines}


def main() -> int:
    """Print the table; 1 when Passerelle left anything twice or lost it."""
    runs = [(scenario, client) for scenario in SCENARIOS for client in CLIENTS]
    with ThreadPoolExecutor(AT_ONCE) as several:
        outcomes = list(several.map(lambda run: onboard(run[1], run[0]), runs))
    rows = []
    for (scenario, client), found in zip(runs, outcomes, strict=True):
        first = scenario.words if client == CLIENTS[0] else ""
        answer, end = (f"{after:.1f}" if after is not None else f"> {PATIENCE:.0f}" for after in found[4:6])
        rows.append(
            (
                first,
                NAMES[client],
                found.posts,
                found.companies,
                found.connections,
                found.live_sets,
                answer,
                end,
                found.words,
            )
        )
    table(
        "Side by side: one onboarding (company, connection, one account, credentials), the same server",
        (
            "what goes wrong",
            "",
            "POSTs",
            "companies",
            "connections",
            "live sets",
            "answer, s",
            "end, s",
            "how it ended",
        ),
        rows,
        "POSTs sent: 4 are needed. answer: seconds until the person who waits knows something, good or bad.",
        "end: with Passerelle, after the person did what the notice said: check, try again, wait until it makes sense,",
        "or revoke all and make another set where one may exist that nobody saw.",
    )
    mine = [found for (_, client), found in zip(runs, outcomes, strict=True) if client == "passerelle"]
    return 0 if all(one[1:4] == (1, 1, 1) and one.words == "connected" for one in mine) else 1


if __name__ == "__main__":
    sys.exit(main())
