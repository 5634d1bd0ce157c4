"""The macOS installers: an app bundle for each processor, a PKG and a DMG. Made on a Mac only."""
