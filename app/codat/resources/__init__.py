"""One class a resource of Codat's API: typed calls, nothing of transport."""
