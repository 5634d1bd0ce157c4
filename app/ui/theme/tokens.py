"""The design's numbers: colours, spacing, radii, type, control heights. Frozen; a test checks every contrast.

Named tuples, not dataclasses: the first paint needs them, and `dataclasses` costs two milliseconds to load.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Colours(NamedTuple):
    """One palette as `#RRGGBB`. A bank may replace the four `accent` tokens, as long as every pair keeps its need."""

    canvas: str
    surface: str
    sunken: str
    line: str  # decorative only: hairlines
    line_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    practice: str
    practice_soft: str
    focus: str


LIGHT: Final = Colours(
    canvas="#F4F5F6",
    surface="#FFFFFF",
    sunken="#ECEEF0",
    line="#D6DADF",
    line_strong="#7F8791",
    text="#15181C",
    text2="#464E58",
    text3="#5F6772",
    accent="#1B4F8A",
    accent_hover="#163F6F",
    accent_soft="#E8EFF8",
    on_accent="#FFFFFF",
    success="#136A41",
    success_soft="#E6F3EB",
    warning="#7A4B00",
    warning_soft="#FDF2DC",
    danger="#AE231B",
    danger_soft="#FBEBE9",
    practice="#63378F",
    practice_soft="#F2EBF9",
    focus="#0B62D6",
)

DARK: Final = Colours(
    canvas="#101317",
    surface="#181C21",
    sunken="#0C0F12",
    line="#313841",
    line_strong="#7B8591",
    text="#EDF0F3",
    text2="#BBC3CC",
    text3="#9AA4AF",
    accent="#93BEF5",
    accent_hover="#B1D1FA",
    accent_soft="#1B2A3C",
    on_accent="#0B1A2C",
    success="#74CF9B",
    success_soft="#14281E",
    warning="#F1BD63",
    warning_soft="#2C2413",
    danger="#FF9E94",
    danger_soft="#331B19",
    practice="#CBA8F2",
    practice_soft="#281F33",
    focus="#7FB4FF",
)


def high_contrast(colours: Colours) -> Colours:
    """The palette for people who asked their system for more contrast: no soft fills, every line as strong as text."""
    plain = dict.fromkeys(
        ("accent_soft", "success_soft", "warning_soft", "danger_soft", "practice_soft"), colours.surface
    )
    return colours._replace(
        canvas=colours.surface,
        line=colours.text,
        line_strong=colours.text,
        text2=colours.text,
        text3=colours.text,
        **plain,
    )


class Space:
    """Distances in px. They do not grow with the text."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32
    XXXL: Final = 48


class Radius:
    """Corner radii in px."""

    CONTROL: Final = 6
    NOTICE: Final = 8
    CARD: Final = 10
    DIALOG: Final = 12


class Height:
    """Control heights in px at 100 % text; they grow with it."""

    SEGMENT: Final = 32  # the smallest target
    CONTROL: Final = 36
    PRIMARY: Final = 42


class Type(NamedTuple):
    """One role of type: size and line in px at 100 %, weight 400, 500 or 600, letter spacing in px."""

    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0


TYPES: Final = {
    "heading": Type(26, 34, 600, -0.3),
    "title": Type(20, 28, 600, -0.1),  # dialogs
    "section": Type(16, 24, 600),
    "strong": Type(15, 20, 600),  # names in rows
    "lead": Type(15, 22),
    "body": Type(14, 20),
    "muted": Type(14, 20),
    "medium": Type(14, 20, 500),
    "bold": Type(14, 20, 600),
    "label": Type(13, 18, 600),
    "small": Type(13, 18),
    "caption": Type(13, 18, 500),
    "cell": Type(12, 15),
    "cell_strong": Type(12, 15, 600),
}
"""Type roles of the console. The client view has its own, larger ones."""

TEXT_SCALES: Final = (100, 115, 130)
"""Percent; a setting."""

SECRET_CONSOLE: Final = Type(32, 44, 500, 0.5)
SECRET_CLIENT: Final = Type(48, 60, 500, 0.5)

PAIRS: Final = (
    ("text", "surface", 4.5),
    ("text", "canvas", 4.5),
    ("text2", "surface", 4.5),
    ("text2", "canvas", 4.5),
    ("text3", "surface", 4.5),
    ("text3", "canvas", 4.5),
    ("text3", "sunken", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "canvas", 4.5),
    ("accent", "accent_soft", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("text", "accent_soft", 4.5),
    ("text2", "accent_soft", 4.5),
    ("success", "surface", 4.5),
    ("success", "success_soft", 4.5),
    ("success", "canvas", 3.0),
    ("text", "success_soft", 4.5),
    ("warning", "surface", 4.5),
    ("warning", "canvas", 4.5),
    ("warning", "warning_soft", 4.5),
    ("text", "warning_soft", 4.5),
    ("danger", "surface", 4.5),
    ("danger", "danger_soft", 4.5),
    ("text", "danger_soft", 4.5),
    ("on_accent", "danger", 4.5),
    ("practice", "practice_soft", 4.5),
    ("line_strong", "surface", 3.0),
    ("line_strong", "canvas", 3.0),
    ("focus", "surface", 3.0),
    ("focus", "canvas", 3.0),
)
"""Every pair drawn on screen: foreground, background, least ratio by WCAG 2.2 (4.5 text, 3 borders and icons)."""
