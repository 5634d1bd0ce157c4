"""The words of English and French banks for the columns of a list of accounts, for kinds of account and currencies."""

from __future__ import annotations

from typing import Final

from app.files.header import Words, folded

VOCABULARY: Final = {
    "number": Words(
        ("account number", "account no", "account num", "acct number", "acct no", "acct", "card number", "card no",
         "number", "no", "account"),
        ("numero de compte", "numero du compte", "no de compte", "no du compte", "no compte", "n de compte",
         "numero de carte", "no de carte", "numero", "folio", "no", "compte"),
    ),
    "name": Words(
        ("account name", "name of account", "account nickname", "nickname", "name", "account description",
         "account label", "label", "description", "account"),
        ("nom du compte", "nom de compte", "nom usuel", "surnom", "nom", "libelle du compte", "libelle",
         "designation", "description", "compte"),
    ),
    "type": Words(
        ("account type", "type of account", "acct type", "type", "account kind", "kind", "product type", "product"),
        ("type de compte", "type du compte", "type", "genre de compte", "genre", "produit", "categorie"),
    ),
    "transit": Words(
        ("transit number", "transit no", "branch transit number", "branch transit", "transit", "branch number",
         "branch no", "branch"),
        ("numero de transit", "no de transit", "transit", "numero de succursale", "no de succursale", "succursale",
         "transit de la succursale"),
    ),
    "institution": Words(
        ("institution number", "institution no", "financial institution number", "institution", "bank number",
         "bank no", "bank code", "fi number"),
        ("numero d institution", "numero de l institution", "no d institution", "institution", "numero de banque",
         "no de banque", "code de banque"),
    ),
    "routing": Words(
        ("routing number", "routing no", "aba routing number", "routing transit number", "aba number", "aba",
         "routing", "rtn"),
        ("numero d acheminement", "no d acheminement", "acheminement", "numero aba", "code aba", "aba"),
    ),
    "currency": Words(
        ("currency", "currency code", "account currency", "ccy"),
        ("devise", "code de devise", "devise du compte", "monnaie"),
    ),
    "balance": Words(
        ("current balance", "balance", "account balance", "ledger balance", "closing balance", "available balance",
         "amount"),
        ("solde courant", "solde actuel", "solde", "solde du compte", "solde au livre", "solde disponible", "montant"),
    ),
}  # fmt: skip

_KINDS: Final = {
    "checking": ("checking", "chequing", "cheque", "cheques", "check", "current", "courant", "chq", "chk", "dda"),
    "savings": ("savings", "saving", "sav", "epargne", "money market", "high interest savings"),
    "creditCard": (
        "credit card", "creditcard", "credit", "card", "visa", "mastercard", "amex", "american express",
        "carte de credit", "carte", "line of credit", "loc", "marge de credit", "marge", "ligne de credit",
    ),
    "loan": (
        "loan", "term loan", "mortgage", "pret", "pret a terme", "emprunt", "hypotheque", "pret hypothecaire",
    ),
    "prepaidCard": ("prepaid card", "prepaidcard", "prepaid", "carte prepayee", "prepayee"),
}  # fmt: skip
_KIND_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words}
_BESIDE: Final = frozenset(
    ("account", "acct", "compte", "business", "commercial", "affaires", "entreprise", "d", "de", "cad", "usd")
)  # what may stand beside the word that counts
_CURRENCY_OF: Final = {
    word: code
    for code, words in {
        "CAD": ("cdn", "ca", "c", "canadian dollar", "canadian dollars", "dollar canadien", "dollars canadiens"),
        "USD": ("us", "u s", "us dollar", "us dollars", "dollar americain", "dollars americains", "dollar us",
                "dollars us"),
    }.items()
    for word in words
}  # fmt: skip


def kind_of(text: str) -> str:
    """The kind of account that `text` means, in Codat's word ("creditCard"); "" when it means none known here.

    A line of credit is a credit card: QuickBooks has no other target for it.
    """
    said = folded(text)
    bare = " ".join(word for word in said.split() if word not in _BESIDE)
    return _KIND_OF.get(said) or _KIND_OF.get(bare, "")


def currency_of(text: str) -> str:
    """The ISO code that `text` means, or `text` itself in capitals where it is no word known here."""
    bare = text.strip().upper()
    return bare if bare in {"CAD", "USD"} else _CURRENCY_OF.get(folded(text), bare)
