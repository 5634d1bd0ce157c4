"""Push operations: what became of transactions that were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field

from app.codat.models.refusal import validation_items
from app.codat.models.shape import Identity, Moment, Name, OpenWord, Reader, Text, model

if TYPE_CHECKING:
    from app.codat.errors import ValidationItem


class PushStatus(OpenWord):
    """Codat's words for the state of a push; a word added later reads as UNKNOWN.

    SUCCESS means checked and stored by Codat; QuickBooks sees it at its next pull. After TIMED_OUT the write may
    still happen: never send again by yourself.
    """

    PENDING = "Pending"
    SUCCESS = "Success"
    FAILED = "Failed"
    TIMED_OUT = "TimedOut"
    UNKNOWN = "Unknown"


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


@model
class PushOperation:
    """One push. A transport status of 200 may hide `Failed`: this value is what counts."""

    key: Annotated[Identity, Field(validation_alias="pushOperationKey")]
    status_word: Name = Field(validation_alias="status")
    status_code: int = 0
    company_id: Text = ""
    connection_id: Annotated[Text, Field(validation_alias="dataConnectionKey")] = ""
    data_type: Text = ""
    requested_on: Annotated[Moment, Field(validation_alias="requestedOnUtc")] = None
    completed_on: Annotated[Moment, Field(validation_alias="completedOnUtc")] = None
    timeout_minutes: Annotated[int | None, BeforeValidator(_number), Field(validation_alias="timeoutInMinutes")] = None
    error_message: Text = ""
    validation: Annotated[object, Field(repr=False)] = None

    @property
    def status(self) -> PushStatus:
        """The state; UNKNOWN for a word this version does not know (`status_word` has it)."""
        return PushStatus(self.status_word)

    @property
    def is_final(self) -> bool:
        """Whether asking again can tell nothing new."""
        return self.status in {PushStatus.SUCCESS, PushStatus.FAILED}

    @property
    def errors(self) -> tuple[ValidationItem, ...]:
        """What Codat refused."""
        return validation_items(self.validation, "errors")

    @property
    def warnings(self) -> tuple[ValidationItem, ...]:
        """What Codat finds odd."""
        return validation_items(self.validation, "warnings")


push_reader = Reader(PushOperation)
