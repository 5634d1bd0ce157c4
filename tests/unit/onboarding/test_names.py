import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.onboarding.names import search_key, stored_name, tag_value

CODAT_ALPHABET = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -',&@.?!")


@pytest.mark.parametrize(
    ("typed", "stored", "changed"),
    [
        ("Boulangerie Chênevert inc.", "Boulangerie Chenevert inc.", ("ê",)),
        ("L’Atelier du Cœur", "L'Atelier du Coeur", ("’", "œ")),
        ("Harbour & Pine Catering", "Harbour & Pine Catering", ()),
        ("Épicerie Côté (Nord)", "Epicerie Cote Nord", ("É", "ô", "é", "(", ")")),
        ("  Two   spaces ", "Two spaces", ()),
        ("Ferme Beaurivage – s.e.n.c.", "Ferme Beaurivage - s.e.n.c.", ("–",)),
        ("株式会社", "", ("株", "式", "会", "社")),
    ],
)
def test_a_name_is_folded_before_codat_strips_it(typed: str, stored: str, changed: tuple[str, ...]) -> None:
    name = stored_name(typed)
    assert name.text == stored
    assert name.changed == changed


@given(st.text())
def test_codat_has_nothing_left_to_strip(typed: str) -> None:
    assert set(stored_name(typed).text) <= CODAT_ALPHABET


@given(st.text())
def test_folding_twice_is_folding_once(typed: str) -> None:
    once = stored_name(typed).text
    assert stored_name(once).text == once


@given(st.text())
def test_a_tag_value_needs_no_quotes(typed: str) -> None:
    value = tag_value(typed)
    assert len(value) <= 100
    assert all(character.isascii() and (character.isalnum() or character == "-") for character in value)


def test_searching_forgets_case_and_accents() -> None:
    assert search_key("CHÊNEVERT") in search_key("Boulangerie Chênevert inc.")
