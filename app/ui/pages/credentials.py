"""Step 3: a username and password for QuickBooks. Made once, hidden until asked for, given to the client, revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from app.base.overrides import override
from app.onboarding.problems import ProblemKind
from app.onboarding.rules import connected_accounts, credentials_of, is_all_connected
from app.onboarding.trail import Deed
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.text import Heading
from app.ui.pieces.before_credentials import BeforeCredentials
from app.ui.pieces.given_credentials import PASSWORD, USERNAME, GivenCredentials
from app.ui.pieces.recorded import recorded
from app.ui.pieces.revoking import Revoking, may_have_credentials
from app.ui.pieces.set_words import one_more_line
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToStep
from app.ui.texts import announcements

if TYPE_CHECKING:
    from app.onboarding.credentials import IssuedCredentials
    from app.ui.pieces.secret_card import SecretCard
    from app.ui.shell.services import Desk

_KEYS: Final = ("Ctrl+Shift+U", "Ctrl+Shift+P", "Ctrl+Shift+S")


class CredentialsPage(ClientPage):
    """One of two faces: `before` while no set is in memory, `given` while one is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._issued: IssuedCredentials | None = None
        self._was_blank = self.services.client_screen.is_blank
        self._title = self.heading = Heading()
        self._before = BeforeCredentials(self.clock, self.conductor.case)
        self._given = GivenCredentials(desk, self._title)
        self._back = Button("credentials.back", large=True)
        self._revoke = Button("credentials.revoke", "danger", large=True)
        self._another = Button("credentials.another", "quiet", large=True)
        self._continue = Button("credentials.continue", "primary", large=True)
        self._create = Button("credentials.create", "primary", large=True)
        self._creating = self.writing_command("create credentials", self.conductor.credentials.create)
        self._revoking = Revoking(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._follow()

    @property
    def _is_gone(self) -> bool:
        """Whether a set was made that is not in memory."""
        record = credentials_of(self.conductor.case)
        is_elsewhere = bool(connected_accounts(self.conductor.case)) and record.revoked_at is None
        return self._issued is None and (record.sets_since_revoke > 0 or is_elsewhere)

    @property
    def _is_unseen_told(self) -> bool:
        """Whether the notice speaks already of what is not known."""
        problem = self.message.problem if self.message is not None else None
        return problem is not None and problem.kind in {ProblemKind.UNSEEN_CREDENTIALS, ProblemKind.UNKNOWN_OUTCOME}

    @override
    def retranslate(self) -> None:
        if self._issued is not None:
            self._title.setText(self.tr("Give your client these credentials"))
        elif self._is_gone:
            self._title.setText(self.tr("Credentials for QuickBooks"))
        else:
            self._title.setText(self.tr("Create credentials for QuickBooks"))
        self._back.set_text(self.tr("Back"))
        self._revoke.set_text(self.tr("Revoke all…"), self.tr("Revoking…"))
        self._create.set_text(self.tr("Create credentials"), self.tr("Creating…"))
        self._another.set_text(self.tr("Create a new set"), self.tr("Creating…"))
        self._another.setAccessibleDescription(one_more_line(credentials_of(self.conductor.case)))
        self._continue.set_text(self.tr("Continue to QuickBooks steps"))

    @override
    def render_case(self) -> None:
        self._follow()
        case, is_gone, has_set = self.conductor.case, self._is_gone, self._issued is not None
        self._before.show_case(case, is_gone=is_gone, tells_unseen=not self._is_unseen_told)
        self._before.setVisible(not has_set)
        self._given.show_set(has_set=has_set, tells_unseen=not self._is_unseen_told)
        if self._create.hasFocus() and has_set:
            self._title.setFocus()  # the button goes: what was made is read from its title on
        self._create.setVisible(not has_set and not is_gone)
        self._another.setVisible(has_set or is_gone)
        self._continue.setVisible(has_set or is_gone)
        self._revoke.setVisible(may_have_credentials(case))
        wants_new = is_gone and not is_all_connected(case)
        self._another.set_role("primary" if wants_new else "quiet")
        self._continue.set_role("secondary" if wants_new else "primary")
        self.primary = self._create if not has_set and not is_gone else self._another if wants_new else self._continue
        self.retranslate()

    @override
    def entered(self) -> None:
        super().entered()
        self.render_case()

    @override
    def left(self) -> None:
        self._given.check.close_up()
        self._conceal("left")

    @override
    def session_left(self) -> None:
        self._given.check.close_up()
        self._conceal("lock")

    # The set

    def _follow(self) -> None:
        """Hold what the conductor holds, and nothing longer."""
        issued = self.conductor.credentials.issued
        if issued is not self._issued:
            self._conceal("dropped")
            self._issued = issued
            self._given.hold(issued)
            if self.services.client_screen.credentials is None:
                self.services.client_screen.hide_credentials("dropped")

    def _created(self) -> None:
        announce.announce(self, announcements.credentials_created())

    # Seeing it

    def _toggle_reveal(self) -> None:
        if self._given.is_revealed:
            self._conceal("person")
        else:
            self._given.check.before(self._reveal)

    def _reveal(self) -> None:
        if self._issued is not None and recorded(
            self,
            Deed.CREDENTIALS_REVEALED,
            where="console",
            shield=self.services.shield.state.value,
            **self._given.check.told(),
        ):
            self._given.reveal()
            announce.announce(self, self.tr("Username and password are shown in this window."))

    def _conceal(self, why: str) -> None:
        if self._given.is_revealed:
            self._given.conceal()
            recorded(self, Deed.CREDENTIALS_HIDDEN, where="console", why=why)
            announce.announce(self, self.tr("Username and password are hidden in this window."))

    def _toggle_spelling(self, card: SecretCard) -> None:
        if self._given.is_revealed:
            card.set_spelled(not card.is_spelled)
        else:
            card.set_spelled(True)
            self._given.check.before(self._reveal)

    # Giving it

    def _copy(self, label: str) -> None:
        issued, seconds = self._issued, self.services.settings.number("clipboard_seconds")
        if issued is None or not self.services.settings.flag("copying"):
            return
        is_username = label == USERNAME
        if not recorded(self, Deed.CREDENTIALS_COPIED, part="username" if is_username else "password"):
            return
        self.services.clipboard.copy(label, issued.username if is_username else issued.password, seconds)
        said = announcements.username_copied if is_username else announcements.password_copied
        announce.announce(self, said(seconds))

    def _show_client(self) -> None:
        self._given.check.before(self._show_client_now)

    def _show_client_now(self) -> None:
        seconds = self.services.settings.number("show_seconds")
        if self._issued is not None and recorded(
            self, Deed.CREDENTIALS_SHOWN_TO_CLIENT, seconds=seconds, **self._given.check.told()
        ):
            self._given.client_view.begin(self._issued)

    def _client_view_hid(self, why: str) -> None:
        recorded(self, Deed.CREDENTIALS_HIDDEN, where="client", why=why)

    def _look_at_screen(self) -> None:
        """Hide everything now means this window too."""
        is_blank = self.services.client_screen.is_blank
        if is_blank and not self._was_blank:
            self._conceal("person")
        self._was_blank = is_blank

    # Putting it together

    def _connect(self) -> None:
        given, screen = self._given, self.services.client_screen
        for button in (self._create, self._another):
            button.runs(self._creating)
        self._creating.done.connect(self._created)
        self._revoke.clicked.connect(self._revoking.begin)
        self._revoking.command.busy_changed.connect(self._revoke.set_busy)
        self._back.clicked.connect(lambda: self.go.emit(ToStep("accounts")))
        self._continue.clicked.connect(lambda: self.go.emit(ToStep("guide")))
        given.reveal_row.revealing.clicked.connect(self._toggle_reveal)
        given.reveal_row.time.ended.connect(lambda: self._conceal("time"))
        for label, card in given.cards.items():
            card.copying.clicked.connect(lambda _checked=False, label=label: self._copy(label))
            card.spelling.clicked.connect(lambda _checked=False, card=card: self._toggle_spelling(card))
        given.client_view.show_wanted.connect(self._show_client)
        given.client_view.hidden.connect(self._client_view_hid)
        screen.changed.connect(self._look_at_screen)
        acts = (lambda: self._copy(USERNAME), lambda: self._copy(PASSWORD), self._press_show)
        for keys, act in zip(_KEYS, acts, strict=True):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.message_changed.connect(self.render_case)
        self.destroyed.connect(self.conductor.listen(self._follow))

    def _press_show(self) -> None:
        if self._issued is not None:
            self._given.client_view.toggle()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(32, 26, 24, 24)
        given = self._given
        given.top.addLayout(self.notice_slot)
        given.top.addWidget(self._before)
        self.body.addWidget(given)
        self.body.addStretch(1)
        self.add_back(self._back)
        self.add_back(self._revoke)
        for button in (self._another, self._continue, self._create):
            self.add_forward(button)
