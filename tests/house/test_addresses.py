"""The addresses people are promised in the documents are those the outside driver looks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support import addresses

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "addresses.md").read_text(encoding="utf-8")
LOOKED_FOR = sorted({address for name, group in vars(addresses).items() if name.isupper() for address in group})


@pytest.mark.parametrize("address", LOOKED_FOR)
def test_is_in_the_document(address: str) -> None:
    assert re.search(rf"`{re.escape(address)}`", DOCUMENT), f"docs/addresses.md does not name {address}"
