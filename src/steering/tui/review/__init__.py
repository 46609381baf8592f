"""The review of minutes: the source on one side, what it would change on the other."""
