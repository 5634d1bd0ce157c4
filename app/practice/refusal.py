"""A request Codat does not accept, in the shape of Codat's error body."""

from __future__ import annotations

from dataclasses import dataclass

_RETRY = {404: "Unknown", 408: "True", 429: "True", 500: "True", 502: "True", 503: "True", 504: "True"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a validation list: what is wrong (`message`) with which field (`item`)."""

    item: str
    message: str
    validator: str = "Practice"

    def as_json(self) -> dict[str, object]:
        """The item as Codat writes it."""
        return {"itemId": self.item, "message": self.message, "validatorName": self.validator}


class Refusal(Exception):
    """Raised by the world; the server answers `status` with Codat's error body."""

    def __init__(self, status: int, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.findings = findings


class NotOffered(Exception):
    """Something the client cannot do in QuickBooks now. The control door answers 409 with this text."""


def error_body(status: int, message: str, correlation_id: str, findings: tuple[Finding, ...] = ()) -> dict[str, object]:
    """Codat's error body. `canBeRetried` is a word in a string there, not a JSON boolean."""
    validation: object = None
    if findings:
        validation = {"errors": [finding.as_json() for finding in findings], "warnings": []}
    return {
        "statusCode": status,
        "service": "PublicApi",
        "error": message,
        "correlationId": correlation_id,
        "validation": validation,
        "canBeRetried": _RETRY.get(status, "False"),
        "detailedErrorCode": 0,
    }
