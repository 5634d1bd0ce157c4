"""Whether a client still reads the client view through a meeting's video. Run by hand: `python -m tests.legibility`."""
