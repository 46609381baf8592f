"""The program's own themes: dark, light, and one of high contrast. Textual's others can be had from the palette."""

from textual.theme import Theme

DARK = Theme(
    name="steering-dark",
    primary="#4f8fd0",
    secondary="#7aa2c9",
    accent="#e0b050",
    warning="#e5a83b",
    error="#f0708a",
    success="#6cc48a",
    foreground="#dfe3e8",
    background="#14181d",
    surface="#1b2128",
    panel="#252d36",
    dark=True,
    variables={"ink-quiet": "#98a2ad", "footer-key-foreground": "#e0b050", "block-cursor-text-style": "none"},
)
LIGHT = Theme(
    name="steering-light",
    primary="#1f5f9f",
    secondary="#3a6ea5",
    accent="#8a5a00",
    warning="#8f5a00",
    error="#b3123a",
    success="#1f6f3a",
    foreground="#1c2126",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e6e3dc",
    dark=False,
    variables={"ink-quiet": "#5b636b", "footer-key-foreground": "#8a4b00", "block-cursor-text-style": "none"},
)
CONTRAST = Theme(
    name="steering-contrast",
    primary="#00d0ff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd000",
    error="#ff7a90",
    success="#60ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    luminosity_spread=0.3,
    text_alpha=1.0,
    variables={
        "ink-quiet": "#d0d0d0",
        "footer-key-foreground": "#ffff00",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
DEFAULTS = {"ink-quiet": "#808890"}
"""What the style sheet needs of a theme that is not the program's own."""
