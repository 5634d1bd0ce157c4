from __future__ import annotations

import pytest

from app.codat import errors
from app.codat.models.refusal import refusal
from tests.unit.codat import samples


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.RejectedError),
        (401, errors.KeyRefusedError),
        (402, errors.PlanLimitError),
        (403, errors.ForbiddenError),
        (404, errors.NotFoundError),
        (405, errors.MethodNotAllowedError),
        (408, errors.ServerFaultError),
        (409, errors.ConflictError),
        (418, errors.AnsweredError),
        (422, errors.BodyMismatchError),
        (429, errors.TooManyError),
        (500, errors.ServerFaultError),
        (503, errors.ServerFaultError),
        (599, errors.ServerFaultError),
    ],
)
def test_each_status_has_its_kind(status: int, kind: type[errors.AnsweredError]) -> None:
    error = errors.answered("companies.get", refusal(status, samples.refused(500)))

    assert type(error) is kind
    assert error.status == status


def test_an_error_prints_operation_status_and_reference_alone() -> None:
    error = errors.answered("companies.get", refusal(400, samples.refused(400, error="canary", correlationId="abc-1")))

    assert str(error) == "companies.get: status 400 [abc-1]"
    assert "canary" not in repr(error)
    assert error.message == "canary"


def test_a_body_mismatch_is_a_rejection() -> None:
    assert issubclass(errors.BodyMismatchError, errors.RejectedError)
