from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from app.codat.models.account import AccountStatus, AccountType, account_reader
from app.codat.models.batch import outcomes
from app.codat.models.company import company_reader
from app.codat.models.connection import ConnectionStatus, connection_reader
from app.codat.models.page import from_envelope
from app.codat.models.preflight import branding_reader, integration_reader, profile_reader
from app.codat.models.push import PushStatus, push_reader
from app.codat.models.refusal import refusal
from app.codat.models.transaction import option_reader
from tests.unit.codat import samples


def test_a_v2_account_is_read_whole() -> None:
    account = account_reader.one(samples.account(feedStartDate="2026-11-13", brandNewField={"x": 1}))

    assert account is not None
    assert account.type is AccountType.CHECKING
    assert account.balance == Decimal("10250.40")
    assert account.feed_start == date(2026, 11, 13)
    assert account.routing is not None
    assert account.routing.bank_code == "000612345"
    assert account.info is not None
    assert account.info.account_open_date == date(2019, 3, 14)
    assert account.last4 == "4410"
    assert account.is_credit is False


def test_a_v1_account_is_read_too() -> None:
    account = account_reader.one(samples.old_account())

    assert account is not None
    assert (account.type, account.type_word, account.is_credit) == (AccountType.UNKNOWN, "Credit", True)
    assert account.feed_start == date(2026, 11, 13)
    assert account.modified == datetime(2026, 11, 20, 15, 1, 12, tzinfo=UTC)


def test_a_bare_v1_account_needs_its_id_alone() -> None:
    account = account_reader.one({"id": "x", "accountName": None, "status": None, "balance": None})

    assert account is not None
    assert (account.name, account.status, account.balance, account.is_credit) == ("", AccountStatus.UNKNOWN, None, None)


def test_v1_and_v2_in_one_list_keep_all_they_have() -> None:
    new, old = account_reader.many([samples.account(), samples.old_account()])

    assert new.routing is not None
    assert old.type_word == "Credit"


def test_a_word_added_later_is_unknown_and_kept() -> None:
    account = account_reader.one(samples.account(status="hibernating", accountType="cryptoWallet"))
    connection = connection_reader.one(samples.connection(status="Dormant"))

    assert account is not None
    assert (account.status, account.status_word) == (AccountStatus.UNKNOWN, "hibernating")
    assert (account.type, account.type_word) == (AccountType.UNKNOWN, "cryptoWallet")
    assert connection is not None
    assert (connection.status, connection.status_word) == (ConnectionStatus.UNKNOWN, "Dormant")


def test_a_number_of_an_account_does_not_print() -> None:
    assert samples.NUMBER not in repr(account_reader.one(samples.account()))


def test_a_balance_that_is_no_number_makes_the_account_unreadable() -> None:
    assert account_reader.one(samples.account(balance="plenty")) is None
    assert account_reader.one(samples.account(balance=True)) is None
    assert account_reader.one(samples.account(balance=Decimal("1E+5000"))) is None


def test_a_connection_hides_its_link() -> None:
    connection = connection_reader.one(samples.connection())

    assert connection is not None
    assert connection.link_url is not None
    assert connection.link_url.reveal() == samples.LINK
    assert samples.OTP not in f"{connection!r} {connection}"


def test_connections_compare_without_their_links() -> None:
    assert connection_reader.one(samples.connection()) == connection_reader.one(
        samples.connection(linkUrl="https://x/")
    )


def test_the_error_history_of_a_connection() -> None:
    faults = [{"statusCode": 500, "statusText": "Fault", "erroredOnUtc": "2026-11-20T11:00:00Z", "status": "Resolved"}]

    connection = connection_reader.one(samples.connection(status="Linked", dataConnectionErrors=faults))

    assert connection is not None
    assert connection.faults[0].status_code == "500"
    assert connection.faults[0].state == "Resolved"


def test_our_integration_is_known_by_key_or_else_by_name() -> None:
    keyed = connection_reader.one(samples.connection(platformName="Anything"))
    other = connection_reader.one(samples.connection(integrationKey="gbol"))
    unkeyed = connection_reader.one(samples.connection(integrationKey=None))

    assert [item.is_qbo_bank_feeds for item in (keyed, other, unkeyed) if item] == [True, False, True]


def test_one_malformed_connection_does_not_hide_the_company() -> None:
    company = company_reader.one(samples.company(dataConnections=[{"status": 4}, samples.connection()]))

    assert company is not None
    assert [item.id for item in company.connections] == [samples.CONNECTION]


def test_nulls_of_a_company_are_nothing() -> None:
    company = company_reader.one({"id": "a", "name": "b", "tags": None, "dataConnections": None, "description": None})

    assert company is not None
    assert (company.tags, company.connections, company.description) == ({}, (), "")


def test_a_page_skips_and_counts_what_it_cannot_read() -> None:
    page = from_envelope(samples.page(samples.company(), {"id": 5}, "x", total=3), company_reader, 1, 100)

    assert page is not None
    assert (len(page), page.skipped, page.total, page.has_next) == (1, 2, 3, False)


def test_a_page_without_links_goes_by_the_count() -> None:
    body = {"results": [samples.company()], "totalResults": 3}

    first, last = from_envelope(body, company_reader, 1, 1), from_envelope(body, company_reader, 3, 1)

    assert first is not None
    assert last is not None
    assert (first.has_next, last.has_next) == (True, False)


def test_an_empty_page_is_the_last_whatever_it_links_to() -> None:
    page = from_envelope(samples.page(total=900, more=True), company_reader, 2, 100)

    assert page is not None
    assert not page.has_next


def test_batch_results_one_by_one() -> None:
    body = [
        {"sourceAccountId": "a", "result": {"statusCode": 201, "error": None, "account": samples.account(id="a")}},
        {"sourceAccountId": "b", "result": {"statusCode": "409", "error": "It exists\n already"}},
        {"sourceAccountId": "c", "result": {"error": "No"}},
        samples.account(id="d"),
        {"result": {"statusCode": 201}},
        "noise",
    ]

    found = outcomes(body, 207)

    assert found is not None
    assert [(item.account_id, item.status, item.accepted, item.exists) for item in found] == [
        ("a", 201, True, False),
        ("b", 409, False, True),
        ("c", 400, False, False),
        ("d", 207, True, False),
    ]
    assert found[1].error == "It exists already"


def test_a_push_that_failed_tells_why() -> None:
    validation = {"errors": [{"itemId": "transactions[1].date", "message": "In the future"}], "warnings": None}

    push = push_reader.one(samples.push(status="Failed", statusCode=400, validation=validation))

    assert push is not None
    assert (push.status, push.is_final, push.errors[0].item_id) == (PushStatus.FAILED, True, "transactions[1].date")
    assert push.warnings == ()


def test_a_push_that_timed_out_is_not_final() -> None:
    push = push_reader.one(samples.push(status="TimedOut"))

    assert push is not None
    assert not push.is_final


def test_an_error_in_all_the_ways_it_is_written() -> None:
    said_no = refusal(400, samples.refused(400, canBeRetried="False"))
    said_no_plainly = refusal(400, samples.refused(400, canBeRetried=False, detailedErrorCode="E7"))
    odd = refusal(402, samples.refused(429, validation=None, correlationId={"x": 1}, error=["?"]))

    assert said_no.validation[0].item_id == "accountType"
    assert said_no.can_be_retried is said_no_plainly.can_be_retried is False
    assert (odd.status, odd.correlation_id, odd.message, odd.can_be_retried) == (402, "", "", None)
    assert refusal(502, None).message == ""
    assert refusal(502, "text").message == ""


def test_a_correlation_id_is_opaque_but_plain() -> None:
    guid = "4c19d0e2-f7ab-4d6b-8e35-a1f0c2d49b77"

    assert refusal(404, samples.refused(404, correlationId=guid)).correlation_id == guid
    assert refusal(404, samples.refused(404, correlationId="a b\n<script>")).correlation_id == ""


def test_words_of_a_server_are_bounded() -> None:
    assert len(refusal(400, samples.refused(400, error="x" * 10_000)).message) == 500


def test_a_profile_reads_four_fields_and_no_key() -> None:
    body = {"name": "Bank (test)", "apiKey": "canary", "logoUrl": "https://b/l.png", "redirectUrl": "https://b/"}

    assert "canary" not in repr(profile_reader.one(body))


def test_an_integration() -> None:
    integration = integration_reader.one({"key": "hcws", "enabled": "True", "datatypeFeatures": [{"datatype": "x"}]})

    assert integration is not None
    assert integration.enabled is True


def test_branding_takes_the_first_picture_there_is() -> None:
    branding = branding_reader.one({"logo": {"full": None, "square": {"image": {"src": "https://s/l.png"}}}})

    assert branding is not None
    assert (branding.logo, branding.button) == ("https://s/l.png", "")


def test_options_are_read_to_the_bottom() -> None:
    leaf = {"type": "Number", "displayName": "Amount", "required": True, "description": None}
    notes = {"warnings": [{"field": "date", "details": "Not later than today"}], "information": None}
    tree = {"type": "Object", "displayName": "T", "required": True, "properties": {"amount": leaf}, "validation": notes}

    option = option_reader.one(tree)

    assert option is not None
    assert option.properties["amount"].required
    assert option.notes[0].details == "Not later than today"
