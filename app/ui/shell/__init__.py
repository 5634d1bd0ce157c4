"""The two windows and what frames a page: rail, header, spine, bottom bar."""
