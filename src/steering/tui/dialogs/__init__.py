"""Questions that a screen asks over itself: a line of text, a choice, a date, a form."""
