"""What a person must know before working on: damaged files, a full disk, requests that were cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.records import Mishap
from app.ui.kit.notice import Notice, NoticeKind, NoticeWords
from app.ui.texts.found import found_lead, found_words, is_all_there
from app.ui.texts.mishaps import mishap_words, place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from app.onboarding.desks import Recovered
    from app.onboarding.registry import Registry


class _News(NamedTuple):
    kind: NoticeKind
    words: Callable[[], tuple[str, str]]  # first words, and the rest
    is_remedied: Callable[[], bool] | None = None  # None: being read is enough
    look: Callable[[Callable[[], None]], None] | None = None  # shows more; calls what it is handed when that was seen


class ClientsNews(Notice):
    """`clients.news.text`, `clients.news.action`: one after the other, each until it is understood or mended."""

    def __init__(self, registry: Registry, changed: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("clients.news", parent)
        self._registry = registry
        self._changed = changed
        self._waiting: list[_News] = []
        self.acted.connect(self._settle)

    def look_at_files(self) -> None:
        """Tell what is wrong with this computer's files."""
        for mishap, file in self._registry.mishaps():
            can_mend = mishap is Mishap.UNWRITABLE
            kind = NoticeKind.ERROR if can_mend or mishap is Mishap.TOO_NEW else NoticeKind.WARNING
            self._add(
                _News(
                    kind,
                    lambda mishap=mishap, file=file: mishap_words(mishap, file),  # type: ignore[misc]  # bound now
                    self._is_writable if can_mend else None,
                )
            )

    def tell_place(self, word: str) -> None:
        """Tell that the data folder is where it may be damaged, by the doctor's word for that."""
        self._add(_News(NoticeKind.WARNING, lambda: place_words(word)))

    def tell_recovered(self, recovered: Iterable[Recovered]) -> None:
        """Tell what became of requests that were cut short."""
        for name, findings in recovered:
            kind = NoticeKind.SUCCESS if is_all_there(findings) else NoticeKind.WARNING
            self._add(
                _News(kind, lambda name=name, findings=findings: (found_lead(name), found_words(findings)))  # type: ignore[misc]  # see above
            )

    def offer_reports(self, words: Callable[[], tuple[str, str]], look: Callable[[Callable[[], None]], None]) -> None:
        """Tell that there are reports of errors; `look` shows them."""
        self._add(_News(NoticeKind.WARNING, words, look=look))

    def _add(self, news: _News) -> None:
        self._waiting.append(news)
        if len(self._waiting) == 1:
            self._show_first()

    def _show_first(self) -> None:
        if self._waiting:
            news = self._waiting[0]
            self.tell(news.kind, lambda: self._said(news))
        else:
            self.clear()

    def _said(self, news: _News) -> NoticeWords:
        lead, text = news.words()
        action = self.tr("Understood") if news.is_remedied is None else self.tr("Try again")
        return NoticeWords(text, lead, self.tr("Look at the report") if news.look else action)

    def _settle(self) -> None:
        if self._waiting and (look := self._waiting[0].look) is not None:
            look(self._next)
        elif self._waiting and (self._waiting[0].is_remedied or (lambda: True))():
            self._next()

    def _next(self) -> None:
        self._waiting.pop(0)
        self._show_first()
        self._changed()

    def _is_writable(self) -> bool:
        return all(mishap is not Mishap.UNWRITABLE for mishap, _ in self._registry.mishaps())
