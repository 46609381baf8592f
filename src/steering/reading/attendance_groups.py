"""Groups of people in one run, each behind what it is: `Quay Trust: Ann Lee, Bob Roe; Walking – C. Day`.

In: the text of a run. Out: the groups with their people, or none where the run is of another kind.
"""

from steering.reading.attendance_sentences import without_asides
from steering.reading.body_words import BODY_LAST
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, is_role
from steering.reading.roll_words import INITIALLED
from steering.reading.rolls import only_people

_DASHES = (" – ", " - ", " — ")
_MOST_WORDS = 4
"""So many words at most say what a group is."""


def groups_in(text: str) -> list[tuple[str, list[Entry]]]:
    """The groups that semicolons part: all behind a colon, or behind a dash where one of them is surely a body."""
    sign = ": " if text.count(": ") > 1 else next((dash for dash in _DASHES if text.count(dash) > 1), "")
    groups = [group.strip(" .").partition(sign) for group in text.split(";")] if sign else []
    if len(groups) < 2 or (sign != ": " and not any(_is_group(body, names) for body, _, names in groups)):
        return []
    out = []
    for body, signed, names in groups:
        people = only_people(names) if signed and len(body.split()) <= _MOST_WORDS else []
        if not people or is_role(without_asides(names)):
            return []
        out.append((body, people))
    return out


def _is_group(text: str, names: str) -> bool:
    """Whether a body, or what people stand for, is named before them: by its last word, or by their names."""
    if BODY_LAST.search(text) is not None:
        return True
    if text.split(" ")[0].lower() in COMMON_GIVEN or INITIALLED.match(text) is not None:
        return False
    return names.split(" ")[0].lower() in COMMON_GIVEN or INITIALLED.match(names.split(",")[0]) is not None
