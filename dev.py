#!/usr/bin/env python3
"""The project's commands. Replaced by the full door in a later step."""
