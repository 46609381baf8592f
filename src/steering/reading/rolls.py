"""Lists of people written in a run: taking `A, B (XX), C – Org and the Clerk` apart.

In: a text, or the lines of a list. Out: the entries in order. Commas part people, or a person from where they come;
which of the two is seen from the list as a whole.
"""

import re
from collections.abc import Sequence

from steering.reading.body_words import BODY_LAST, BODY_LIKE
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import (
    JOINT_OFFICE,
    OFFICE_BEFORE,
    OFFICE_OF,
    UNDERSCORED,
    Entry,
    begins_as_title,
    describe,
    entry_of,
    is_name,
    is_nobody,
    is_role,
    office_ends,
    spells,
    with_body,
    without_title,
)
from steering.reading.roll_words import (
    ADDED,
    ALSO,
    AND,
    AND_FROM,
    ASIDE,
    BEFORE_TITLE,
    BOARD_MEMBERS,
    BODY_BEFORE,
    BOTH_CODED,
    CAMEL,
    CAPITAL_WORD,
    CODE,
    COLUMNS,
    COMMAS,
    COMPANY,
    COUNCILLORS,
    COUNTED,
    COUPLE,
    COUPLE_LAST,
    DOTS,
    FIELD_LAST,
    FULL,
    GLUED,
    GROUP_AHEAD,
    GROUP_LABEL,
    GROUPED,
    HANDLE_LIKE,
    HEADED,
    IN_BRACKETS,
    INITIALLED,
    INITIALS_COUPLE,
    LOUD_RUN,
    MAY_ADD,
    MAY_BE_NAMED,
    MAY_END,
    MAY_JOIN,
    MEMBERS_INSIDE,
    MEMBERS_WORDS,
    MESSRS,
    NAMED,
    OF_COUNCIL,
    OF_OFFICE,
    OFFICE_ASIDE,
    OFFICE_BRACKETED,
    OFFICE_HELD,
    OFFICE_NEXT,
    OFFICE_THEN_NAME,
    ONE_WITH_BODY,
    ORG_FIRST,
    ORG_SIGN,
    PLAIN,
    ROLE_ALONE,
    ROLE_LAST,
    RUN_ON,
    SEMICOLONS,
    SPACED_COMMA,
    SUFFIX,
    SURNAME_FIRST,
    SURNAMES_FIRST,
    TITLE_WORD,
    TOKEN,
    TOP,
    WIDE,
    WIDE_NAME,
    WITH_BODY,
    WITH_GUEST,
)
from steering.reading.rolls_as_lines import (
    handles_last,
    in_pairs,
    of_pairs,
    of_register,
    part_bodies,
    side_by_side,
    turned_round,
)
from steering.reading.rolls_commas import families, missing_comma, unparted
from steering.reading.rolls_one_each import (
    BODY_AND_OFFICE,
    all_alone,
    behind_office,
    full_name,
    office_beside,
    one_each,
    one_of,
    person_first,
    stands_alone,
    unglued,
)
from steering.reading.rolls_run_on import run_on
from steering.reading.rolls_small import handles_among, in_small_letters, small_surnames
from steering.reading.rolls_straightened import straightened
from steering.reading.sentences import LONGEST_SENTENCE

_LONGEST_GROUP = 40
_LED = re.compile(r"^\s*(?:and|&)\s")
_FOR_ITEMS = re.compile(
    r"(?:for |from |until |to |by |via )?(?:items?|agenda|part|minutes?|zoom|teams|video|phone)\b", re.IGNORECASE
)
_ONE_FOR_ITEMS = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}(?: \([A-Z]{2,4}[a-z]?\))?), (?P<body>[A-Z][^,;()]{1,60}),"
    r" (?:for|from|until"
    r"|till|to) (?:the )?(?:items?|agenda|part|first|second|last|end|morning|afternoon|rest)\b[^,;]{0,40}(?:,?"
    r" (?:and|&) [\d.]+)?"
)
"""One person with the body that this one is from, there for a part: `Ann Lee (AL), Informatics, for items 3 and 4`."""
_NEWLY = re.compile(r"(?<=and )(?:,? ?for the first time,? )(?=[A-Z])")
"""What is said of a newcomer before the name."""
_BODY_CODED = re.compile(r"\s*([^\s()][^()]{2,59}?)\s*\(([A-Z]{2,4}[a-z]?)\)[\s.]*")
"""What somebody is, with that person's initials behind it: `Ann Lee, Children's Services (AL)`."""


def people_in(text: str) -> list[Entry]:
    """The people of a run of names."""
    return _read(text)[0]


def only_people(text: str) -> list[Entry]:
    """The people of a text that is a run of names and nothing else; nobody where any piece of it is something else."""
    people, unread = _read(text)
    return [] if unread else people


def _one_run(text: str) -> str:
    """A run of names without the label of the plain members inside it, and the full stop behind initials."""
    text = text[:-1] if text[-1:] == "." and text[-3:-1].isupper() and text[-3:-1].isalpha() else text
    text = ALSO.sub("; ", text).lstrip("; ") if "Also " in text or "Plus " in text else text
    text = AND_FROM.sub(", ", text) if " from " in text else text
    text = OF_COUNCIL.sub("", text) if "lrs" in text or "llr" in text or "ouncill" in text else text
    if "essrs" in text or "lrs" in text or "&" in text or "esdames" in text:
        text = MESSRS.sub(
            lambda found: ", Mrs " if found["ladies"] else ", Mr ", COUNCILLORS.sub("Cllr ", GLUED.sub("& ", text))
        ).lstrip(", ")
    if MAY_JOIN(text):
        text = INITIALS_COUPLE.sub(r"\1 \3, \2 \3", text)
    if (board := BOARD_MEMBERS.match(text)) is not None:
        text = text[board.end() :]
    if ":" in text[:_LONGEST_GROUP] and (group := GROUP_LABEL.match(text)) is not None:
        text = text[group.end() :]
    return MEMBERS_INSIDE.sub(", ", text).lstrip(", ") if MEMBERS_WORDS.within(text) else text


def _read(text: str) -> tuple[list[Entry], int]:
    """The people of a run of names, and how many of its pieces are neither people nor tell of one."""
    if together := run_on(text):
        return together, 0
    if text.count(",") == 1 and (held := OFFICE_THEN_NAME.fullmatch(text.strip(" ."))) is not None:
        holder = entry_of(held["who"])
        if holder is not None:
            holder.role = holder.role or held["office"]
            return [holder], 0
    if ", " in text and (guest := _ONE_FOR_ITEMS.fullmatch(text.strip(" ."))) is not None:
        someone = entry_of(guest["who"])
        if someone is not None and not full_name(guest["body"]):
            someone.organisation = someone.organisation or guest["body"]
            return [someone], 0
    if ";" in text and ORG_SIGN(text) and (parted := _by_body(text)):
        return parted, 0
    if text.isupper() and LOUD_RUN.fullmatch(text) is not None:
        text = text.title().replace(" And ", " and ")
    if text[:6].islower() and (small := in_small_letters(text)):
        return small, 0
    if (
        "    " in text
        and len(columns := COLUMNS.split(text.strip())) > 1
        and all(map(_begins_with_name, columns))
        and not (len(columns) == 2 and office_beside(*columns))
    ):
        read = [_read(part) for part in columns]
        return [person for people, _ in read for person in people], sum(unread for _, unread in read)
    text = SUFFIX.sub("", text) if MAY_END(text) else text
    text = SPACED_COMMA.sub(", ", text) if ",  " in text else text
    text = _parted_behind_brackets(text) if ")" in text else text
    text = WITH_GUEST.sub(", ", text) if "guest" in text else text
    text = text.replace(" and, ", ", ")
    text = _NEWLY.sub("", text) if " time" in text else text
    text = UNDERSCORED.sub(" ", text) if "_" in text else text
    text = straightened(text)
    text = _one_run(text)
    if (" and " in text or " & " in text) and JOINT_OFFICE.match(text):
        text = JOINT_OFFICE.sub(r"\1/", text)
    if " / " in text and text.count("/") > 1 and (stroked := _between_strokes(text)) is not None:
        return stroked, 0
    if "," not in text and MAY_JOIN(text):
        text = COUPLE_LAST.sub(r"\1\2 \4 \3 \4", text)
    if SURNAMES_FIRST.fullmatch(text):
        text = re.sub(r"\s*([^,;]+),\s*([^,;]+?)\s*(?=;|$)", r" \2 \1", text.strip(" ."))
    if "(" in text and (grouped := GROUPED.match(text)):
        return _with_initials(people_in(grouped["names"]), re.split(r"[,;/\s]+", grouped["initials"])), 0
    out: list[Entry] = []
    unread = 0
    pieces = [
        (ADDED.sub("", part) if MAY_ADD(part) else part, alone or number > 0)
        for piece, alone in _pieces(text)
        for number, part in enumerate(_run_together(piece))
    ]
    pieces = [(part, alone) for piece, alone in pieces for part in missing_comma(piece, pieces)]
    pieces = families(pieces)
    surnames = small_surnames([piece for piece, _ in pieces]) if len(pieces) > 3 else ()
    coded = _coded([piece for piece, _ in pieces])
    handles = handles_among([piece for piece, _ in pieces]) if len(pieces) > 4 and "(" not in text else ()
    as_written = {*handles, *surnames}
    for piece, alone in pieces:
        if is_nobody(piece):
            continue
        if as_written and piece.strip(" .") in as_written:
            out.append(Entry(piece.strip(" .")))
            continue
        if coded and (code := CODE.match(piece.strip(" ."))):
            out.append(Entry(code[0], initials=code[0] if code[0].isalpha() else None))
            for aside in re.findall(r"\(([^()]*)\)", piece):
                describe(out[-1], aside)
            continue
        if out and "(" in piece and (aside := IN_BRACKETS.fullmatch(piece)):
            describe(out[-1], aside[1])
            continue
        held = OFFICE_BRACKETED.match(piece) if "(" in piece else None
        entry = entry_of(held["who"]) if held is not None else None
        if held is not None and entry is not None and (entry.title or " " in entry.name):
            entry.role = held["office"] + (held["chairs"] or "")
            out.append(entry)
            continue
        if ":" in piece and (held := OFFICE_HELD.match(piece)) and (entry := entry_of(held["who"])) is not None:
            entry.role = entry.role or held["office"]
            out.append(entry)
            continue
        further = bool(out and out[-1].role) and " " not in piece.strip()
        if out and (not alone or further) and _attribute(piece, out[-1]):
            with_code = _BODY_CODED.fullmatch(piece)
            with_code = with_code or BODY_AND_OFFICE.fullmatch(piece.strip(" ."))
            for what in with_code.groups() if with_code is not None else (piece,):
                describe(out[-1], what)
            continue
        if (holder := _holder(piece, alone, out)) is not None:
            out[-1:] = [holder]
            continue
        if (held := OFFICE_HELD.match(piece)) and (entry := entry_of(held["who"])) is not None:
            entry.role = entry.role or held["office"]
            out.append(entry)
            continue
        if out and not alone and "," not in piece and COMPANY.search(piece):
            continue
        if ROLE_ALONE.match(piece.strip(" .")):
            if piece.lower().lstrip().startswith("the ") or not out or (alone and out[-1].role is None):
                out.append(Entry(re.sub(r"^the ", "", piece.strip(" ."), flags=re.IGNORECASE), role=piece.strip(" .")))
            else:
                describe(out[-1], piece)
            continue
        if out and not alone and " of " in piece and OFFICE_OF.match(bare := piece.strip()) and not office_ends(bare):
            describe(out[-1], piece)
            continue
        entry = entry_of(piece)
        if entry is None and len(pieces) > 3 and HANDLE_LIKE.fullmatch(piece.strip(" .")):
            entry = Entry(piece.strip(" ."))
        if entry is None and not out and (led := BODY_BEFORE.match(piece)):
            entry = entry_of(piece[led.end() :])
        if entry is None and MAY_BE_NAMED.search(piece) and (named := NAMED.search(piece)) and is_name(named[1]):
            entry = entry_of(named[0])
        if entry is not None:
            out.append(entry)
        else:
            unread += 1
    return out, unread


def _parted_behind_brackets(text: str) -> str:
    """A run of names with a sign where one ends in brackets and the next begins: a comma where commas part people."""
    text = OFFICE_ASIDE.sub(lambda found: "), " if found["given"].lower() in COMMON_GIVEN else ") ", text)
    parted = RUN_ON.sub("; ", text)
    if parted is text or ";" in text or "," not in text:
        return parted
    pieces = [TOP.sub("", piece).split() for piece in COMMAS.split(parted)]
    plain = all(len(words) == 2 and all(map(PLAIN.fullmatch, words)) for words in pieces)
    return parted.replace(";", ",") if plain and not any(is_role(" ".join(words)) for words in pieces) else parted


def _without_brackets(text: str) -> str:
    """A text without what stands in brackets of either kind."""
    return TOP.sub("", text) if "(" in text or "[" in text else text


def _holder(piece: str, alone: bool, before: list[Entry]) -> Entry | None:
    """Who holds the office that the piece before named: `the Parish Clerk, Mrs S. Marsh`."""
    last = before[-1] if before else None
    if alone or last is None or last.role is None or last.name != re.sub(r"^the ", "", last.role, flags=re.IGNORECASE):
        return None
    entry = entry_of(piece) if without_title(piece.strip())[0] else None
    if entry is not None:
        entry.role = entry.role or last.name
    return entry


def _coded(pieces: list[str]) -> bool:
    """Whether a run names people by their initials: all of it, or among single first names."""
    bare = [_without_brackets(piece).strip(" .") for piece in pieces if not is_nobody(piece)]
    codes = sum(bool(CODE.fullmatch(piece)) for piece in bare)
    single = sum(" " not in piece for piece in bare) * 4 >= len(bare) * 3
    return codes * 2 > len(bare) or (codes > 0 and single and len(bare) > 2)


def _begins_with_name(part: str) -> bool:
    """Whether a part of a line begins with a first and a last name and goes on with what the person is."""
    named = ASIDE.split(part.strip(), maxsplit=1)
    name = without_title(named[0])[1].strip()
    return len(named) > 1 and " " in name and is_name(name) and not is_role(name)


_DASHES = frozenset("-–—")


def _run_together(piece: str) -> list[str]:
    """The people of a piece that nothing parts: a further title, or initials behind each name, begins another."""
    words = piece.split()
    if len(words) < 2:
        return [piece]
    if "  " in piece:
        parts = WIDE.split(piece.strip())
        if all(" " in part and is_name(part) and not is_role(part) for part in parts):
            return parts
    odd = [word for word in words if not word[1:].islower()]
    strange = sum([bool(CODE.fullmatch(word) or CAMEL.fullmatch(word)) for word in odd]) if len(odd) > 1 else 0
    if strange >= 2 and strange * 2 > len(words) and all(TOKEN.fullmatch(word) for word in words):
        return words
    if len(words) < 4:
        return [piece]
    if people := unparted(words):
        return people
    if len(words) >= 6 and len(words) % 2 == 0 and all(PLAIN.fullmatch(word) and is_name(word) for word in words):
        return [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    dash = next((at for at, word in enumerate(words) if word in _DASHES), 0)
    if dash >= 6 and dash % 2 == 0 and all(PLAIN.fullmatch(word) and is_name(word) for word in words[:dash]):
        pairs = [" ".join(words[at : at + 2]) for at in range(0, dash - 2, 2)]
        return [*pairs, " ".join(words[dash - 2 :])]
    starts = [0]
    titles = depth = 0
    for at, word in enumerate(words):
        inside, depth = depth, depth + word.count("(") - word.count(")")
        if inside > 0:
            continue
        if (
            begins_as_title(word)
            and at + 1 < len(words)
            and words[at + 1][0] not in "(["
            and TITLE_WORD.fullmatch(word)
            and not CAPITAL_WORD.fullmatch(word)
            and not (at and BEFORE_TITLE.fullmatch(words[at - 1]))
        ):
            titles += 1
            if titles > 1 and at - starts[-1] > 1:
                starts.append(at)
        elif at >= 2 and word.isupper() and CAPITAL_WORD.fullmatch(word):
            begin = next((at - n for n in (3, 2) if at >= n and spells(word, " ".join(words[at - n : at]))), None)
            if begin is not None and begin - starts[-1] > 1 and not TITLE_WORD.fullmatch(words[begin - 1]):
                starts.append(begin)
    if len(starts) == 1:
        return [piece]
    return [" ".join(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]


def _with_initials(people: list[Entry], initials: list[str]) -> list[Entry]:
    """People whose initials stand together behind the last of them, one for each."""
    for entry, token in zip(people, initials, strict=False) if len(people) == len(initials) else ():
        entry.initials = entry.initials or token
    return people


_WITH_LETTER = re.compile(r"[A-Z][a-z’'-]+ [A-Z]\.?")
"""A first name with the first letter of the last: `Ann L`."""


def people_of_one_line(line: str) -> list[Entry]:
    """The people of the only line of a list: nobody meets alone, so that what could be where the first one comes from
    is another person, if it reads as a name (`Ann, Bob`, `Ann Lee, Bob Hay`) and not as a body's.
    """
    line = _one_run(line)
    if (grouped := _of_group(line)) is not None:
        return grouped
    if ";" not in line and stands_alone(line) and (person := entry_of(line)) is not None:
        return [person]
    pieces = [piece.strip(" .") for piece, _ in _pieces(line)]
    if len(pieces) > 1 and all(INITIALLED.match(piece) for piece in pieces):
        return people_in(line)
    several = len(pieces) > 1 and "(" not in line and all(is_name(piece) and not is_role(piece) for piece in pieces)
    short = {" " not in piece or _WITH_LETTER.fullmatch(piece) is not None for piece in pieces}
    if several and len(short) == 1 and not any(map(BODY_LIKE.search, pieces[1:])):
        return people_in(line)
    return [entry for _, entry in people_of_lines([line])]


Read = dict[tuple[str, bool], list[Entry]]
"""What lines were found to name, by the line and by whether it was read as one of a list by body."""


def people_of_lines(lines: Sequence[str], read: Read | None = None) -> list[tuple[int, Entry]]:
    """The people of a list with one of them, or one organisation's, on each line; with the index of the line.

    `read` holds what `names_people` found in lines alone; each finding is used once.
    """
    if in_pairs(lines):
        return of_pairs(lines)
    lines = [_closed_up(line) for line in side_by_side(handles_last(lines))]
    if turned_round(lines):
        lines = [WITH_BODY.sub(r"\g<given> \g<family>\g<body>", line) for line in lines]
    elif of_register(lines):
        lines = [SURNAME_FIRST.sub(r"\g<given> \g<family>", line) for line in lines]
    couples = len(lines) > 1 and any(map(COUPLE.fullmatch, lines))
    if couples and sum(FULL.match(line) is not None for line in lines) >= 2:
        lines = [COUPLE.sub(r"\1 \3; \2 \3", line) for line in lines]
    lines = unglued(lines)
    by_body = _bodies_first(lines)
    each = not by_body and one_each(lines)
    out: list[tuple[int, Entry]] = []
    for at, line in enumerate(lines):
        for text in line.split("\n"):
            if each and (alone := one_of(text)) is not None:
                out.append((at, alone))
                continue
            found = read.pop((text, by_body), None) if read else None
            for entry in found if found is not None else _of_one(text, by_body):
                out.append((at, entry))
    part_bodies(lines, out)
    return out


def _closed_up(line: str) -> str:
    """A line with one blank between a first and a last name that stand apart: `Ann  Lee, Clerk`."""
    apart = WIDE_NAME.match(line) if "  " in line else None
    if apart is None or apart[2].lower() in COMMON_GIVEN or is_role(apart[2]):
        return line
    return f"{apart[1]} {line[apart.start(2) :]}"


def _of_one(line: str, by_body: bool) -> list[Entry]:
    """The people of one line, which may stand behind their body in a list that is made so (`by_body`); a plus before
    the name tells who may vote.
    """
    line = line.removeprefix("+")
    if not by_body and (holder := behind_office(line)) is not None:
        return [holder]
    found = _of_body(line) if by_body else None
    if found is None:
        found = _of_group(line)
    return found if found is not None else _of_line(line)


def _between_strokes(text: str) -> list[Entry] | None:
    """The people of a run of full names alone with strokes between them: `Ann Lee / Bo Roe / Cy Day`."""
    names = [piece.strip(" .") for piece in text.split("/")]
    bare = [_without_brackets(name).strip() for name in names]
    if not all(" " in name and is_name(name) and not is_role(name) and not BODY_LIKE.search(name) for name in bare):
        return None
    return [entry for name in names if (entry := entry_of(name)) is not None]


def names_people(line: str, read: Read) -> bool:
    """Whether a line alone names people; what it names is kept in `read` for the reading of the whole list."""
    if "\n" in line:
        return bool(people_of_lines([line]))
    by_body = _bodies_first([line])
    found = read[line, by_body] = _of_one(line, by_body)
    return bool(found)


def _of_group(line: str) -> list[Entry] | None:
    """The people of a line that names their group first: `Board Deputies - Ann Lee, Bob Roe`; None for other lines."""
    found = GROUP_AHEAD.match(line) if line[:1].isupper() else None
    if found is None:
        return None
    rest = line[found.end() :]
    if found["stands"] or is_nobody(rest):
        return []
    return only_people(rest) or None


def _further(flat: str) -> bool:
    """Whether a name of two words or a title stands behind an `and`: another person."""
    found = AND.search(flat)
    right = flat[found.end() :].strip(" .") if found else ""
    words = re.split(r"[,;\x00-\x1f]", right)[0].strip()
    return bool(without_title(words)[0]) or (" " in words and is_name(words) and not FIELD_LAST.search(words))


def _of_line(line: str) -> list[Entry]:
    """The people of one line of a list; nobody of one that only counts them."""
    if ": " in line and COUNTED.match(line):
        return []
    spaced = "    " in line or not line.isprintable()
    columns = [part for part in COLUMNS.split(line.strip()) if part.strip()] if spaced else []
    if len(columns) > 1:
        entries = [entry_of(column) for column in columns]
        coded = {bool(e and e.initials) for e in entries}
        if len(coded) == 1 and all(
            e is not None and " " in e.name and (e.organisation or e.initials or e.title or HEADED.match(e.name))
            for e in entries
        ):
            return [e for e in entries if e is not None]
    if (
        "(" in line
        and (whole := ONE_WITH_BODY.match(line))
        and not is_role(line.partition(",")[0].rpartition(")")[2])
        and (single := entry_of(whole[0])) is not None
    ):
        return [single]
    flat = _without_brackets(line)
    joined = MAY_JOIN(flat) and AND.search(flat) is not None
    commas = flat.count(",") + flat.count(";")
    if commas and OFFICE_NEXT.match(flat) and (officer := entry_of(line)) is not None and not _further(flat):
        return [officer]
    if ";" in flat or commas >= 3 or (commas and (joined or _handles(flat))):
        return people_in(line)
    if commas and line.count("(") == commas + 1 == line.count(")") and only_people(line):
        return people_in(line)
    if commas and any(full_name(piece.strip(" .")) for piece in flat.split(",")[1:]):
        return people_in(line)
    if commas >= 1 and all(_is_person(piece) for piece, _ in _pieces(line)[1:]) and not re.search(r"\s[-–—]\s", flat):
        return people_in(line)
    together = _run_together(flat)
    several = len(together) > 2 or (len(together) == 2 and all(each[-2:].isupper() for each in together))
    entry = entry_of(line) if not several else None
    if (entry is None and (joined or several)) or (line.count("(") > 1 and BOTH_CODED.match(line)):
        return people_in(line)
    return [entry] if entry is not None else people_in(line) if "(" in line or CODE.fullmatch(line.strip()) else []


def _is_person(piece: str) -> bool:
    """Whether a piece reads as a whole name with a mark of a person: a title, brackets, or two names."""
    entry = entry_of(piece)
    if entry is None or is_role(TOP.sub("", piece)):
        return False
    bracketed = "(" in piece and " " in entry.name and not CODE.fullmatch(entry.organisation or "NO")
    return bool(entry.title or (entry.initials and " " in entry.name) or entry.handle or bracketed)


def _handles(text: str) -> bool:
    return text.count("@") >= 2


def _bodies_first(lines: Sequence[str]) -> bool:
    """Whether the lines read `Body - Name, Name`: some have several names behind the dash, or codes before it."""
    votes = 0
    if len(lines) > 1 and _given_first(lines):
        return False
    for line in lines:
        found = ORG_FIRST.match(line) if ORG_SIGN(line) else None
        if not found:
            continue
        left, right = found[1], found[2]
        if without_title(left)[0] and is_role(right.split(",")[0]):
            continue
        titled = bool(without_title(right)[0]) and not without_title(left)[0]
        first = TOP.sub("", right.split(",")[0]).strip(" .")
        coded = left.isupper() and len(left) <= 6 and is_name(first)
        if titled or coded or _of_body_first(left, first):
            votes += 2
        elif "," in right and not is_role(right) and all(is_name(part.strip()) for part in right.split(",")):
            votes += 0 if " " in left and not is_role(left) and len(right.split(",")) == 2 else 1
        elif is_role(left) and is_name(right):
            votes += 2
    return votes * 2 > len(lines)


def _given_first(lines: Sequence[str]) -> bool:
    """Whether more lines of a list begin with a common given name than have one behind their dash."""
    pairs = [found.groups() for line in lines if ORG_SIGN(line) and (found := ORG_FIRST.match(line)) is not None]
    return sum(_with_given(left) - _with_given(right) for left, right in pairs) > 0


def _with_given(text: str) -> bool:
    """Whether several words begin with a common given name."""
    return " " in text and text.partition(" ")[0].lower() in COMMON_GIVEN


def _of_body_first(left: str, right: str) -> bool:
    """Whether a body stands before a sign and a person behind it, by the body's last word or the given name."""
    first, given = left.partition(" ")[0].lower(), right.partition(" ")[0].lower()
    if first in COMMON_GIVEN or " " not in right or not is_name(right) or BODY_LIKE.search(right) or is_role(right):
        return False
    titled = all(word[0].isupper() or word in ("of", "the", "and", "for") for word in left.split())
    return BODY_LAST.search(left) is not None or (given in COMMON_GIVEN and titled)


def _of_body(line: str) -> list[Entry] | None:
    """The people of `Body - Name, Name`, or None when the line does not read so."""
    found = ORG_FIRST.match(line)
    if not found:
        return None
    people = people_in(found[2])
    for entry in people:
        if is_role(found[1]):
            entry.role = entry.role or found[1].strip()
        else:
            entry.organisation = entry.organisation or found[1].strip()
    return people


def _by_body(text: str) -> list[Entry]:
    """The people of `Body - Name, Name; Body - Name`; nobody where not each part between semicolons reads so."""
    parts = [part.strip(" .") for part in _semicolons(text)]
    if len(parts) < 2 or not all(map(ORG_FIRST.match, parts)) or not _bodies_first(parts):
        return []
    return [entry for part in parts for entry in _of_body(part) or []]


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The pieces of a run, each with whether it is joined by `and` rather than by a comma."""
    masked = TOP.sub(lambda m: "\x01" * len(m[0]), text) if "(" in text or "[" in text else text
    dotted = ("·" in masked or "•" in masked or "|" in masked) and DOTS.search(masked) is not None
    each = ";" in masked and text.count(";") == masked.count(";") and all_alone(_semicolons(text))
    only_semicolons = each or (";" in masked and _semicolons_part(masked))
    part = DOTS if dotted else SEMICOLONS if only_semicolons else COMMAS
    joined = MAY_JOIN(masked)
    out: list[tuple[str, bool]] = []
    at = 0
    bounds = [found.span() for found in part.finditer(masked)]
    for start, end in [*bounds, (len(text), len(text))]:
        if start < len(text):
            start = at + len(text[at:start].rstrip())
        whole = each and person_first(_LED.sub("", text[at:start]))
        for begin, until in _between_commas(masked, at, start) if each and not whole else [(at, start)]:
            if joined and not whole:
                out.extend(_and_parts(text, masked, begin, until))
            else:
                out.append((_LED.sub("", text[begin:until]) if each else text[begin:until], False))
        at = end
    return [(piece, alone) for piece, alone in out if piece.strip()]


def _between_commas(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of one that names several people, between its commas."""
    bounds = [start, *(place for found in COMMAS.finditer(masked, start, end) for place in found.span()), end]
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    return [(begin, begin + len(masked[begin:until].rstrip())) for begin, until in pairs]


def _semicolons(text: str) -> list[str]:
    """What semicolons part, without the `and` before the last."""
    return [_LED.sub("", piece) for piece in text.split(";")]


def _semicolons_part(masked: str) -> bool:
    """Whether semicolons part the people, so that commas do not; one comma that slipped in among them parts two."""
    pieces = _semicolons(masked)
    if (
        masked.count("\x01") > 3
        and "," in masked
        and all(each.rstrip(" .")[-1:] == "\x01" for each in COMMAS.split(masked))
    ):
        return False
    if len(pieces) > 3 and sum("," in piece for piece in pieces) == 1:
        names = [part.split() for piece in pieces for part in piece.strip(" .").split(",")]
        if all(len(n) == 2 and all(map(PLAIN.fullmatch, n)) and not BODY_LIKE.search(" ".join(n)) for n in names):
            return False
    if len(pieces) > 3 and sum("," in piece for piece in pieces) * 3 >= len(pieces) * 2:
        return all(piece.count(",") <= 1 for piece in pieces)
    return all(piece.count(",") <= 1 and not ("," in piece and AND.search(piece)) for piece in pieces)


def _and_parts(text: str, masked: str, start: int, end: int) -> list[tuple[str, bool]]:
    """A piece split at its `and`s where names stand on both sides; none so long is a list of people."""
    if end - start > LONGEST_SENTENCE:
        return [(text[start:end], False)]
    out: list[tuple[str, bool]] = []
    at, joined = start, False
    for found in AND.finditer(masked, start, end):
        left, right = text[at : found.start()].strip(), text[found.end() : end].strip()
        if TITLE_WORD.fullmatch(left):
            continue
        if _of_one_body(left, right) or _body_behind(text[:start], left, right):
            continue
        if not right or (left and not _starts_person(right) and not right[0].islower() and not is_nobody(right)):
            continue
        if left:
            out.append((left, joined))
        at, joined = found.end(), True
    out.append((text[at:end], joined))
    return out


def _of_one_body(left: str, right: str) -> bool:
    """Whether an `and` stands within the name of a body behind a dash: `Ann Lee – Fire & Rescue`."""
    if OF_OFFICE.match(left) and ("(" not in right) and (" " not in right or FIELD_LAST.search(right)):
        return True
    return " " not in right and re.search(r"[\w)]\s[-–—]\s\w+$", left) is not None


def _body_behind(before: str, left: str, right: str) -> bool:
    """Whether an `and` stands within the name of a body behind a comma: `Ann Lee, Fire and Rescue Service`."""
    if BODY_LAST.search(right) is None or "," in right:
        return False
    return "," in left or (" " not in left and " " in before.rstrip(" ,;").rpartition(",")[2].strip())


def _starts_person(text: str) -> bool:
    """Whether a text begins with a person: a title, a name, a handle, an office with its article."""
    first = without_title(text)[1].split("(")[0].split(",")[0].split(" - ")[0].split(" – ")[0].strip(" .,")
    if ROLE_LAST.search(first) and is_role(first) and not ROLE_ALONE.match(first) and not without_title(text)[0]:
        return False
    if " of " in first and OFFICE_OF.match(first) and not office_ends(first):
        return False
    words = first.split()
    return (
        text.startswith("@")
        or is_name(" ".join(words[:2]))
        or (len(words) > 2 and len(words[0].rstrip(".")) == 1 and is_name(" ".join(words[:3])))
        or text.lower().startswith("the ")
        or bool(ROLE_ALONE.match(first))
        or bool(OFFICE_BEFORE.match(text))
        or (len(words) == 2 and (entry := entry_of(first)) is not None and entry.role is not None)
    )


def _named_with_office(text: str) -> bool:
    """Whether a text is a full name with a common given name and an office right behind it: `Bob Roe Treasurer`."""
    words = text.split()
    if len(words) < 3 or words[0].lower() not in COMMON_GIVEN or words[0] == "Dean":
        return False
    name = " ".join(words[:2])
    return is_name(name) and not is_role(name) and is_role(" ".join(words[2:]))


def _tells_of_one(aside: str) -> bool:
    """Whether what stands in brackets behind a body is of the person who comes from it: an office, or for what."""
    bare = aside.strip(" .()")
    return is_role(bare) or _FOR_ITEMS.match(bare) is not None


def _attribute(piece: str, person: Entry) -> bool:
    """Whether a piece behind a comma describes the person before it rather than names another."""
    bare = TOP.sub("", piece).strip(" .")
    if without_title(bare)[0] or (" from " in bare and with_body(bare) is not None):
        return False
    first, comma, _ = bare.partition(",")
    if comma and is_name(first) and not is_role(first):
        return False
    head = ASIDE.split(piece, maxsplit=1)[0].strip(" .")
    apart = head != piece.strip(" .") and is_name(head) and not is_role(head)
    body = BODY_LAST.search(head if apart else bare) if person.organisation is None and " " in bare else None
    if body is not None and (person.initials or (apart and _tells_of_one(ASIDE.split(piece, maxsplit=1)[-1]))):
        return True
    with_code = _BODY_CODED.fullmatch(piece)
    code = with_code[2] if with_code is not None and person.initials is None else ""
    if code and spells(code, person.name) and not spells(code, bare):
        return True
    if apart:
        return False
    if (
        person.initials is None
        and bare[-2:].isupper()
        and bare[-2:-1].strip()
        and spells(bare.rpartition(" ")[2], person.name)
    ):
        return True
    if _named_with_office(bare):
        return False
    if bare.startswith("the "):
        return False
    if person.organisation is None and " " in bare and BODY_LAST.search(bare):
        return True
    if is_role(bare) and (ROLE_LAST.search(bare) or entry_of(piece) is None):
        return True
    coded = bare.isupper() and 2 <= len(bare) <= 6 and bare.isascii() and bare[1] not in " ."
    return coded and person.organisation is None
