"""The Windows installers: two MSI files and one setup program, all from the same frozen tree."""
