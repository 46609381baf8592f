"""The screens, driven by their keys."""
