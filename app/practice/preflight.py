"""Codat's reads about the instance itself: the QuickBooks integration, the profile, the data type settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice import answers, paging
from app.practice.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE_ID = "56e6575a-3f1f-4918-b009-f7535555f0d6"  # sample value of Codat's page on QuickBooks bank feeds
CLIENT_ID = "c9a7f2f0-0d5a-4c1e-8f0e-5b8f3f2f7a10"
_LOGO = "https://practice.invalid/quickbooks.png"


def integration(key: str) -> dict[str, object]:
    """Get integration. 404 for any other than QuickBooks bank feeds."""
    if key != answers.INTEGRATION_KEY:
        raise Refusal(404, f"Integration {key} not found")
    feature = {"featureType": "Post", "featureState": "Release"}
    return {
        "key": answers.INTEGRATION_KEY,
        "logoUrl": _LOGO,
        "name": answers.PLATFORM_NAME,
        "enabled": True,
        "integrationId": answers.INTEGRATION_ID,
        "sourceId": SOURCE_ID,
        "sourceType": "BankFeed",
        "isOfflineConnector": False,
        "isBeta": False,
        # Codat's schema names the property one way and requires it the other way: both are there.
        "datatypeFeatures": [
            {"datatype": "bankTransactions", "dataType": "bankTransactions", "supportedFeatures": [feature]}
        ],
    }


def integrations(query: Mapping[str, str]) -> dict[str, object]:
    """List integrations: the one."""
    return paging.page_of([answers.INTEGRATION_KEY], "/integrations", query, integration)


def branding(key: str) -> dict[str, object]:
    """Get branding of an integration."""
    integration(key)
    image = {"image": {"src": _LOGO, "alt": "QuickBooks"}}
    return {
        "logo": {"full": image, "square": image},
        "button": {"default": image, "hover": image},
        "sourceId": SOURCE_ID,
    }


def profile() -> dict[str, object]:
    """Get profile."""
    return {
        "name": "Practice",
        "redirectUrl": "https://practice.invalid/{companyId}",
        "logoUrl": "https://practice.invalid/logo.png",
        "whiteListUrls": [],
    }


def sync_settings() -> dict[str, object]:
    """Get the data type settings of the instance."""
    return {"clientId": CLIENT_ID, "settings": _settings(), "overridesDefaults": False}


def company_sync_settings(company_id: str) -> dict[str, object]:
    """Get the data type settings of a company."""
    return {"companyId": company_id, "settings": _settings(), "overridesDefaults": False}


def _settings() -> list[object]:
    return [
        {"dataType": name, "fetchOnFirstLink": True, "syncSchedule": 24, "syncOrder": order, "isLocked": False}
        for order, name in enumerate(("bankAccounts", "bankTransactions"))
    ]
