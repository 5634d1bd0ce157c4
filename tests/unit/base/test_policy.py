"""The bank's policy: what it may say, and that anything else stops the app and names the line."""

from __future__ import annotations

import json
from typing import Final

import pytest

from app.base.policy import MAX_CHARACTERS, PolicyError, PolicySource, read_policy
from app.base.settings import SCHEMA
from tests.support.setting_values import another_value
from tools import policy_schema


def of_file(text: str) -> PolicySource:
    return PolicySource("/etc/passerelle/policy.json", text)


def test_without_a_policy_nothing_is_decided() -> None:
    assert read_policy(PolicySource()) == {}


@pytest.mark.parametrize("key", SCHEMA)
def test_every_setting_can_be_decided_by_file(key: str) -> None:
    value = another_value(SCHEMA[key])
    assert read_policy(of_file(json.dumps({"version": 1, "settings": {key: value}}))) == {key: value}


@pytest.mark.parametrize("key", SCHEMA)
def test_every_setting_can_be_decided_by_the_registry(key: str) -> None:
    value = another_value(SCHEMA[key])
    data = int(value) if isinstance(value, bool) else value
    assert read_policy(PolicySource(registry_place="HKLM", registry={key: data})) == {key: value}


def test_group_policy_wins_over_the_file() -> None:
    source = PolicySource("policy.json", '{"version": 1, "settings": {"copying": true}}', "HKLM", {"copying": 0})
    assert read_policy(source) == {"copying": False}


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_policy(of_file('\ufeff{"version": 1, "settings": {"team": "IT"}}')) == {"team": "IT"}


WRONG: Final = {
    "no JSON": ('{\n "version": 1,\n "settings": {\n  "copying": no\n }\n}', 4, "not JSON"),
    "nothing in it": (" ", 1, "not JSON"),
    "a list": ("[]", 1, "must be"),
    "no settings": ('{"version": 1}', 1, "must be"),
    "another version": ('{\n "version": 2,\n "settings": {}\n}', 2, "version: must be 1"),
    "a part that is none": ('{"version": 1, "settings": {},\n "setting": {}}', 2, "no such part"),
    "a setting that is none": ('{"version": 1, "settings": {\n\n "copy": false}}', 3, "copy: there is no such setting"),
    "a text for yes or no": ('{"version": 1, "settings": {\n "copying": "no"}}', 2, "copying: must be bool"),
    "a number that is not allowed": ('{"version": 1, "settings": {\n "text_scale": 400}}', 2, "must be one of"),
    "too long a text": (json.dumps({"version": 1, "settings": {"team": "x" * 61}}), 1, "at most 60"),
    "a setting named twice": ('{"version": 1, "settings": {"copying": true,\n "copying": false}}', 2, "named twice"),
    "a bomb": ("[" * 50_000, 0, "nested too deeply"),
    "a book": (" " * (MAX_CHARACTERS + 1), 0, "longer than"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_policy_that_is_wrong_names_place_line_and_reason(case: str) -> None:
    text, line, reason = WRONG[case]
    with pytest.raises(PolicyError) as caught:
        read_policy(of_file(text))
    assert (caught.value.place, caught.value.line) == ("/etc/passerelle/policy.json", line)
    assert reason in caught.value.reason


def test_the_registry_too_must_be_right() -> None:
    with pytest.raises(PolicyError, match="text_scale: must be int"):
        read_policy(PolicySource(registry_place="HKLM", registry={"text_scale": "large"}))


def test_the_schema_for_it_is_true_to_the_settings() -> None:
    assert policy_schema.FILE.read_text("utf-8") == policy_schema.text(), "run tools/policy_schema.py"
