"""Windows, pages and widgets. They render what they are handed and say what the person did."""
