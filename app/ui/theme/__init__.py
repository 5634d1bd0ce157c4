"""Colours, sizes, icons and fonts: tokens in, palette and one style sheet out."""
