"""Fields inside an action's wording: `... - Owner: Tom - Due: 28 March`, `... (Assigned to: Mei Lin, Status: open)`,
`... – owner AB – due 28 March`.

In: the stretch of a wording. Out: the wording up to the first field, and the values by kind.
"""

import re

from steering.reading.passages import Span
from steering.reading.quick import Words

_FIELD = re.compile(
    r"(?<=[\s(\[{,;|.–—-])(?P<name>(?:action )?owners?|lead|assigned to|assignees?|responsible(?: person| party)?|"
    r"action(?:ed)? by|by whom|by(?=:\s*\d)|due(?: date| by| on)?|completed? by|deadline|by when|timescale|target(?:"
    r" date)?|status)\s*[:=]\s*(?=\S)"
    r"|(?<=\s[–—-]\s)(?P<bare>owners?|lead|due|deadline)\s+(?=(?-i:[A-Z@])|\d)",
    re.IGNORECASE,
)
_DASHES = Words(" -| –| —")
_BARE = Words(" owner| lead | due | deadline ")
_NAMES = Words(
    "owner|lead|assign|responsible|ion by|ed by|by whom|by when|by:|by :|due|complete|deadline|timescale|target|status"
)
"""Words of which a text in lower case in which `_FIELD` finds a name with its sign holds one."""
_KINDS = dict.fromkeys(("due", "by", "by ", "dea", "tar", "tim", "com"), "due") | {"sta": "status"}
_EDGE = " \t\n.,;:|()[]{}–—-"


def is_field(text: str, at: int) -> bool:
    """Whether a field stands at an offset of a text: `Lead: Tom`, where `lead` is nobody's office."""
    return _FIELD.match(text, at) is not None


def fields_within(span: Span) -> tuple[Span, dict[str, str]]:
    """The wording before its first field, and the values of its fields: `owner`, `due`, `status`."""
    text, wording = span.passage.text, span.text
    likely = (":" in wording or "=" in wording) and _NAMES.within(wording.lower())
    likely = likely or (_DASHES.within(wording) and _BARE.within(wording))
    found = list(_FIELD.finditer(text, span.start + 1, span.end)) if likely else []
    if not found or not text[span.start : found[0].start()].strip(_EDGE):
        return span, {}
    values: dict[str, str] = {}
    for at, field in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else span.end
        value = re.split(r"[)\]}|]|\s[-–—]\s|\.\s", text[field.end() : end], maxsplit=1)[0].strip(_EDGE)
        name = (field["name"] or field["bare"]).lower()
        kind = "owner" if name == "by whom" else _KINDS.get(name[:3], "owner")
        if value and len(value) <= 80:
            values.setdefault(kind, value)
    end = span.start + len(text[span.start : found[0].start()].rstrip(_EDGE))
    return (Span(span.passage, span.start, end), values) if values else (span, {})
