"""The kill test: the windowed app is killed at random instants of an onboarding, until it is done all the same."""
