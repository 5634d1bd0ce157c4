"""What one round asks for, drawn from its seed: the client, the accounts, and what is taken back at the end."""

from __future__ import annotations

from typing import NamedTuple

from app.practice.draw import Draw

NAME = "Boulangerie Chênevert inc."
STORED_NAME = "Boulangerie Chenevert inc."


class WishedAccount(NamedTuple):
    """One account. `renamed` is its name in the end, "" when it keeps the first."""

    name: str
    kind: str  # item data of `accounts.type`
    number: str
    balance: str
    renamed: str = ""

    @property
    def last_name(self) -> str:
        """What Codat calls it in the end."""
        return self.renamed or self.name


class Wish(NamedTuple):
    """One onboarding."""

    accounts: tuple[WishedAccount, ...]
    disconnects: bool  # once linked
    revokes: bool  # in the end no set is live
    presses_twice: bool  # an impatient hand
    revokes_doubts: bool  # when a set may exist that nobody saw


_ACCOUNTS = (
    WishedAccount("Compte d'exploitation", "checking", "0012402133", "18240.55"),
    WishedAccount("Visa Affaires", "creditCard", "8841", "-1312.08"),
    WishedAccount("Épargne", "savings", "0012771377", "52000"),
)


def wish_of(seed: int) -> Wish:
    """The wish of a seed, the same each time."""
    draw = Draw(seed)
    accounts = list(_ACCOUNTS[: 1 + draw.choice(len(_ACCOUNTS))])
    if draw.choice(2):
        accounts[0] = accounts[0]._replace(renamed="Compte courant")
    return Wish(
        tuple(accounts),
        disconnects=draw.choice(4) == 0,
        revokes=draw.choice(3) == 0,
        presses_twice=draw.choice(3) == 0,
        revokes_doubts=draw.choice(2) == 0,
    )
