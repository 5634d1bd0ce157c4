"""Parts of one page or window: more than the kit, less than a page."""
