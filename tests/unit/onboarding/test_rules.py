from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.onboarding.case import (
    AccountsAccepted,
    AccountState,
    Case,
    CompanyCreated,
    Connection,
    ConnectionCreated,
    ConnectionState,
    Draft,
    Language,
    Step,
)
from app.onboarding.events import (
    AccountDrafted,
    AccountRenamed,
    AccountsAnswered,
    AccountsListed,
    ClientDescribed,
    ClientLanguageChosen,
    CompanySaved,
    ConnectionSeen,
    CredentialsIssued,
    CredentialsRevoked,
    CredentialsUnseen,
    DraftDropped,
    Event,
)
from app.onboarding.memory import dump, load
from app.onboarding.rules import (
    ClosedBecause,
    StepState,
    advance,
    can_enter,
    credentials_of,
    drafts_of,
    first_open_step,
    is_all_connected,
    spine,
)
from tests.unit.onboarding.cases import (
    CLIENT,
    COMPANY,
    CONNECTED,
    CONNECTION,
    DRAFT,
    HALF_DONE,
    NOW,
    accepted,
    account,
    draft,
)

EVENTS: list[Event] = [
    ClientDescribed(CLIENT),
    CompanySaved(COMPANY),
    ConnectionSeen(CONNECTION),
    ConnectionSeen(Connection(CONNECTION.id, ConnectionState.LINKED)),
    AccountDrafted(draft(1)),
    AccountDrafted(draft(2)),
    DraftDropped(draft(1).id),
    AccountsListed((), NOW),
    AccountsListed((account(1), account(2, AccountState.CONNECTED)), NOW),
    AccountsAnswered((account(1),), ((draft(2).id, "no"),), NOW),
    AccountRenamed(account(1).id, "Renamed"),
    CredentialsIssued(NOW),
    CredentialsUnseen(NOW),
    CredentialsRevoked(NOW),
    ClientLanguageChosen(Language.EN),
]


def test_the_main_road() -> None:
    case: Case = DRAFT
    road: list[tuple[Event, type]] = [
        (CompanySaved(COMPANY), CompanyCreated),
        (ConnectionSeen(CONNECTION), ConnectionCreated),
        (AccountDrafted(draft(1)), ConnectionCreated),
        (AccountsAnswered((account(1),), (), NOW), AccountsAccepted),
        (CredentialsIssued(NOW), AccountsAccepted),
    ]
    for event, stage in road:
        case = advance(case, event)
        assert type(case) is stage
    assert drafts_of(case) == ()
    assert credentials_of(case).sets_since_revoke == 1


@given(st.lists(st.sampled_from(EVENTS), max_size=25))
def test_no_sequence_reaches_a_step_without_its_data(events: list[Event]) -> None:
    case: Case = DRAFT
    for event in events:
        case = advance(case, event)
        assert can_enter(case, Step.ACCOUNTS) == isinstance(case, ConnectionCreated | AccountsAccepted)
        assert can_enter(case, Step.CREDENTIALS) == isinstance(case, AccountsAccepted)
        if can_enter(case, Step.GUIDE):
            assert can_enter(case, Step.CREDENTIALS)
        if not isinstance(case, Draft):
            assert CompanySaved(COMPANY) in events


@given(st.lists(st.sampled_from(EVENTS), max_size=25))
def test_every_case_is_remembered_but_for_full_numbers(events: list[Event]) -> None:
    case: Case = DRAFT
    for event in events:
        case = advance(case, event)
    facts = dump(case)
    assert dump(load(facts)) == facts
    assert draft(1).number not in str(facts)
    assert draft(2).number not in str(facts)


def test_a_refused_account_stays_as_a_draft_with_codats_words() -> None:
    case = replace(CONNECTED, drafts=(draft(1), draft(2)))
    after = advance(case, AccountsAnswered((account(1),), ((draft(2).id, "Already exists"),), NOW))
    assert [left.refusal for left in drafts_of(after)] == ["Already exists"]
    assert spine(after)[1].state is StepState.ATTENTION


def test_changing_a_draft_keeps_its_place() -> None:
    case: Case = CONNECTED
    for number in (1, 2, 3):
        case = advance(case, AccountDrafted(draft(number)))
    case = advance(case, AccountDrafted(replace(draft(2), name="Changed")))
    assert [left.name for left in drafts_of(case)] == ["Account 1", "Changed", "Account 3"]


def test_revoking_forgets_every_set() -> None:
    case = advance(accepted(sets=3), CredentialsRevoked(NOW))
    record = credentials_of(case)
    assert (record.sets_since_revoke, record.latest_at, record.revoked_at) == (0, None, NOW)


def test_a_lost_answer_that_comes_back_is_not_unseen_any_more() -> None:
    case = advance(accepted(), CredentialsUnseen(NOW))
    assert credentials_of(case).unseen_set_possible
    assert credentials_of(advance(case, CredentialsIssued(NOW))).unseen_set_possible
    assert not credentials_of(advance(case, CredentialsIssued(NOW, was_the_unseen_one=True))).unseen_set_possible


@pytest.mark.parametrize(
    ("case", "closed"),
    [
        (DRAFT, [None] + [ClosedBecause.NO_COMPANY] * 4),
        (HALF_DONE, [None] + [ClosedBecause.NO_CONNECTION] * 4),
        (CONNECTED, [None, None] + [ClosedBecause.NO_ACCOUNT] * 3),
        (accepted(), [None, None, None] + [ClosedBecause.NO_CREDENTIALS] * 2),
        (accepted(sets=1), [None] * 5),
    ],
)
def test_a_closed_step_says_why(case: Case, closed: list[ClosedBecause | None]) -> None:
    assert [view.why for view in spine(case)] == closed


@pytest.mark.parametrize(
    ("case", "step"),
    [
        (DRAFT, Step.COMPANY),
        (HALF_DONE, Step.COMPANY),
        (CONNECTED, Step.ACCOUNTS),
        (accepted(), Step.CREDENTIALS),
        (accepted(sets=1), Step.GUIDE),
        (accepted(account(1, AccountState.CONNECTED), sets=1), Step.CONNECTED),
    ],
)
def test_where_to_go_on(case: Case, step: Step) -> None:
    assert first_open_step(case) is step


def test_all_connected_needs_every_account() -> None:
    assert not is_all_connected(CONNECTED)
    assert not is_all_connected(accepted(account(1, AccountState.CONNECTED), account(2)))
    assert is_all_connected(accepted(account(1, AccountState.CONNECTED)))
