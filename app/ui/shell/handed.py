"""What `Services` is made of, as types only: nothing here is imported while the app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.base.access import Access
    from app.base.crashes import Crashes
    from app.base.secret import Secret
    from app.base.secret_clipboard import SecretClipboard
    from app.base.shield import Shield
    from app.onboarding.history import History
    from app.ui.shell.attention import Attention
    from app.ui.shell.client_screen import ClientScreen


class AccessPort(Protocol):
    """What lets the profiles "codat" and "gateway" in: keys, tokens, certificates. Nothing gives one back."""

    @property
    def is_behind(self) -> bool:
        """Whether the settings, or what is kept, say something else than what this run works with."""
        ...

    def kept(self, kind: str) -> Access | None:
        """What is known of the key or token that is kept; None when there is none."""
        ...

    async def try_out(self, kind: str, secret: Secret | None, passphrase: Secret | None) -> str:
        """Ask Codat with what was entered, else with what is kept; what was entered is then kept.

        Answers the name of the Codat instance, "" when it has none. Raises `TroubleError`; then nothing is kept.
        """
        ...

    async def forget(self, kind: str) -> None:
        """Remove what is kept. Raises `TroubleError`."""
        ...

    def reopen(self) -> None:
        """Close this session in order and come back in the profile that the settings name."""
        ...


class Late(Protocol):
    """What the first paint does without: each part is made, and its module loaded, when it is first asked for."""

    @property
    def access(self) -> AccessPort:
        """What lets the profiles in."""
        ...

    @property
    def history(self) -> History:
        """The trail as Activity shows it."""
        ...

    @property
    def clipboard(self) -> SecretClipboard:
        """The one way a secret gets onto the clipboard."""
        ...

    @property
    def attention(self) -> Attention:
        """Calls a person who works in another window."""
        ...

    @property
    def shield(self) -> Shield:
        """What keeps the private windows out of screen shares."""
        ...

    @property
    def crashes(self) -> Crashes:
        """Reports of errors nobody foresaw."""
        ...

    @property
    def screen(self) -> ClientScreen:
        """What the client sees."""
        ...


class Rehearsal(Protocol):
    """A practice call: its scenario, and what the scripted client says. Words are the page's."""

    @property
    def scenario(self) -> str:
        """The scenario under way, for example "smooth" or "refused-once"."""
        ...

    @property
    def scenarios(self) -> tuple[str, ...]:
        """Every scenario there is."""
        ...

    def choose(self, scenario: str) -> None:
        """Play another scenario from now on; what Codat holds stays."""
        ...

    def heard(self, company_id: str) -> tuple[str, ...]:
        """What the client of that company has said so far, oldest first, for example "refused" or "linked"."""
        ...
