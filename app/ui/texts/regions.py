"""Provinces, territories and states, with the short forms that follow a town."""

from __future__ import annotations

from typing import NamedTuple

from app.onboarding.kinds import Country, Language
from app.ui.texts.voice import INSTALLED, Voice, noted


class Region(NamedTuple):
    """A province, territory or state in one language. `code` is its two postal letters, as in the tag at Codat."""

    country: Country
    code: str
    name: str  # "Quebec"
    short: str  # "Que."; "Qc" in French


_CANADA = {
    "AB": (noted("Regions", "Alberta"), noted("RegionsShort", "Alta.")),
    "BC": (noted("Regions", "British Columbia"), noted("RegionsShort", "B.C.")),
    "MB": (noted("Regions", "Manitoba"), noted("RegionsShort", "Man.")),
    "NB": (noted("Regions", "New Brunswick"), noted("RegionsShort", "N.B.")),
    "NL": (noted("Regions", "Newfoundland and Labrador"), noted("RegionsShort", "N.L.")),
    "NT": (noted("Regions", "Northwest Territories"), noted("RegionsShort", "N.W.T.")),
    "NS": (noted("Regions", "Nova Scotia"), noted("RegionsShort", "N.S.")),
    "NU": (noted("Regions", "Nunavut"), noted("RegionsShort", "Nvt.")),
    "ON": (noted("Regions", "Ontario"), noted("RegionsShort", "Ont.")),
    "PE": (noted("Regions", "Prince Edward Island"), noted("RegionsShort", "P.E.I.")),
    "QC": (noted("Regions", "Quebec"), noted("RegionsShort", "Que.")),
    "SK": (noted("Regions", "Saskatchewan"), noted("RegionsShort", "Sask.")),
    "YT": (noted("Regions", "Yukon"), noted("RegionsShort", "Y.T.")),
}

# The United States' short forms are the same in French.
_UNITED_STATES = {
    "AL": (noted("Regions", "Alabama"), "Ala."),
    "AK": (noted("Regions", "Alaska"), "Alaska"),
    "AZ": (noted("Regions", "Arizona"), "Ariz."),
    "AR": (noted("Regions", "Arkansas"), "Ark."),
    "CA": (noted("Regions", "California"), "Calif."),
    "CO": (noted("Regions", "Colorado"), "Colo."),
    "CT": (noted("Regions", "Connecticut"), "Conn."),
    "DE": (noted("Regions", "Delaware"), "Del."),
    "DC": (noted("Regions", "District of Columbia"), "D.C."),
    "FL": (noted("Regions", "Florida"), "Fla."),
    "GA": (noted("Regions", "Georgia"), "Ga."),
    "HI": (noted("Regions", "Hawaii"), "Hawaii"),
    "ID": (noted("Regions", "Idaho"), "Idaho"),
    "IL": (noted("Regions", "Illinois"), "Ill."),
    "IN": (noted("Regions", "Indiana"), "Ind."),
    "IA": (noted("Regions", "Iowa"), "Iowa"),
    "KS": (noted("Regions", "Kansas"), "Kan."),
    "KY": (noted("Regions", "Kentucky"), "Ky."),
    "LA": (noted("Regions", "Louisiana"), "La."),
    "ME": (noted("Regions", "Maine"), "Maine"),
    "MD": (noted("Regions", "Maryland"), "Md."),
    "MA": (noted("Regions", "Massachusetts"), "Mass."),
    "MI": (noted("Regions", "Michigan"), "Mich."),
    "MN": (noted("Regions", "Minnesota"), "Minn."),
    "MS": (noted("Regions", "Mississippi"), "Miss."),
    "MO": (noted("Regions", "Missouri"), "Mo."),
    "MT": (noted("Regions", "Montana"), "Mont."),
    "NE": (noted("Regions", "Nebraska"), "Neb."),
    "NV": (noted("Regions", "Nevada"), "Nev."),
    "NH": (noted("Regions", "New Hampshire"), "N.H."),
    "NJ": (noted("Regions", "New Jersey"), "N.J."),
    "NM": (noted("Regions", "New Mexico"), "N.M."),
    "NY": (noted("Regions", "New York"), "N.Y."),
    "NC": (noted("Regions", "North Carolina"), "N.C."),
    "ND": (noted("Regions", "North Dakota"), "N.D."),
    "OH": (noted("Regions", "Ohio"), "Ohio"),
    "OK": (noted("Regions", "Oklahoma"), "Okla."),
    "OR": (noted("Regions", "Oregon"), "Ore."),
    "PA": (noted("Regions", "Pennsylvania"), "Pa."),
    "RI": (noted("Regions", "Rhode Island"), "R.I."),
    "SC": (noted("Regions", "South Carolina"), "S.C."),
    "SD": (noted("Regions", "South Dakota"), "S.D."),
    "TN": (noted("Regions", "Tennessee"), "Tenn."),
    "TX": (noted("Regions", "Texas"), "Texas"),
    "UT": (noted("Regions", "Utah"), "Utah"),
    "VT": (noted("Regions", "Vermont"), "Vt."),
    "VA": (noted("Regions", "Virginia"), "Va."),
    "WA": (noted("Regions", "Washington"), "Wash."),
    "WV": (noted("Regions", "West Virginia"), "W.Va."),
    "WI": (noted("Regions", "Wisconsin"), "Wis."),
    "WY": (noted("Regions", "Wyoming"), "Wyo."),
}

_ALL = {Country.CA: _CANADA, Country.US: _UNITED_STATES}
_COUNTRIES = {
    Country.CA: noted("Regions", "Canada"),
    Country.US: noted("Regions", "United States"),
}


def regions(country: Country, voice: Voice = INSTALLED) -> tuple[Region, ...]:
    """Every region of `country`, sorted by its name in the voice's language (É sorts as E)."""
    every = (_region(country, code, voice) for code in _ALL[country])
    return tuple(sorted(every, key=lambda one: _folded(one.name)))


def region(country: Country, code: str, voice: Voice = INSTALLED) -> Region | None:
    """The region with that code, or None."""
    return _region(country, code, voice) if code in _ALL[country] else None


def place(town: str, where: Region, voice: Voice = INSTALLED) -> str:
    """A town with its region: "Québec, Que.", « Québec (Qc) »; a state follows a comma in both languages."""
    if voice.language is Language.FR and where.country is Country.CA:
        return f"{town} ({where.short})"
    return f"{town}, {where.short}"


def country_name(country: Country, voice: Voice = INSTALLED) -> str:
    """As in "Canada", "United States"."""
    return voice.say("Regions", _COUNTRIES[country])


def _region(country: Country, code: str, voice: Voice) -> Region:
    name, short = _ALL[country][code]
    return Region(country, code, voice.say("Regions", name), voice.say("RegionsShort", short))


def _folded(text: str) -> str:
    import unicodedata  # noqa: PLC0415  # not for the first paint

    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
