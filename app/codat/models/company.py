"""A company: Codat's object for one client."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.codat.models.connection import Connection, connection_reader
from app.codat.models.shape import Identity, Moment, Name, Reader, Tags, Text, model


@model
class Company:
    """A company as Codat keeps it. `name` is after Codat's silent stripping: compare it with what was asked."""

    id: Identity
    name: Name
    description: Text = ""
    tags: Tags = dataclasses.field(default_factory=dict)
    created: Moment = None
    last_sync: Moment = None
    connections: Annotated[
        tuple[Connection, ...], BeforeValidator(connection_reader.many), Field(validation_alias="dataConnections")
    ] = ()


company_reader = Reader(Company)
