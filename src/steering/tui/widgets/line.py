"""A line to type in, in which control characters are seen as everywhere else on the screen."""

from textual.widgets import Input

from steering.tui.text import visible


class Line(Input):
    """One line of text; what is put or pasted into it is shown, and taken, as it can be seen."""

    def validate_value(self, value: str) -> str:
        """The text with its control characters made visible."""
        return visible(value)
