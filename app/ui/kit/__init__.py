"""Widgets and helpers every page uses; each one knows nothing of any page."""
