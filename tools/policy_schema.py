"""The JSON schema of the bank's policy, `docs/policy.schema.json`, written from the settings there are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.base.policy import VERSION
from app.base.settings import SCHEMA, Setting

FILE = Path(__file__).resolve().parent.parent / "docs" / "policy.schema.json"


def schema() -> dict[str, Any]:
    """The schema, as JSON schema draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Passerelle policy",
        "description": "Every setting named here has this value on the computer and cannot be changed by its user.",
        "type": "object",
        "required": ["version", "settings"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "version": {"const": VERSION},
            "settings": {
                "type": "object",
                "additionalProperties": False,
                "properties": {key: _of(setting) for key, setting in SCHEMA.items()},
            },
        },
    }


def _of(setting: Setting) -> dict[str, Any]:
    told: dict[str, Any] = {"default": setting.default}
    if isinstance(setting.default, bool):
        return {"type": "boolean", **told}
    if setting.allowed is not None:
        return {"enum": list(setting.allowed), **told}
    if setting.pattern:
        told["pattern"] = f"^({setting.pattern})?$"
    return {"type": "string", "maxLength": setting.longest, **told}


def text() -> str:
    """The file's content."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
