"""Rows out to people: calendar files, mails, digest, brief, agenda, tables."""
