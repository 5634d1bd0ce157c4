"""A statement in a table: which column is which, how it writes dates and amounts, and the lines it then says."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from app.files.amounts import Mark, amount, decimal_mark
from app.files.dates import DateOrder, day, possible_orders
from app.files.faults import FileError, FileFault
from app.files.header import Words, read_table
from app.files.limits import PIECE, VALUES_SAMPLE
from app.files.statement import Line, Statement, clean, last_digits, packed

if TYPE_CHECKING:
    from app.files.reading import Reading
    from app.files.table import Row, Table, Text

_LOOKED_AT: Final = 20  # rows
NONE: Final = -1
"""No column."""

VOCABULARY: Final = {
    "date": Words(
        ("cleared date", "date cleared", "posted date", "date posted", "posting date", "post date", "effective date",
         "value date", "date", "transaction date", "trans date"),
        ("date de comptabilisation", "date d inscription", "date inscription", "date de valeur", "date effective",
         "date", "date de l operation", "date d operation", "date operation", "date de la transaction",
         "date de transaction", "date transaction"),
    ),
    "debit": Words(
        ("debit", "debits", "debit amount", "withdrawal", "withdrawals", "money out", "paid out", "charges"),
        ("debit", "debits", "retrait", "retraits", "montant debit", "montant du debit", "sortie"),
    ),
    "credit": Words(
        ("credit", "credits", "credit amount", "deposit", "deposits", "money in", "paid in", "payments"),
        ("credit", "credits", "depot", "depots", "montant credit", "montant du credit", "entree"),
    ),
    "amount": Words(
        ("amount", "transaction amount", "net amount", "cad", "usd", "value"),
        ("montant", "montant de l operation", "montant de la transaction", "cad", "usd", "valeur"),
    ),
    "balance": Words(("balance", "running balance", "account balance"), ("solde", "solde courant", "solde du compte")),
    "description": Words(
        ("description", "transaction description", "details", "transaction details", "narrative", "payee", "name",
         "particulars", "transaction", "memo", "merchant"),
        ("description", "libelle", "details", "detail", "designation", "beneficiaire", "nom", "operation",
         "transaction", "commentaire", "memo", "marchand"),
    ),
    "more": Words(
        ("memo", "description 2", "details 2", "additional details", "sub description", "notes"),
        ("memo", "description 2", "details 2", "detail", "complement", "notes", "remarque"),
    ),
    "currency": Words(("currency", "ccy"), ("devise", "monnaie")),
    "account": Words(
        ("account number", "account", "account no", "card number", "card no"),
        ("numero de compte", "no de compte", "compte", "numero du compte", "numero de carte"),
    ),
}  # fmt: skip


class Form(NamedTuple):
    """How a table is read. Columns are counted from 0; `NONE` is no column."""

    first_row: int  # among the table's rows
    date: int = NONE
    description: int = NONE
    more: int = NONE  # more words about the same transaction
    amount: int = NONE
    debit: int = NONE
    credit: int = NONE
    balance: int = NONE
    currency: int = NONE
    account: int = NONE
    order: DateOrder | None = None  # None: several are possible, a person has to say
    mark: Mark = Mark.POINT
    is_turned: bool = False  # the bank writes money out above 0

    @property
    def is_complete(self) -> bool:
        """Whether there is a date, an amount and a description for each line."""
        has_amount = self.amount != NONE or self.debit != NONE or self.credit != NONE
        return self.date != NONE and has_amount and self.description != NONE and self.order is not None


class Sheet(NamedTuple):
    """A table with what could be found out about it."""

    table: Table
    titles: tuple[str, ...]  # what each column is called; empty where it has no title
    guess: Form
    orders: tuple[DateOrder, ...]  # in which the dates can be read
    language: str  # of the titles, "" without any


def read_sheet(text: Text, reading: Reading) -> Sheet:
    """The table of a statement. Raises `FileError`; NO_COLUMNS when nothing in it looks like a statement."""
    table, header = read_table(text, reading, VOCABULARY)
    if not table.rows:
        raise FileError(FileFault.NO_TRANSACTIONS)
    columns = dict(header.columns) if header is not None else _by_looks(table.rows)
    if not {"date", "amount", "debit", "credit"} & columns.keys():
        raise FileError(FileFault.NO_COLUMNS)
    first = header.row + 1 if header is not None else 0
    form = Form(first_row=first, **columns)  # type: ignore[arg-type]  # the vocabulary's words are the fields' names
    titles = table.rows[header.row].cells if header is not None else ()
    return _with_styles(Sheet(table, titles, form, (), header.language if header is not None else ""))


def fold_sheet(sheet: Sheet, form: Form, reading: Reading) -> Statement:
    """The lines of a table read as `form` says; what cannot be read in one stays None."""
    lines: list[Line] = []
    for count, row in enumerate(sheet.table.rows[form.first_row :]):
        lines.append(_line(row, form))
        if count % PIECE == 0:
            reading.step()
    if not lines:
        raise FileError(FileFault.NO_TRANSACTIONS)
    return Statement(
        packed(lines), last4=_common(line.last4 for line in lines), currency=_common(line.currency for line in lines)
    )


def orders_of(sheet: Sheet, form: Form) -> tuple[DateOrder, ...]:
    """The orders in which the dates of another column can be read."""
    return possible_orders(_sample(sheet, form, form.date))


def _with_styles(sheet: Sheet) -> Sheet:
    form = sheet.guess
    amounts = [
        text for column in (form.amount, form.debit, form.credit, form.balance) for text in _sample(sheet, form, column)
    ]
    mark = decimal_mark(amounts) or (Mark.COMMA if sheet.language == "fr" else Mark.POINT)
    orders = orders_of(sheet, form)
    order = orders[0] if len(orders) == 1 else None
    return sheet._replace(guess=form._replace(mark=mark, order=order), orders=orders)


def _sample(sheet: Sheet, form: Form, column: int) -> list[str]:
    """What stands in a column, from all over the table: the first days of a month could be months."""
    if column == NONE:
        return []
    rows = sheet.table.rows[form.first_row :]
    every = max(1, len(rows) // VALUES_SAMPLE)
    return [text for row in rows[::every] if (text := _cell(row, column))]


def _by_looks(rows: tuple[Row, ...]) -> dict[str, int]:
    """The columns of a table without titles, by what stands in the first rows."""
    first = rows[:_LOOKED_AT]
    kinds = [
        _looks_like([_cell(row, column) for row in first]) for column in range(max(len(row.cells) for row in first))
    ]
    columns = {kind: kinds.index(kind) for kind in ("date", "description") if kind in kinds}
    amounts = [column for column, kind in enumerate(kinds) if kind == "amount"]
    if len(amounts) > 1 and all(bool(_cell(row, amounts[0])) != bool(_cell(row, amounts[1])) for row in first):
        return columns | dict(zip(("debit", "credit", "balance"), amounts, strict=False))
    return columns | dict(zip(("amount", "balance"), amounts, strict=False))


def _looks_like(cells: list[str]) -> str:
    texts = [cell for cell in cells if cell]
    if texts and all(any(day(text, order) for order in DateOrder) for text in texts):
        return "date"
    if texts and all(any(amount(text, mark) is not None for mark in Mark) for text in texts):
        return "amount"
    return "description" if texts and any(any(one.isalpha() for one in text) for text in texts) else ""


def _line(row: Row, form: Form) -> Line:
    said_day = _cell(row, form.date)
    said_amount = " / ".join(text for column in (form.amount, form.debit, form.credit) if (text := _cell(row, column)))
    words = (_cell(row, form.description), _cell(row, form.more))
    return Line(
        place=row.line,
        day=day(said_day, form.order) if form.order is not None else None,
        amount=_amount_of(row, form),
        description=clean(" ".join(dict.fromkeys(word for word in words if word))),
        balance=amount(_cell(row, form.balance), form.mark),
        currency=_cell(row, form.currency).upper(),
        last4=last_digits(_cell(row, form.account)),
        said=(said_day, said_amount),
    )


def _amount_of(row: Row, form: Form) -> Decimal | None:
    """Money in above 0. Of two columns one is empty, or 0, or the line says nothing for certain."""
    if form.amount != NONE:
        whole = amount(_cell(row, form.amount), form.mark)
        return -whole if whole is not None and form.is_turned else whole
    out, into = _cell(row, form.debit), _cell(row, form.credit)
    taken = amount(out, form.mark) if out else Decimal(0)
    given = amount(into, form.mark) if into else Decimal(0)
    if taken is None or given is None or (taken and given) or not (out or into):
        return None
    return abs(given) - abs(taken)


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if 0 <= column < len(row.cells) else ""


def _common(values: object) -> str:
    """What every line says that says anything; "" when they differ or none does."""
    said = set(values) - {""}  # type: ignore[call-overload]  # texts
    return said.pop() if len(said) == 1 else ""
