from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.codat import when

NOW = datetime(2026, 11, 20, 14, 58, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-11-20T14:58:03.1234567Z", datetime(2026, 11, 20, 14, 58, 3, 123456, UTC)),
        ("2026-11-20T14:58:03Z", datetime(2026, 11, 20, 14, 58, 3, tzinfo=UTC)),
        ("2026-11-20T09:58:03-05:00", datetime(2026, 11, 20, 14, 58, 3, tzinfo=UTC)),
        ("2026-11-20T14:58:03", datetime(2026, 11, 20, 14, 58, 3, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC)),
        ("soon", None),
        (None, None),
        (7, None),
    ],
)
def test_a_moment_in_every_form(text: object, read: datetime | None) -> None:
    assert when.moment(text) == read


@pytest.mark.parametrize("text", ["2026-11-13", "2026-11-13T00:00:00Z", "2026-11-13T23:30:00-05:00"])
def test_a_day_is_the_day_that_is_written(text: str) -> None:
    assert when.day(text) == date(2026, 11, 13)


def test_an_unreadable_day_is_none() -> None:
    assert when.day("2026-13-45") is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "42"}, 42),
        ({"retry-after": "Fri, 20 Nov 2026 15:00:00 GMT"}, 120),
        ({"retry-after": "Fri, 20 Nov 2026 15:00:00 GMT", "date": "Fri, 20 Nov 2026 14:59:30 GMT"}, 30),
        ({"retry-after": "Fri, 20 Nov 2026 14:00:00 GMT"}, 0),
        ({"retry-after": "99999999999999"}, 7 * 24 * 3600),
        ({"x-rate-limit-reset": "2026-11-21T00:00:00Z"}, 9 * 3600 + 120),
        ({"x-rate-limit-reset": "Sat, 21 Nov 2026 00:00:00 GMT", "date": "Fri, 20 Nov 2026 23:59:00 GMT"}, 60),
        ({"retry-after": "later", "x-rate-limit-reset": "2026-11-20T15:00:00Z"}, 120),
    ],
)
def test_when_to_come_back(headers: dict[str, str], seconds: int) -> None:
    assert when.retry_after(headers, NOW) == seconds


@pytest.mark.parametrize("headers", [{}, {"retry-after": "-5"}, {"retry-after": "²"}, {"x-rate-limit-reset": "soon"}])
def test_nothing_usable_means_not_known(headers: dict[str, str]) -> None:
    assert when.retry_after(headers, NOW) is None
