"""One module a page. Pages do not know each other."""
