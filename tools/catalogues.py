"""The translation catalogues in i18n/: `update` reads the source, `release` writes the .qm files, `check` judges them.

The source texts are English. `app_fr.ts` holds every text in Canadian French; `app_en.ts` holds only the plural forms.
Uses `pyside6-lupdate` and `pyside6-lrelease` of the environment it runs in.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "app" / "ui"
I18N = ROOT / "i18n"
LANGUAGES = {"en": "en_CA", "fr": "fr_CA"}
# our own ways to say `translate` and QT_TRANSLATE_NOOP, see app/ui/texts/voice.py
ALIASES = "translate+=say,QT_TRANSLATE_NOOP+=noted"
PLACEHOLDER = re.compile(r"\{[a-z_0-9]*\}|%L?n")
SAID_BY = {"tr": 0, "say": 1, "translate": 1, "noted": 1}  # call name -> which argument is the text


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a .ts file."""

    file: str
    context: str
    source: str
    forms: tuple[str, ...]  # one, or one a plural form
    has_plural: bool
    is_finished: bool

    @property
    def where(self) -> str:
        """For a complaint."""
        return f"{self.file}: {self.context}: {self.source!r}"


def update(folder: Path = I18N) -> None:
    """Bring the .ts files in line with the source; what is gone from the source leaves them."""
    for short, locale in LANGUAGES.items():
        only_plurals = ["-pluralonly"] if short == "en" else []
        _run(
            "pyside6-lupdate",
            *("-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-extensions", "py"),
            *("-disable-heuristic", "similartext", "-tr-function-alias", ALIASES, *only_plurals),
            *("-source-language", "en_CA", "-target-language", locale),
            *(str(SOURCES), "-ts", str(folder / f"app_{short}.ts")),
        )


def release(folder: Path = I18N) -> None:
    """Write the .qm files the app reads into `folder`."""
    for short in LANGUAGES:
        source, target = I18N / f"app_{short}.ts", folder / f"app_{short}.qm"
        made = target.with_suffix(".new")
        _run("pyside6-lrelease", "-silent", "-nounfinished", str(source), "-qm", str(made))
        made.replace(target)  # a running app maps the old file into memory; cutting it would end the app


def check() -> list[str]:
    """What is wrong with the catalogues, one complaint a line; empty when all is well."""
    complaints: list[str] = []
    known: dict[str, set[tuple[str, str]]] = {}
    for short, locale in LANGUAGES.items():
        path = I18N / f"app_{short}.ts"
        messages = read(path)
        known[short] = {(message.context, message.source) for message in messages}
        declared = ET.parse(path).getroot().get("language")  # noqa: S314  # our own file
        if declared != locale:
            complaints.append(f"{path.name}: language is {declared}, not {locale}: plural forms would be wrong")
        for message in messages:
            complaints += judge(message, is_french=short == "fr")
    complaints += unseen_texts(known["fr"])
    return complaints + stale_files()


def read(path: Path) -> list[Message]:
    """Every message of a .ts file."""
    messages = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file
        name = context.findtext("name") or ""
        for entry in context.iter("message"):
            translation = entry.find("translation")
            if translation is None:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            has_plural = entry.get("numerus") == "yes"
            source = entry.findtext("source") or ""
            messages.append(Message(path.name, name, source, forms, has_plural, translation.get("type") is None))
    return messages


def judge(message: Message, *, is_french: bool) -> list[str]:
    """Complaints about one message: unfinished, a plural form missing, placeholders, typography."""
    if not message.is_finished or not any(message.forms):
        return [f"{message.where}: not translated"]
    if message.has_plural and (len(message.forms) < 2 or not all(message.forms)):  # noqa: PLR2004  # both languages: 2
        return [f"{message.where}: a plural form is missing"]
    complaints = []
    wanted = set(PLACEHOLDER.findall(message.source))
    for number, form in enumerate(message.forms):
        found = set(PLACEHOLDER.findall(form))
        is_singular = message.has_plural and number == 0
        if found != wanted and not (is_singular and found == wanted - {"%n", "%Ln"}):
            complaints.append(f"{message.where}: placeholders {sorted(found)} in {form!r}, not {sorted(wanted)}")
        complaints += [f"{message.where}: {fault} in {form!r}" for fault in typography(form, is_french=is_french)]
    return complaints + [f"{message.where}: {fault}" for fault in typography(message.source, is_french=False)]


def typography(text: str, *, is_french: bool) -> list[str]:
    """Faults of spaces and marks: curly apostrophes everywhere; in French the no-break spaces of OQLF usage."""
    faults = ["a straight apostrophe"] if re.search(r"\w'\w", text) else []
    if "..." in text:
        faults.append("three points instead of …")
    if not is_french:
        return faults
    rules = {
        r"(?<!\u00a0):(?!//|\d)": "no no-break space before a colon",
        r"«(?!\u00a0)|(?<!\u00a0)»": "no no-break space inside « »",
        r"[ \u00a0][;!?]": "a space before ; ! or ?",
        r"[ \d}][%$](?![nL])": "no no-break space before % or $",
        r'"': "straight quotation marks",
    }
    return faults + [fault for pattern, fault in rules.items() if re.search(pattern, text)]


def unseen_texts(known: set[tuple[str, str]]) -> list[str]:
    """Texts of the source that the catalogue lacks: not updated, or written so that lupdate does not see them."""
    complaints = []
    for path in sorted(SOURCES.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for line, context, source in _said(tree, ""):
            if source is None:
                where = f"{path.relative_to(ROOT)}:{line}"
                complaints.append(f"{where}: f-string or keyword argument in a text to translate; use .format after it")
            elif (context, source) not in known:
                complaints.append(f"{path.relative_to(ROOT)}:{line}: {context}: {source!r} is not in the catalogue")
    return complaints


def stale_files() -> list[str]:
    """The .qm files that are not what `release` would write now."""
    with tempfile.TemporaryDirectory() as folder:
        release(Path(folder))
        fresh = {f"app_{short}.qm": (Path(folder) / f"app_{short}.qm").read_bytes() for short in LANGUAGES}
    return [
        f"i18n/{name}: older than its .ts; run tools/catalogues.py release"
        for name, content in fresh.items()
        if not (I18N / name).is_file() or (I18N / name).read_bytes() != content
    ]


def _said(node: ast.AST, context: str) -> Iterator[tuple[int, str, str | None]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _said_by_call(child, inside)
        yield from _said(child, inside)


def _said_by_call(call: ast.Call, class_name: str) -> Iterator[tuple[int, str, str | None]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    index = SAID_BY.get(name)
    if index is None or len(call.args) <= index:
        return
    text = call.args[index]
    context = _literal(call.args[0]) if index else class_name
    if isinstance(text, ast.JoinedStr) or (_literal(text) is not None and call.keywords):
        yield call.lineno, context or "", None
    elif context is not None and (source := _literal(text)) is not None:
        yield call.lineno, context, source


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=str(Path(sys.executable).parent))
    if found is None:
        sys.exit(f"{tool} is not in {Path(sys.executable).parent}; run this with the project's environment")
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """The command line: 0 all well, 1 complaints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=["update", "release", "check"])
    command = parser.parse_args().command
    if command == "update":
        update()
        return 0
    if command == "release":
        release()
        return 0
    complaints = check()
    print("\n".join(complaints) or "catalogues: all well")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
