"""The one style sheet, generated from the look. Variants by the dynamic properties `role`, `tone`, `kind`, `large`.

Few descendant selectors: each one makes Qt walk up from every widget it tries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.theme.tokens import TYPES, Height, Radius

if TYPE_CHECKING:
    from app.ui.theme.look import Look
    from app.ui.theme.tokens import Colours

_TEXT_COLOURS = {"lead": "text2", "muted": "text2", "small": "text3", "caption": "text3", "cell": "text2"}
_TONES = ("text", "text2", "text3", "accent", "success", "warning", "danger", "practice", "on_accent")
_SOFT = {"info": "accent_soft", "success": "success_soft", "warning": "warning_soft", "error": "danger_soft"}


def sheet(look: Look) -> str:
    """The application's style sheet for `look`."""
    parts = (_texts(look), _buttons(look), _choosers(look), _fields(look), _surfaces(look.colours), _rest(look.colours))
    return "\n".join(parts)


def _texts(look: Look) -> str:
    rules = []
    for role, kind in TYPES.items():
        colour = getattr(look.colours, _TEXT_COLOURS.get(role, "text"))
        spacing = f" letter-spacing: {kind.spacing}px;" if kind.spacing else ""
        rules.append(
            f'QLabel[role="{role}"] {{ font-size: {look.px(kind.size)}px; font-weight: {kind.weight};'
            f" min-height: {look.px(kind.line)}px; color: {colour};{spacing} }}"
        )
    rules += [f'QLabel[tone="{tone}"] {{ color: {getattr(look.colours, tone)}; }}' for tone in _TONES]
    return "\n".join(rules)


def _buttons(look: Look) -> str:
    c, px = look.colours, look.px
    height, large = px(Height.CONTROL) - 2, px(Height.PRIMARY) - 2
    return f"""
QPushButton {{ outline: 0; border: 1px solid {c.line_strong}; border-radius: {Radius.CONTROL}px; color: {c.text};
  background: {c.surface}; padding: 0 14px; min-height: {height}px; font-size: {px(14)}px; font-weight: 500; }}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.sunken}; }}
QPushButton:disabled {{ background: {c.canvas}; border-color: {c.line}; color: {c.text3}; }}
QPushButton[large="true"] {{ min-height: {large}px; padding: 0 20px; font-size: {px(15)}px; }}
QPushButton[role="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent};
  font-weight: 600; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{ background: {c.accent_hover};
  border-color: {c.accent_hover}; }}
QPushButton[role="primary"]:disabled {{ background: {c.sunken}; border-color: {c.line}; color: {c.text3}; }}
QPushButton[role="quiet"] {{ border-color: transparent; background: transparent; color: {c.accent}; padding: 0 10px; }}
QPushButton[role="quiet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="quiet"]:disabled {{ color: {c.text3}; }}
QPushButton[role="danger"] {{ border-color: {c.danger}; color: {c.danger}; }}
QPushButton[role="danger"]:hover {{ background: {c.danger_soft}; }}
QPushButton[role="danger"]:disabled {{ border-color: {c.line}; color: {c.text3}; }}
QPushButton[role="dangerFilled"] {{ background: {c.danger}; border-color: {c.danger}; color: {c.on_accent};
  font-weight: 600; }}
QPushButton[glyph="true"] {{ padding-left: {14 + px(16) + 8}px; }}
QPushButton[large="true"][glyph="true"] {{ padding-left: {20 + px(16) + 8}px; }}
QPushButton[role="quiet"][glyph="true"] {{ padding-left: {10 + px(16) + 8}px; }}
QPushButton[role="link"][glyph="true"] {{ padding-left: {px(16) + 8}px; }}
QPushButton[role="link"] {{ border: 0; background: transparent; color: {c.accent}; padding: 0; text-align: left;
  text-decoration: underline; min-height: {px(Height.SEGMENT)}px; }}
QPushButton[role="link"][tone="danger"] {{ color: {c.danger}; }}
QPushButton[role="link"]:hover {{ color: {c.accent_hover}; }}
"""


def _choosers(look: Look) -> str:
    c, px = look.colours, look.px
    segment = px(Height.SEGMENT) - 2
    return f"""
QPushButton[role="nav"] {{ border: 0; border-radius: 7px; background: transparent; color: {c.text2};
  text-align: left; padding: 0 12px 0 {12 + px(18) + 11}px; min-height: {px(38)}px; }}
QPushButton[role="nav"]:hover {{ background: {c.sunken}; }}
QPushButton[role="nav"]:checked {{ background: {c.accent_soft}; color: {c.accent}; font-weight: 600; }}
QPushButton[role="segment"] {{ border-radius: 0; border-left: 0; padding: 0 11px; min-height: {segment}px;
  font-size: {px(13)}px; color: {c.text2}; }}
QPushButton[role="segment"][place="first"] {{ border-left: 1px solid {c.line_strong};
  border-top-left-radius: {Radius.CONTROL}px; border-bottom-left-radius: {Radius.CONTROL}px; }}
QPushButton[role="segment"][place="last"] {{ border-top-right-radius: {Radius.CONTROL}px;
  border-bottom-right-radius: {Radius.CONTROL}px; }}
QPushButton[role="segment"]:checked {{ background: {c.accent}; color: {c.on_accent}; font-weight: 600; }}
QPushButton[role="tab"], QPushButton[role="row"] {{ border: 0; background: transparent; padding: 0; }}
QPushButton[role="row"] {{ min-height: 0; }}
QPushButton[role="tab"] {{ color: {c.text2}; }}
QCheckBox {{ spacing: 11px; font-size: {px(15)}px; color: {c.text}; min-height: {px(Height.SEGMENT)}px; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {c.line_strong}; border-radius: 4px;
  background: {c.surface}; }}
QCheckBox::indicator:hover {{ border-color: {c.accent}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}
QCheckBox[error="true"]::indicator {{ border: 2px solid {c.danger}; width: 16px; height: 16px; }}
"""


def _fields(look: Look) -> str:
    c, px = look.colours, look.px
    height = px(Height.CONTROL) - 2
    return f"""
QLineEdit, QComboBox {{ border: 1px solid {c.line_strong}; border-radius: {Radius.CONTROL}px; padding: 0 10px;
  background: {c.surface}; color: {c.text}; min-height: {height}px; font-size: {px(14)}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit {{ border: 1px solid {c.line}; border-radius: {Radius.CONTROL}px; padding: 6px 8px;
  background: {c.canvas}; color: {c.text2}; font-size: {px(13)}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit:focus {{ border-color: {c.accent}; }}
QLineEdit {{ padding-bottom: 1px; min-height: {height - 1}px; }}
QComboBox {{ padding: 0 12px; }}
QLineEdit:hover, QComboBox:hover, QLineEdit:focus, QComboBox:focus {{ border-color: {c.accent}; }}
QLineEdit:read-only {{ background: {c.canvas}; border-color: {c.line}; }}
QLineEdit[error="true"] {{ border: 2px solid {c.danger}; padding: 0 9px 1px 9px; min-height: {height - 3}px; }}
QComboBox[error="true"] {{ border: 2px solid {c.danger}; padding: 0 11px; min-height: {height - 2}px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {c.text3}; border-color: {c.line}; background: {c.canvas}; }}
QComboBox::drop-down {{ border: 0; width: 36px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ border: 1px solid {c.line_strong}; background: {c.surface}; color: {c.text};
  selection-background-color: {c.accent_soft}; selection-color: {c.text}; outline: 0; padding: 4px; }}
"""


def _surfaces(c: Colours) -> str:
    notices = "\n".join(
        f'QFrame[kind="{kind}"] {{ background: {getattr(c, token)}; }}' for kind, token in _SOFT.items()
    )
    return f"""
QFrame[role="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {Radius.CARD}px; }}
QFrame[role="drop"] {{ background: {c.surface}; border: 1px dashed {c.line_strong}; border-radius: {Radius.CARD}px; }}
QFrame[role="drop"][over="true"] {{ background: {c.accent_soft}; border-color: {c.accent}; }}
QFrame[role="tint"] {{ background: {c.accent_soft}; border-radius: {Radius.CARD}px; }}
QFrame[role="tile"] {{ background: {c.surface}; border-radius: {Radius.NOTICE}px; }}
QFrame[role="well"] {{ background: {c.sunken}; border: 1px solid {c.line}; border-radius: 7px; }}
QFrame[role="notice"] {{ border-radius: {Radius.NOTICE}px; }}
{notices}
QFrame[role="sheet"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {Radius.DIALOG}px; }}
QFrame[role="surface"] {{ background: {c.surface}; }}
QFrame[role="canvas"] {{ background: {c.canvas}; }}
QFrame[role="rail"] {{ background: {c.canvas}; border-right: 1px solid {c.line}; }}
QFrame[role="top"] {{ background: {c.surface}; border-bottom: 1px solid {c.line}; }}
QFrame[role="bar"] {{ background: {c.surface}; border-top: 1px solid {c.line}; }}
QFrame[role="rule"] {{ background: {c.line}; }}
QFrame[role="practice"] {{ border: 2px solid {c.practice}; }}
QLabel[role="practiceBand"] {{ background: {c.practice_soft}; color: {c.practice}; font-weight: 600;
  padding: 5px 16px; qproperty-alignment: AlignCenter; }}
"""


def _rest(c: Colours) -> str:
    return f"""
QScrollArea, QAbstractScrollArea[role="plain"] {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {c.line_strong}; border-radius: 3px; margin: 3px; min-height: 32px; }}
QScrollBar::handle:hover {{ background: {c.text3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line_strong}; padding: 6px 8px; }}
"""
