"""The composition root: command line, wiring, start, shutdown, crash path. The only room that knows all others."""
