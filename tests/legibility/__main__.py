"""Send the client view through a poor meeting's video, and see what can still be read.

    python -m tests.legibility [--width 640] [--kbit 150] [--size 1280x800] [--theme light] [--keep DIR]

Each step is on show for three seconds of one film (x264, one pass, at most `--kbit` kb/s, `--width` px wide, 10 frames
a second, as screen sharing does). The last picture of each step is read by tesseract, enlarged threefold as a person
leans forward. Needs Debian's ffmpeg, tesseract-ocr, tesseract-ocr-eng and tesseract-ocr-fra. Exit 0 when every title
is read without a mistake in its letters.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from tests.legibility import frames

SECONDS, RATE, ENLARGED = 3, 10, 3
TESSERACT = {"en": "eng", "fr": "fra"}


def main() -> int:
    """The figures of each step, and whether all titles are readable."""
    parser = argparse.ArgumentParser("tests.legibility", description=__doc__)
    parser.add_argument("--width", type=int, default=640)
    parser.add_argument("--kbit", type=int, default=150)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--keep", type=Path, help="keep pictures and film there")
    chosen = parser.parse_args()
    for program in ("ffmpeg", "tesseract"):
        if shutil.which(program) is None:
            sys.exit(
                f"{program} is not installed: apt-get install ffmpeg tesseract-ocr tesseract-ocr-eng tesseract-ocr-fra"
            )
    with tempfile.TemporaryDirectory() as temporary:
        folder: Path = chosen.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        wide, high = (int(side) for side in chosen.size.split("x"))
        drawn = frames.draw(folder, (wide, high), chosen.theme)
        film = make_film(drawn, folder, chosen.width, chosen.kbit)
        return report(drawn, film, folder, chosen.width)


def say(line: str) -> None:
    """One line for the person who asked."""
    sys.stdout.write(f"{line}\n")


def make_film(drawn: list[frames.Frame], folder: Path, width: int, kbit: int) -> Path:
    """One film of all steps, in their order."""
    listing = folder / "steps.txt"
    lines = [f"file '{frame.picture.resolve()}'\nduration {SECONDS}\n" for frame in drawn]
    listing.write_text("".join(lines) + f"file '{drawn[-1].picture.resolve()}'\n")
    film = folder / "film.mp4"
    rate = f"{kbit}k"
    read = ("-f", "concat", "-safe", "0", "-i", str(listing), "-r", str(RATE))
    small = ("-vf", f"scale={width}:-2:flags=bicubic,format=yuv420p")
    code = ("-c:v", "libx264", "-preset", "veryfast", "-tune", "zerolatency", "-g", str(RATE * 10))
    run("ffmpeg", "-y", *read, *small, *code, "-b:v", rate, "-maxrate", rate, "-bufsize", rate, str(film))
    return film


def report(drawn: list[frames.Frame], film: Path, folder: Path, width: int) -> int:
    """Say what was read of each step; 1 when a title was not."""
    told = run("ffprobe", "-v", "error", "-show_entries", "format=bit_rate", "-of", "csv=p=0", str(film)).strip()
    say(f"{width} px, {int(told) / 1000:.0f} kb/s over the whole film")
    say(f"{'step':6} {'title':>7} {'words':>7}  read as")
    failed = 0
    for number, frame in enumerate(drawn):
        seen = folder / f"{frame.language}-{frame.number}-seen.png"
        at = f"{(number + 1) * SECONDS - 2 / RATE:.2f}"
        run("ffmpeg", "-y", "-ss", at, "-i", str(film), "-frames:v", "1",
            "-vf", f"scale=iw*{ENLARGED}:-1:flags=lanczos", str(seen))  # fmt: skip
        read = run("tesseract", str(seen), "-", "-l", TESSERACT[frame.language], "--psm", "11")
        title, line = likeness(frame.title, read)
        words = found(frame.words, read)
        failed += title < 1
        say(f"{frame.language}-{frame.number:<3} {title:>7.0%} {words:>7.0%}  {line}")
    say("every title was read" if not failed else f"{failed} titles were not read")
    return min(1, failed)


def likeness(title: str, read: str) -> tuple[float, str]:
    """How much of the title was read, by letters, and where it was found: in one line or in two."""
    lines = [line for line in read.splitlines() if line.strip()]
    candidates = [*lines, *(f"{first} {second}" for first in lines for second in lines)]
    best = max(candidates, key=lambda line: _ratio(title, line), default="")
    return _ratio(title, best), best


def found(words: str, read: str) -> float:
    """The share of the words that were read somewhere on the picture."""
    wanted = bare(words).split()
    there = bare(read)
    return sum(word in there for word in wanted) / max(1, len(wanted))


def bare(text: str) -> str:
    """Letters and digits, accents kept, without what OCR sees differently (quotation marks, dashes, spaces)."""
    kept = unicodedata.normalize("NFC", text).replace("’", "'")
    return re.sub(r"[^\w' ]+", "", re.sub(r"\s+", " ", kept)).strip().casefold()


def _ratio(title: str, line: str) -> float:
    return difflib.SequenceMatcher(
        None, bare(title).replace(" ", ""), bare(line).replace(" ", ""), autojunk=False
    ).ratio()


def run(*words: str) -> str:
    """What a program printed; its own words when it failed."""
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # tesseract's threads fight over few processors
    done = subprocess.run(words, check=False, capture_output=True, text=True, env=alone)
    if done.returncode != 0:
        sys.exit(f"{words[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
