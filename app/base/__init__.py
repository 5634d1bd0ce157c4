"""Things without opinion: clock, secret values, tasks, settings, log, and the ports to the outside."""
