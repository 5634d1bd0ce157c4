"""Writes what this desktop did where every other one reads it: in the tags of the company. See `shared`."""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING

from app.codat.errors import CodatError
from app.onboarding.case import CredentialsRecord, Draft
from app.onboarding.rules import credentials_of
from app.onboarding.shared import merged, tags_to_write

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.onboarding.case import Language
    from app.onboarding.casework import Casework

logger = logging.getLogger(__name__)


class Telling:
    """Tells after the deed, while the person goes on; leaving the client does not end it.

    What could not be told is told with the next deed, or when the client is opened again.
    """

    def __init__(self, casework: Casework, scope: TaskScope) -> None:
        self._work = casework
        self._scope = scope
        self._language: Language | None = None
        self._also = CredentialsRecord()  # of a connection that is gone
        self._is_wanted = self._is_running = False

    def soon(self, *, language: Language | None = None, also: CredentialsRecord | None = None) -> None:
        """Something is to be told: what the case knows of sets and links, and what is given here."""
        self._language = language or self._language
        if also is not None:
            self._also = merged(self._also, also)
        self._is_wanted = True
        if not self._is_running:
            self._is_running = True
            self._scope.start(self._run, "tell other desktops")

    async def _run(self) -> None:
        try:
            while self._is_wanted:
                self._is_wanted = False
                await self._tell()
        except CodatError as error:
            logger.info("not told to other desktops: %s", error)
        finally:
            self._is_running = False

    async def _tell(self) -> None:
        case, language, codat = self._work.case, self._language, self._work.codat
        if isinstance(case, Draft):
            return
        company = await codat.companies.get(case.company.id)  # others write there too: what they wrote stays
        record = merged(credentials_of(self._work.case), self._also)
        wanted = tags_to_write(company.tags, record, language)
        if wanted != company.tags:
            await codat.companies.update(case.company.id, tags=wanted, key=str(uuid.uuid4()))
        if self._language is language:
            self._language = None
