"""The page the client keeps: its language and paper, what it will look like, and how it gets out of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.names import tag_value
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed
from app.ui.kit.buttons import Button
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.choose_file import ask_where_to_save
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.one_sheet import SheetSize, pdf, print_sheet
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.recorded import recorded
from app.ui.pieces.saving import save_file
from app.ui.pieces.sheet_content import SheetLanguage, default_language, sheet_content
from app.ui.pieces.sheet_layout import SheetSetting
from app.ui.pieces.sheet_preview import SheetPreview
from app.ui.shell.page import ClientPage
from app.ui.shell.places import GoBack
from app.ui.texts.format import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.ui.pieces.sheet_content import SheetContent
    from app.ui.shell.services import Desk

_NAME: Final = "QuickBooks"
_BARS: Final = 150  # px of the page that the preview does not have


class LeaveBehindPage(ClientPage):
    """What it shows is made anew whenever the case, the settings or a choice changes. Nothing secret goes into it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_on_show = False
        self._is_chosen = False  # a person chose the language
        self._title = self.heading = Heading()
        self._lead = Paragraph("body")
        self._language = ChoiceField("leave_behind.language")
        self._paper = ChoiceField("leave_behind.paper")
        self._note = Paragraph("small")
        self._preview = SheetPreview()
        self._print = Button("leave_behind.print", icon="printer", large=True)
        self._save = self.primary = Button("leave_behind.save", "primary", icon="file-down", large=True)
        self._back = Button("leave_behind.back", large=True)
        self._saving = self.command("save the leave-behind", self._save_it)
        self._printing = self.command("print the leave-behind", self._print_it)
        self._lay_out()
        self.retranslate()
        self._connect()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Leave-behind"))
        self._lead.setText(
            self.tr("One page for your client: the steps, the accounts, and what to do if the connection stops.")
        )
        self._language.set_words(self.tr("Language of the page"))
        both = self.tr("French and English")
        self._language.set_choices([("en", self.tr("English")), ("fr", self.tr("French")), ("both", both)])
        self._paper.set_words(self.tr("Paper"))
        self._paper.set_choices([("letter", self.tr("Letter")), ("a4", "A4")])
        self._note.setText(
            self.tr("It never holds a username or password. Phone, logo and your bank’s message: Settings.")
        )
        self._preview.setAccessibleName(self.tr("Preview of the page"))
        self._print.set_text(self.tr("Print…"))
        self._save.set_text(self.tr("Save as PDF…"))
        self._back.set_text(self.tr("Back"))

    @override
    def render_case(self) -> None:
        if not self._is_chosen:
            self._language.set_value(default_language(self.conductor.case).value)
            self._is_chosen = False
        self._show()

    @override
    def entered(self) -> None:
        super().entered()
        self._is_on_show = True
        self._show()

    @override
    def left(self) -> None:
        self._is_on_show = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._preview.fit(self.height() - _BARS)

    @property
    def _size(self) -> SheetSize:
        return SheetSize(self._paper.value)

    def _content(self) -> SheetContent:
        language = SheetLanguage(self._language.value)
        return sheet_content(self.conductor.case, language, self.services, GuideBook(self.services))

    def _show(self) -> None:
        if self._is_on_show and accounts_of(self.conductor.case):
            self._preview.tell(self._size, SheetSetting(self._content()))

    def _choose_language(self, _value: str) -> None:
        self._is_chosen = True
        self._show()

    # Getting it out

    async def _save_it(self) -> None:
        content = self._content()
        client = tag_value(self.conductor.case.client.name)
        name = " ".join(part for part in (_NAME, client, self._language.value.upper()) if part)
        chosen = await ask_where_to_save(self, self.tr("Save the leave-behind"), f"{name}.pdf", "PDF (*.pdf)")
        if chosen is None or not recorded(self, Deed.LEAVE_BEHIND_SAVED, language=self._language.value):
            return
        await save_file(chosen, pdf(self._size, content.title, SheetSetting(content)))
        self.say(NoticeKind.SUCCESS, lambda: NoticeWords(self.tr("Saved as {name}.").format(name=quoted(chosen.name))))

    async def _print_it(self) -> None:
        content = self._content()
        if not recorded(self, Deed.LEAVE_BEHIND_PRINTED, language=self._language.value):
            return
        if await print_sheet(self, self._size, content.title, SheetSetting(content)):
            self.say(NoticeKind.SUCCESS, lambda: NoticeWords(self.tr("Sent to the printer.")))

    # Putting it together

    def _connect(self) -> None:
        self._language.changed.connect(self._choose_language)
        self._paper.changed.connect(lambda _value: self._show())
        self._save.runs(self._saving)
        self._print.runs(self._printing)
        self._back.clicked.connect(lambda: self.go.emit(GoBack()))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._title)
        left.addWidget(self._lead)
        left.addLayout(self.notice_slot)
        for part in (self._language, self._paper, self._note):
            left.addWidget(part)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._preview)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        area = QWidget()
        area.setLayout(row)
        self.body.setContentsMargins(40, 26, 40, 24)
        self.body.addWidget(area)
        self.body.addStretch(1)
        self.add_back(self._back)
        self.add_forward(self._print)
        self.add_forward(self._save)
