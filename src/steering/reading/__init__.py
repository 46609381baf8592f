"""What does this text say? Bytes in, findings out: no store, no clock."""

from steering.reading.decode import decode
from steering.reading.jsonform import to_json
from steering.reading.margin import margin
from steering.reading.reader import read, read_text
from steering.reading.several import parts

__all__ = ["decode", "margin", "parts", "read", "read_text", "to_json"]
