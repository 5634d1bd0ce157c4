"""What practice shows once can be read nowhere else: the whole job from outside, with a kill in it, and a sweep.

Every value is learnt as a person would have it, by copying. Everything the app could write to lies in one folder, which
is swept whole: data, home, temporary files, what it said. So are the windows' titles, the accessible tree, the middle
mouse button's selection and the process's own words, at each turn of the call. What another part adds (an export, a
PDF) is swept by being made on the way.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.canary import Canary
from tests.support.desktop import Desktop
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.support.outside import Outside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's accessibility bus")

GUIDE_STEPS = 8
LETTER_NAMES = re.compile(r"^\S: ")  # how a spelled sign would be read out


CLIENT = "Boulangerie"
PAGES, PAPERS = ("french", "both", "english"), ("letter", "a4")
NEXT_LANGUAGE = {"en": "fe ", "fr": "fa "}
"""What to type for the page's next language: from the client's, French, to both, to English."""
SAVED = ["record.csv", "record.jsonl", "call.pdf"]
SAVED += [f"{language}-{paper}.pdf" for language in PAGES for paper in PAPERS]


class Sweep:
    """One folder for all that the app may write, the values to look for, and where to look."""

    def __init__(self, folder: Path, desktop: Desktop) -> None:
        self.folder = folder
        self.desktop = desktop
        self.canary = Canary()
        self.found: list[str] = []
        self.learnt: list[str] = []
        self.saved: list[str] = []
        self.language = ""
        self.surroundings = {"QT_LOGGING_RULES": "*.debug=true", "QT_LOGGING_CONF": str(folder / "qt.ini")}
        self.surroundings |= {"SSLKEYLOGFILE": str(folder / "tls-keys.log"), "PYTHONASYNCIODEBUG": "1"}
        for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            (folder / name.lower()).mkdir(parents=True)
            self.surroundings[name] = str(folder / name.lower())
        talkative = "[Rules]\n*.debug=true\n"
        (folder / "qt.ini").write_text(talkative)
        (folder / "xdg_config_home" / "QtProject").mkdir()
        (folder / "xdg_config_home" / "QtProject" / "qtlogging.ini").write_text(talkative)

    def app(self, language: str) -> AbstractContextManager[Outside]:
        """The app as installed, practice inside, on this folder."""
        from tests.support.outside import running_app

        self.language = language
        words = ("--practice", "--lang", language)
        return running_app(self.desktop, self.folder / "data", *words, environment=self.surroundings)

    def learn(self, app: Outside, copy_button: str, name: str) -> str:
        """Press a copy button, take what it put on the clipboard for a value to look for, and return it."""
        before = self.desktop.clipboard()
        app.press(copy_button)
        look_until(lambda: self.desktop.clipboard() not in {None, before}, f"{copy_button} copies")
        value = self.desktop.clipboard()
        assert value is not None
        assert value not in self.learnt, "never twice the same"
        self.learnt.append(value)
        self.canary.add(value, name)
        return value

    def look(self, when: str, app: Outside) -> None:
        """Look at everything that can be read while the app runs."""
        texts = app.texts()
        assert len(texts) > 20, "the accessible tree was walked"
        found = self.canary.in_texts(texts)
        found += [f"{where}: a letter is read out" for where, text in texts if LETTER_NAMES.match(text)]
        found += self.canary.in_bytes("titles", self.desktop.run("xwininfo", "-root", "-tree").stdout)
        found += self.canary.in_text("middle mouse button", self.desktop.clipboard(selection="primary") or "")
        found += self.canary.in_bytes("command line and environment", app.own_words())
        self.found += [f"{when}: {one}" for one in found]
        self.look_at_files(when)

    def look_at_files(self, when: str) -> None:
        """Look at every file."""
        self.found += [f"{when}: {one}" for one in self.canary.in_folder(self.folder)]

    def save_the_leave_behind(self, app: Outside) -> None:
        """The page in each language, and in both, on each paper."""
        app.press("manage.open")
        app.press("manage.leave_behind")
        for language, letter in zip(PAGES, NEXT_LANGUAGE[self.language], strict=True):
            for paper in PAPERS:
                self._save(app, "leave_behind.save", f"{language}-{paper}.pdf")
                app.turn("leave_behind.paper", "a" if paper == "letter" else "l")
            if letter.strip():
                app.turn("leave_behind.language", letter)
        app.press("leave_behind.back")
        app.press("workspace.clients")  # back to the call

    def take_out_the_record(self, app: Outside) -> None:
        """The record in each of its forms."""
        app.press("workspace.clients")
        app.press("clients.activity")
        for name in ("record.csv", "record.jsonl"):
            self._save(app, "activity.export", name)
        app.turn("activity.client", "b")
        self._save(app, "activity.export", "call.pdf")

    def consult_the_doctor(self, app: Outside) -> None:
        """Have everything checked, and keep the report."""
        app.press("clients.doctor")
        app.press("doctor.run")
        app.press("doctor.report")
        self._save(app, "doctor.save", "doctor.json")

    def _save(self, app: Outside, button: str, name: str) -> None:
        path = self.folder / "saved" / name
        path.parent.mkdir(exist_ok=True)
        app.save_as(button, path)
        written = path.read_bytes()
        if path.suffix == ".pdf":
            written = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
        if CLIENT in written.decode():
            self.saved.append(name)


def show_everything(app: Outside) -> None:
    """Reveal and spell both values in this window, and show them to the client."""
    app.press("credentials.reveal")
    for box in ("credentials.check_recording", "credentials.check_quickbooks", "credentials.check_done"):
        app.press(box)
    app.press("credentials.spell")
    app.press("credentials.spell_username")
    app.wait_for("credentials.password_spelled", "credentials.username_spelled")
    app.press("credentials.show_client")
    app.wait_for("client_view", "credentials.longer_client")


def finish_the_guide(app: Outside) -> None:
    app.press("credentials.continue")
    app.press("guide.open_client_view")
    for _ in range(GUIDE_STEPS - 1):
        app.press("guide.next")
    app.press("spine.connected")


@pytest.mark.parametrize(
    ("language", "balance", "end"), [("en", "10.50", signal.SIGKILL), ("fr", "10,50", signal.SIGSEGV)]
)
def test_the_whole_job_leaves_no_trace_of_what_is_shown_once(
    tmp_path: Path, language: str, balance: str, end: signal.Signals
) -> None:
    other = "fr" if language == "en" else "en"
    with Desktop() as desktop:
        sweep = Sweep(tmp_path / "all", desktop)
        with sweep.app(language) as app:
            until_it_is_killed(sweep, app, balance, (language, other))
            app.process.send_signal(end)
            app.process.wait()
        sweep.look_at_files("killed")
        with sweep.app(other) as app:
            if end is signal.SIGSEGV:
                look_through_the_report(sweep, app)
            until_the_end(sweep, app)
        sweep.look_at_files("ended")

        assert (sweep.folder / "data" / "practice" / "logs" / "passerelle.log").stat().st_size, "the log was swept"
        assert desktop.clipboard() is None, "SIGTERM leaves nothing on the clipboard"
        assert sorted(sweep.saved) == sorted(SAVED), "each was made, and says whom it is about; the doctor's does not"
        assert len(sweep.canary) == 7
        assert not sweep.found, "\n".join(sweep.found)


def until_it_is_killed(sweep: Sweep, app: Outside, balance: str, languages: tuple[str, str]) -> None:
    app.create_a_client(balance)
    app.press("credentials.create")
    username = sweep.learn(app, "credentials.copy_username", "first username")
    show_everything(app)
    app.press(f"language.{languages[1]}")
    app.press(f"client_language.{languages[0]}")
    sweep.learn(app, "credentials.copy_password", "first password")
    assert username not in (sweep.desktop.clipboard() or ""), "they never travel together"
    sweep.look("shown", app)


def look_through_the_report(sweep: Sweep, app: Outside) -> None:
    """The app fell: what it kept of that is shown, and is among the files."""
    app.press("clients.news.action")
    app.wait_for("crash.text")
    sweep.look("report shown", app)
    app.press("crash.close")
    kept = sweep.folder / "data" / "practice" / "crashes"
    look_until(lambda: list(kept.glob("*.seen.json")), "it is kept, and not offered again")


def until_the_end(sweep: Sweep, app: Outside) -> None:
    app.press("clients.resume")
    app.wait_for("credentials.another")
    sweep.look("begun again", app)
    app.press("credentials.another")
    sweep.learn(app, "credentials.copy_username", "second username")
    sweep.learn(app, "credentials.copy_password", "second password")
    sweep.save_the_leave_behind(app)
    sweep.look("left behind", app)
    finish_the_guide(app)
    look_until(lambda: _is_connected(app), "the client's account is connected")
    sweep.look("connected", app)
    app.press("manage.open")
    link = sweep.learn(app, "manage.link_copy", "link")
    sweep.canary.add(link.partition("?")[2], "link code")
    sweep.look("managed", app)
    app.press("manage.revoke")
    app.press("revoke.agree")
    app.press("revoke.confirm")
    app.press("manage.reconnect")
    app.press("reconnect.another_set")
    sweep.learn(app, "credentials.copy_password", "third password")
    sweep.look("reconnected", app)
    sweep.take_out_the_record(app)
    sweep.look("taken out", app)
    sweep.consult_the_doctor(app)
    sweep.look("doctor consulted", app)


def _is_connected(app: Outside) -> bool:
    """As each language says it: Connected, Connecté."""
    app.press("connected.check_now")
    rows = [node.name for name, node in app.showing().items() if name.startswith("connected.row.")]
    return bool(rows) and all("onnect" in row for row in rows)
