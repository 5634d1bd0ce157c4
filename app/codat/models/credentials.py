"""One set of credentials for QuickBooks: a standing secret, shown once."""

from __future__ import annotations

import dataclasses

from app.codat.models.shape import Reader, SecretText, model


@model
class Credentials:
    """Username and password. Codat has no way to read them again."""

    username: SecretText = dataclasses.field(compare=False)
    password: SecretText = dataclasses.field(compare=False)


credentials_reader = Reader(Credentials)
