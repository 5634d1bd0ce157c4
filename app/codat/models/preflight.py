"""What can be checked before the first client: the integration, the instance, the data types."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from app.codat.limits import MAX_TEXT
from app.codat.models.shape import Flag, Moment, Name, Reader, Text, model


@model
class Integration:
    """An integration as this instance has it."""

    key: Name
    enabled: Flag = None
    name: Text = ""
    integration_id: Text = ""
    source_type: Text = ""
    is_beta: Flag = None


integration_reader = Reader(Integration)


@model
class Profile:
    """Which instance this is. Codat may put an API key in this answer in clear: no other field is read, ever."""

    name: Text = ""
    logo_url: Text = ""
    icon_url: Text = ""
    redirect_url: Text = ""


profile_reader = Reader(Profile)


@model
class SyncSetting:
    """How one data type is fetched. There is no word "enabled" in it: advice, not proof."""

    data_type: Name
    fetch_on_first_link: Flag = None
    sync_schedule: Annotated[int | None, BeforeValidator(lambda value: value if isinstance(value, int) else None)] = (
        None
    )
    is_locked: Flag = None
    sync_from: Annotated[Moment, Field(validation_alias="syncFromUtc")] = None


sync_setting_reader = Reader(SyncSetting)


def _image(value: object) -> str:
    image = value.get("image") if isinstance(value, dict) else None
    src = image.get("src") if isinstance(image, dict) else None
    return src if isinstance(src, str) and src.isprintable() and len(src) <= MAX_TEXT else ""


def _first_image(value: object) -> str:
    return next((src for src in map(_image, value.values()) if src), "") if isinstance(value, dict) else ""


@model
class Branding:
    """Addresses of pictures of the integration, "" where there is none."""

    logo: Annotated[str, BeforeValidator(_first_image)] = ""
    button: Annotated[str, BeforeValidator(_first_image)] = ""
    source_id: Text = ""


branding_reader = Reader(Branding)
