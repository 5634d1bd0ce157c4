"""States, problems, steps, accounts, regions and spelling in both languages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.base.clock import deadline
from app.base.resources import resource
from app.onboarding.case import AccountState, AccountType, ConnectionState, Country, Language, Step
from app.onboarding.problems import NextStep, Problem, ProblemKind
from app.ui.texts import announcements
from app.ui.texts.accounts import (
    CURRENCIES,
    account_chip,
    account_line,
    account_type,
    accounts_connected,
    currency_name,
)
from app.ui.texts.problems import next_step_label, problem_words, slow_line
from app.ui.texts.regions import country_name, place, region, regions
from app.ui.texts.speaker import Speaker
from app.ui.texts.spelling import CharacterKind, spell
from app.ui.texts.states import StateWords, account_state, connection_state
from app.ui.texts.steps import (
    StepStanding,
    accounts_added,
    accounts_to_fix,
    step_of,
    step_spoken,
    step_standing,
    step_title,
)
from tests.support.held_clock import HeldClock

EN, FR = Speaker(Language.EN), Speaker(Language.FR)
BOTH = pytest.mark.parametrize("voice", [EN, FR], ids=["en", "fr"])
NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


class TestStates:
    @pytest.mark.parametrize(
        ("state", "english", "french"),
        [
            (AccountState.PENDING, "Waiting to be linked", "En attente de liaison"),
            (AccountState.CONNECTING, "Linking", "Liaison en cours"),
            (AccountState.CONNECTED, "Connected", "Connecté"),
            (AccountState.DISCONNECTED, "Disconnected", "Déconnecté"),
            (AccountState.UNKNOWN, "Not known", "Inconnu"),
        ],
    )
    def test_an_account(self, state: AccountState, english: str, french: str) -> None:
        assert (account_state(state, EN).word, account_state(state, FR).word) == (english, french)

    @pytest.mark.parametrize(
        ("state", "english", "french"),
        [
            (ConnectionState.PENDING_AUTH, "Waiting for QuickBooks", "En attente de QuickBooks"),
            (ConnectionState.LINKED, "Connected", "Connecté"),
            (ConnectionState.UNLINKED, "Disconnected", "Déconnecté"),
            (ConnectionState.DEAUTHORIZED, "Access withdrawn", "Accès retiré"),
            (ConnectionState.UNKNOWN, "Not known", "Inconnu"),
        ],
    )
    def test_a_connection(self, state: ConnectionState, english: str, french: str) -> None:
        assert (connection_state(state, EN).word, connection_state(state, FR).word) == (english, french)

    def test_each_has_a_word_an_icon_that_exists_and_a_tone(self) -> None:
        every: list[StateWords] = [account_state(one, EN) for one in AccountState]
        every += [connection_state(one, EN) for one in ConnectionState]
        for words in every:
            assert words.word
            assert (resource("icons") / f"{words.icon}.svg").is_file(), words.icon
            assert words.tone in {"text2", "accent", "success", "danger"}

    def test_states_of_one_table_differ_by_more_than_their_colour(self) -> None:
        assert len({account_state(one, EN).icon for one in AccountState}) == len(AccountState)
        assert len({connection_state(one, EN).icon for one in ConnectionState}) == len(ConnectionState)


class TestProblems:
    @BOTH
    @pytest.mark.parametrize("kind", list(ProblemKind))
    def test_each_says_what_happened_and_what_to_do(self, voice: Speaker, kind: ProblemKind) -> None:
        words = problem_words(Problem(kind, NextStep.TRY_AGAIN, counts=(("added", 2), ("refused", 1))), NOW, voice)
        assert words.title.endswith(".")
        assert words.explanation.endswith(".")
        wanted = {"Sign in…", "Ouvrir une session…"} if kind is ProblemKind.PROXY_LOGIN else {"Try again", "Réessayer"}
        assert words.action in wanted

    @pytest.mark.parametrize("kind", list(ProblemKind))
    def test_each_is_said_in_french(self, kind: ProblemKind) -> None:
        problem = Problem(kind, counts=(("added", 2), ("refused", 1)))
        english, french = problem_words(problem, NOW, EN), problem_words(problem, NOW, FR)
        assert english.title != french.title
        assert english.explanation != french.explanation

    @BOTH
    def test_each_next_step_has_a_button_and_none_has_no_button(self, voice: Speaker) -> None:
        labels = [next_step_label(step, voice) for step in NextStep]
        assert [step for step, label in zip(NextStep, labels, strict=True) if not label] == [NextStep.NONE]
        assert len(set(labels)) == len(labels)

    def test_the_daily_limit_comes_with_a_clock_time(self) -> None:
        seven = NOW.astimezone().replace(hour=19, minute=0)
        problem = Problem(ProblemKind.RATE_LIMITED, until=deadline(HeldClock(), 0))
        assert problem_words(problem, seven, EN).explanation == "Try again at 19:00."
        assert problem_words(problem, seven, FR).explanation == "Réessayez à 19\u00a0h."

    def test_a_limit_until_another_day_says_the_day(self) -> None:
        seven = NOW.astimezone().replace(hour=19, minute=0)
        problem = Problem(ProblemKind.RATE_LIMITED, until=deadline(HeldClock(), 24 * 3600))
        assert problem_words(problem, seven - timedelta(days=1), EN).explanation == "Try again tomorrow at 19:00."
        assert problem_words(problem, seven - timedelta(days=1), FR).explanation == "Réessayez demain à 19\u00a0h."

    @pytest.mark.parametrize(
        ("minutes", "english", "french"),
        [
            (180, "This computer’s clock is 3 hours ahead.", "L’horloge de cet ordinateur avance de 3 heures."),
            (-25, "This computer’s clock is 25 minutes behind.", "L’horloge de cet ordinateur retarde de 25 minutes."),
            (
                60 * 24 * 365,
                "This computer’s clock is 365 days ahead.",
                "L’horloge de cet ordinateur avance de 365 jours.",
            ),
        ],
    )
    def test_a_wrong_clock_says_which_way_and_by_how_much(self, minutes: int, english: str, french: str) -> None:
        problem = Problem(ProblemKind.CLOCK_OFF, counts=(("minutes", minutes),))
        assert problem_words(problem, NOW, EN).title == english
        assert problem_words(problem, NOW, FR).title.replace("\u00a0", " ") == french

    def test_a_limit_without_a_time_still_says_what_to_do(self) -> None:
        assert problem_words(Problem(ProblemKind.RATE_LIMITED), NOW, EN).explanation == "Try again later."

    @pytest.mark.parametrize(
        ("added", "refused", "english", "french"),
        [
            (2, 1, "2 accounts added, 1 not added.", "2 comptes ajoutés, 1 non ajouté."),
            (1, 2, "1 account added, 2 not added.", "1 compte ajouté, 2 non ajoutés."),
            (0, 1, "0 accounts added, 1 not added.", "0 compte ajouté, 1 non ajouté."),
        ],
    )
    def test_accounts_added_in_part_are_counted(self, added: int, refused: int, english: str, french: str) -> None:
        problem = Problem(ProblemKind.ACCOUNTS_PARTLY_ADDED, counts=(("added", added), ("refused", refused)))
        assert problem_words(problem, NOW, EN).title == english
        assert problem_words(problem, NOW, FR).title == french

    def test_codats_words_are_quoted_as_they_came_and_the_reference_is_kept(self) -> None:
        problem = Problem(ProblemKind.REJECTED, reference="ab-12", details=("<b>name</b> {x} %n",))
        words = problem_words(problem, NOW, FR)
        assert words.details == ("«\u00a0<b>name</b> {x} %n\u00a0»",)
        assert words.reference == "Référence\u00a0: ab-12"

    @BOTH
    def test_slow_has_its_line(self, voice: Speaker) -> None:
        assert "Codat" in slow_line(voice)


class TestSteps:
    def test_titles(self) -> None:
        english = ["Client", "Bank accounts", "Credentials", "QuickBooks steps", "Connected accounts"]
        french = ["Client", "Comptes bancaires", "Identifiants", "Étapes QuickBooks", "Comptes connectés"]
        assert [step_title(step, EN) for step in Step] == english
        assert [step_title(step, FR) for step in Step] == french

    def test_spoken_with_its_state(self) -> None:
        assert step_spoken(3, Step.CREDENTIALS, StepStanding.CURRENT, EN) == "Step 3, Credentials, current"
        assert step_spoken(3, Step.CREDENTIALS, StepStanding.CURRENT, FR) == "Étape 3, Identifiants, en cours"

    def test_standings(self) -> None:
        assert [step_standing(one, FR) for one in StepStanding] == [
            "Pas commencé",
            "En cours",
            "Terminé",
            "À moitié fait",
        ]

    def test_counts_follow_the_grammar_of_each_language(self) -> None:
        assert [accounts_connected(*one, EN) for one in ((0, 1), (2, 3))] == ["0 of 1 account", "2 of 3 accounts"]
        assert [accounts_connected(*one, FR) for one in ((0, 3), (1, 3), (2, 3))] == [
            "0 compte sur 3",
            "1 compte sur 3",
            "2 comptes sur 3",
        ]
        assert (accounts_added(1, FR), accounts_added(3, FR), accounts_to_fix(1, EN)) == (
            "1 ajouté",
            "3 ajoutés",
            "1 to fix",
        )
        assert step_of(4, 5, FR) == "Étape 4 sur 5"


class TestAccounts:
    def test_chequing_is_spelt_as_the_country_does(self) -> None:
        assert account_type(AccountType.CHECKING, Country.CA, EN) == "Chequing"
        assert account_type(AccountType.CHECKING, Country.US, EN) == "Checking"
        assert account_type(AccountType.CHECKING, Country.US, FR) == "Chèques"

    def test_the_other_types(self) -> None:
        others = [AccountType.SAVINGS, AccountType.CREDIT_CARD, AccountType.LOAN, AccountType.PREPAID_CARD, None]
        assert [account_type(one, Country.CA, EN) for one in others] == [
            "Savings",
            "Credit card",
            "Loan",
            "Prepaid card",
            "Account",
        ]
        assert [account_type(one, Country.CA, FR) for one in others] == [
            "Épargne",
            "Carte de crédit",
            "Prêt",
            "Carte prépayée",
            "Compte",
        ]

    def test_the_line_and_the_chip(self) -> None:
        assert account_line(AccountType.CHECKING, "4021", Country.CA, EN) == "Chequing · ending 4021"
        assert account_line(AccountType.CHECKING, "4021", Country.CA, FR) == "Chèques · se terminant par 4021"
        assert account_line(AccountType.SAVINGS, "", Country.CA, EN) == "Savings"
        assert account_chip("Compte d’exploitation", "0021") == "Compte d’exploitation\u00a00021"
        assert account_chip("Chequing 0021", "0021") == "Chequing 0021"
        assert account_chip("Épargne", "") == "Épargne"

    def test_currencies(self) -> None:
        assert currency_name("USD", EN) == "USD, US dollar"
        assert currency_name("USD", FR) == "USD, dollar américain"
        assert currency_name("SEK", EN) == "SEK"
        assert CURRENCIES[:2] == ("CAD", "USD")


class TestRegions:
    def test_canada_has_thirteen_and_the_states_are_fifty_and_a_district(self) -> None:
        assert (len(regions(Country.CA, EN)), len(regions(Country.US, EN))) == (13, 51)

    def test_a_town_with_its_region(self) -> None:
        def at(town: str, country: Country, code: str, voice: Speaker) -> str:
            found = region(country, code, voice)
            assert found is not None
            return place(town, found, voice)

        assert at("Québec", Country.CA, "QC", EN) == "Québec, Que."
        assert at("Québec", Country.CA, "QC", FR) == "Québec (Qc)"
        assert at("Prince Rupert", Country.CA, "BC", FR) == "Prince Rupert (C.-B.)"
        assert at("Burlington", Country.US, "VT", EN) == "Burlington, Vt."
        assert at("Burlington", Country.US, "VT", FR) == "Burlington, Vt."

    def test_sorted_by_name_with_accents_in_their_place(self) -> None:
        names = [one.name for one in regions(Country.CA, FR)]
        assert names.index("Île-du-Prince-Édouard") == names.index("Manitoba") - 1
        assert names[0] == "Alberta"

    def test_an_unknown_code_is_none_and_countries_have_names(self) -> None:
        assert region(Country.CA, "VT", EN) is None
        assert (country_name(Country.US, EN), country_name(Country.US, FR)) == ("United States", "États-Unis")


class TestSpelling:
    @pytest.mark.parametrize(
        ("character", "english", "french"),
        [
            ("O", "O: capital oscar", "O\u00a0: majuscule oscar"),
            ("o", "o: small oscar", "o\u00a0: minuscule oscar"),
            ("0", "0: number zero", "0\u00a0: chiffre zéro"),
            ("-", "-: sign hyphen", "-\u00a0: signe trait d’union"),
        ],
    )
    def test_each_character_is_said_so_that_it_cannot_be_mistaken(
        self, character: str, english: str, french: str
    ) -> None:
        assert spell(character, EN)[0].spoken == english
        assert spell(character, FR)[0].spoken == french

    def test_every_letter_and_digit_has_a_word_of_its_own(self) -> None:
        spelt = spell("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", FR)
        assert len({one.word for one in spelt}) == 36
        assert all(one.word[0] == one.character.lower() for one in spelt[:26])

    def test_kinds(self) -> None:
        kinds = [one.kind for one in spell("aA1-é", EN)]
        assert kinds == [
            CharacterKind.SMALL,
            CharacterKind.CAPITAL,
            CharacterKind.NUMBER,
            CharacterKind.SIGN,
            CharacterKind.SIGN,
        ]

    def test_its_repr_tells_nothing(self) -> None:
        assert "oscar" not in repr(spell("O", EN))


@BOTH
def test_announcements_are_whole_sentences(voice: Speaker) -> None:
    said = [
        announcements.username_copied(60, voice),
        announcements.password_copied(60, voice),
        announcements.clipboard_cleared(voice),
        announcements.clipboard_left_alone(voice),
        announcements.shown_to_client(60, voice),
        announcements.hidden_from_client(voice),
        announcements.account_connected("Visa", voice),
        announcements.all_connected(3, voice),
        announcements.accounts_added_said(3, voice),
        announcements.credentials_created(voice),
        announcements.credentials_revoked(voice),
        announcements.error_said(problem_words(Problem(ProblemKind.OFFLINE), NOW, voice)),
    ]
    assert all(one.endswith((".", "é")) for one in said)
    assert len(set(said)) == len(said)
