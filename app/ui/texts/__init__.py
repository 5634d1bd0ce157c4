"""Words: languages, states, problems, dates and money."""
