"""Handing a composed mail over."""
