"""Text as a terminal may be given it: what would be obeyed is made visible."""

import unicodedata


def visible(text: str, kept: str = "\n") -> str:
    """The text with control and direction-changing characters made visible, but for those `kept`."""
    if text.isprintable():
        return text
    return "".join(c if c in kept or c.isprintable() or unicodedata.category(c) == "Zs" else _seen(c) for c in text)


def _seen(char: str) -> str:
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else f"\\u{{{ord(char):x}}}"
