"""One life of the composed app that asks Codat for everything it can ask for, each once. For looking on from outside.

`python -m tests.support.every_verb URL DATA_FOLDER`: windows in memory, the real clock, the real disk, real sockets.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support import surroundings

if TYPE_CHECKING:
    from app.compose.application import Application
    from app.onboarding.conductor import Conductor

KEY = "key-of-a-test"


def main(words: list[str]) -> int:
    """Live until everything was asked for."""
    url, data = words
    surroundings.settle()
    os.environ["PASSERELLE_API_KEY"] = KEY
    from app.compose import main as app

    build = app.build

    def watched(*given: Any, **named: Any) -> Application:
        application = build(*given, **named)
        application.scope.start(lambda: _work(application, url), "every verb")
        return application

    app.build = watched  # the one place to look in from outside
    return app.main(["--server", url, "--data-dir", data, "--lang", "en"])


async def _work(application: Application, url: str) -> None:
    from app.onboarding.case import Country, Language
    from app.onboarding.rules import accounts_of
    from tests.unit.onboarding.cases import draft

    registry = application.registry
    blank = registry.blank(Language.FR)
    conductor = registry.begin(blank)
    conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", country=Country.CA, region="QC"))
    await conductor.setup.create()
    for number in (1, 2):
        conductor.accounts.draft(draft(number))
    await conductor.accounts.add()
    first, second = (account.id for account in accounts_of(conductor.case))
    await conductor.accounts.rename(first, "Other name")
    await conductor.account_changes.set_balance(second, Decimal("12.50"))
    await conductor.credentials.create()
    _client_links(url)
    await conductor.accounts.refresh(connection=True)
    await _send_transactions(conductor, application)
    await conductor.account_changes.stop(second)
    await conductor.account_changes.remove(second)
    await conductor.credentials.revoke()
    await conductor.feed.disconnect()
    await conductor.feed.delete()
    conductor.close()
    application.console.close()


async def _send_transactions(conductor: Conductor, application: Application) -> None:
    from app.onboarding.rules import accounts_of
    from app.onboarding.sent import Source
    from app.onboarding.statements import Reading, preview_of, read_statement
    from tests.support import statement_files

    path = application.folder / "statement.ofx"
    last = application.clock.now().date()
    path.write_bytes(statement_files.ofx(3, number="00124021", last=last))
    account = accounts_of(conductor.case)[0]
    file = await read_statement(path, Reading(application.clock))
    preview = await preview_of(file, None, conductor.transactions.wishes(account, 7), application.clock)
    if preview.plan is None:
        raise ValueError("there is nothing to send")
    await conductor.transactions.send(account.id, preview.plan, Source(str(path), path.name, file.digest, {}))


def _client_links(url: str) -> None:
    """The client in QuickBooks connects every account; a minute later Codat says so."""
    company = _control(url, "GET", "/state")["companies"][0]["id"]
    _control(url, "POST", "/client/link", {"companyId": company})
    _control(url, "POST", "/clock", {"advanceSeconds": 60})


def _control(url: str, method: str, path: str, body: object = None) -> Any:
    door = http.client.HTTPConnection(url.removeprefix("http://"), timeout=30)
    try:
        door.request(method, f"/_practice{path}", None if body is None else json.dumps(body).encode())
        return json.load(door.getresponse())
    finally:
        door.close()


if __name__ == "__main__":
    Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1:]))
