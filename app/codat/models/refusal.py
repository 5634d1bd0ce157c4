"""What an error answer says: an object, the array of a batch, a page of a gateway, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.errors import Refusal, ValidationItem
from app.codat.limits import MAX_VALIDATION_ITEMS
from app.codat.models.batch import outcomes
from app.codat.models.shape import flag
from app.codat.words import correlation_id, plain_words

if TYPE_CHECKING:
    from app.base.clock import Deadline


def refusal(status: int, body: object, retry_at: Deadline | None = None) -> Refusal:
    """Everything usable of `body` (parsed JSON, or None when there is none). `status` is HTTP's."""
    if isinstance(body, list):
        return Refusal(status, retry_at=retry_at, items=outcomes(body, status) or ())
    if not isinstance(body, dict):
        return Refusal(status, retry_at=retry_at)
    return Refusal(
        status,
        message=plain_words(body.get("error")),
        correlation_id=correlation_id(body.get("correlationId")),
        validation=validation_items(body.get("validation"), "errors"),
        can_be_retried=flag(body.get("canBeRetried")),
        retry_at=retry_at,
    )


def validation_items(value: object, kind: str) -> tuple[ValidationItem, ...]:
    """The `errors` or `warnings` of a validation object; nothing when there is none."""
    items = value.get(kind) if isinstance(value, dict) else None
    if not isinstance(items, list):
        return ()
    return tuple(
        ValidationItem(plain_words(item.get("itemId")), plain_words(item.get("message")))
        for item in items[:MAX_VALIDATION_ITEMS]
        if isinstance(item, dict)
    )
