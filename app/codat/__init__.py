"""Codat's Bank Feeds API, typed: models, errors and transport rules. Knows nothing of screens or steps."""
