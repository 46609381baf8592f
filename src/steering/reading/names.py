"""What a person's name looks like, and what stands beside one in a list of people.

In: the text of one entry (`Cllr. R. Crisp – Chair (RC)`, `ESS - Taylor, Rod`, `@ehogan`). Out: `Entry`s with the
name as written without titles, and the initials, organisation, role, handle, address that stand with it.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from steering.reading.body_words import BODY_LAST, BODY_LIKE
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.quick import HAS_DIGIT, Words

TITLE = (
    r"(?:messrs|shri|smt|datuk|dato['’]?|datin|tan sri|encik|puan|engr|hon['’]ble|ato|alhaji|hajia|justice|judge"
    r"|mme|mlle|herr|frau|sister(?=\s[A-Z][a-z])|sr(?=\.?\s[A-Z])|mr|mrs|ms|miss|mx|dr|drs|prof|professor|sir"
    r"|dame|lord|lady"
    r"|baroness|(?:his|her) worship(?: the mayor)?|rev(?:['’]?d)?|reverend|fr|canon"
    r"|bishop|archdeacon|rabbi|pastor|(?:[cdb]/)?c?cllrs?|c?clrs?|counc[ie]ll?[oe]rs?|ald|alderman|hon|rt"
    r"|alternates?|select(?:man|woman|person)|trustees?(?=\s[A-Z][a-z]+\b)|supervisor|council(?:man|woman"
    r"| ?members?)|commissioner|senator|alderwoman|mayor|"
    r"capt|captain|cdr|cmdr|commander|lt|lieut|brig(?:adier)?|(?:rear |vice[- ])?admiral|commodore"
    r"|squadron leader|wing commander"
    r"|col|colonel|major|father|crs?|(?-i:ACC|DCC|DCI|DI|CI)"
    r"|(?:group|station|area) commander|(?:group|station|watch) manager"
    r"|(?:pcs?|pcsos?|wpc|sgts?)(?:\s\d{2,5})?|sergeant|constable|insp|inspector|supt|superintendent)"
)
_BEFORE_TITLE = "unitary county district borough city town parish ward community chief detective the".split()
_RANKS = r"(?-i:GM|SM|AM|WM|CM|DS|PS|Ch Insp|Ch Supt)(?= [A-Z][a-z’'-]+ (?-i:[A-Z]))"
_TITLES = re.compile(
    rf"(?:(?:(?:{'|'.join(_BEFORE_TITLE)})\s+)*(?:{TITLE}|{_RANKS})\b(?![’'])\.?\s*(?:&\s*)?)+(?=\S)",
    re.IGNORECASE,
)
_SHORT_TITLES = frozenset("mr ms mx dr sr fr rt lt cr pc di ci gm sm am wm cm ds ps ch".split())
_RANK = re.compile(r"[A-Z]{2}")
"""A rank that could as well be the initials of the name behind it."""
_TITLE_STARTS = frozenset(word[:3] for word in (*re.findall(r"[a-z]{3,}", TITLE.lower()), *_BEFORE_TITLE)) | {
    "ccl",
    "c/c",
    "d/c",
    "b/c",
}
"""The first three letters of the longer titles, and of what stands before one."""
_OFFICE = re.compile(
    r"(?:(?:the|our|acting|interim|outgoing|incoming|parish|town|county|borough|district|city"
    r"|ward|hon(?:orary)?|deputy|vice|assistant|project|minute|meeting|police|church)[\s-]+)*"
    r"(?:chair(?:man|woman|person)?|clerk|treasurer|secretary|president|convenor|convener"
    r"|councillor|cllr|mayor|attorney|administrator|chief(?! (?:executive|officer|financial|operating|information|nurse"
    r"|medical|constable|inspector|superintendent|engineer|clerk|planner|of)\b)|warden|churchwarden|rector|vicar|facilitator|scribe|guest|visitor)\b[.:]?\s*",
    re.IGNORECASE,
)
_OFFICE_STARTS = frozenset(
    "the our act int out inc par tow cou bor dis cit war hon dep vic ass pro min mee pol chu cha cle tre sec pre con"
    " cll may rec fac scr gue vis att adm chi".split()
)
_HELD = (
    r"(?:C[EFOT]O|Assistant|Clerk|Officer|Attorney|Superintendent|Manager|Director|Engineer|Trustee|Collector"
    r"|Solicitor"
    r"|(?:Church)?[Ww]arden|Reps?\."
    r"|Principal|Provost|Administrator|Coordinator|Secretary|Treasurer|(?:Past )?President(?:-Elect)?|Supervisor"
    r"|Chief|Sheriff|Counsel|Planner|Comptroller|Controller|Inspector|Foreman|Liaison)"
)
OFFICE_BEFORE = re.compile(
    rf"(?:incoming |outgoing |acting )?(?:[A-Z][\w-]+\s){{0,2}}{_HELD}s?(?:\s?/\s?(?:[A-Z][\w-]+\s){{0,2}}{_HELD})?\s+"
    r"(?=[A-Z][\w’'.-]*\s+[A-Z])"
)
JOINT_OFFICE = re.compile(
    rf"((?:^|[,;]\s)\s*(?:[A-Z][\w-]+ ){{0,2}}{_HELD}) (?:and|&) (?=(?:[A-Z][\w-]+ ){{0,2}}{_HELD} [A-Z])"
)
"""Two offices before one name: `Trustee and Secretary Ann Lee`."""
OFFICE_OF = re.compile(
    r"(?:[A-Z][\w-]+ )?(?:Chief|Director|Head|Superintendent|Commissioner|Manager|Secretary|President|Dean|Clerk"
    r"|Registrar|Keeper|Lead|Officer) (?:of|for) "
)
_WHOLE_WORD = re.compile(r"\S+")
_OFFICE_BEHIND = re.compile(
    r"(?P<name>\S+(?:\s\S+){1,2}?)\s+(?P<office>(?:(?:Deputy|Assistant|Vice|Town|Parish|County"
    r"|Borough|District|Responsible|Finance|Admin\w*|Project|Office|General|Chief|Executive"
    r"|Community|Minute|Support|Planning|"
    r"Development|Facilities|School|Business)[\s/-]+)*(?:Clerk|Officer|Manager|Treasurer"
    r"|Secretary|Chair(?:man|woman|person)?|Director|Administrator|Co-?ordinator|Councillor"
    r"|Executive|Assistant|Taker|Headteacher|Warden|Supervisor|Councilman|Councilwoman|Commissioner|Trustee"
    r"|Governor))$"
)
ROLE = re.compile(
    r"\b(?:(?:vice|co|deputy)?[- ]?chair(?:man|woman|person|s|ing)?|clerk|treasurer|secretary"
    r"|minutes?|minute[- ]?taker|minuting|note[- ]?taker|notes|taking notes|scribe|recorder|"
    r"facilitat(?:or|ing)|moderator|host|guests?|observ(?:er|ing)|consultant|advis[eo]r"
    r"|(?:project|programme|general|office|business|area|team|case|service|practice"
    r"|community)?\s*manager|"
    r"officer|director|head(?: of\b.*|teacher)?|lead(?:er)?|co-?ordinator|administrator"
    r"|president|trustee|governor|councillor|member|(?:church)?warden|parent|staff|"
    r"student|engineer|developer|analyst|maintainer|convenor|convener|principal|editor"
    r"|representative|rep|volunteer|presenter|speaker|nurse|doctor|gp|"
    r"solicitor|accountant|auditor|surveyor|architect|planner|inspector|constable|sergeant"
    r"|supervisor|apprentice|intern|chief executive|superintendent|commissioner|ex officio|captain|commodore|curator"
    r"|librarian|bursar|matron|registrar|archivist|caretaker"
    r"|non-voting|voting|invited|cpc|tsc|emeritus)\b",
)
_SUBSTITUTE = re.compile(
    r"(.+?)\s+(?:\(?(?:deputising|deputy|standing in|substitut\w+|sub|proxy)\s+for|for|o/?b/?o|on behalf of)\s+(.+)$"
)
_FOR = Words("for|bo|b/o|behalf")
_CALLED = re.compile(
    r"(?P<given>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof|Sir)\.? )?[A-Z][\w’'-]+)"
    r" (?:\((?P<quote>[“\"‘'])?(?P<nick>[A-Z][a-z]{1,9})[”\"’']?\)"
    r"|[“\"‘'](?P<quoted>[A-Z][a-z]{1,9})[”\"’'])"
    r" (?P<rest>[A-Z][\w’'-]+(?![\w’'-]| [A-Z]).*)"
)
"""A full name with what the person is called amid it: `William (“Bill”) Trent`."""
_MAY_BE_CALLED = Words("(|“|\"| ‘| '").within
_NICK = re.compile(r"[a-z][a-z0-9_-]{2,24}")
"""What somebody goes by on a network, in small letters: `mhopper (Mia Hopper)`."""
_OFFICES = frozenset(
    "chair chairman chairwoman chairperson co-chair clerk secretary treasurer president convenor convener"
    " headteacher".split()
)
_OFFICE_WORDS = _OFFICES | frozenset(
    "vice vice-chair vice-chairman deputy officer manager director executive committee member members administrator"
    " parish town county district borough councillor coordinator co-ordinator responsible finance project leader"
    " assistant acting interim senior chief governor trustee representative rep admin community minute minutes"
    " parent staff police observer guest consultant engineer developer analyst non-executive business"
    " medical clinical corporate company strategy independent lay public patient practice nursing quality"
    " communications headmaster headmistress associate operations planning support representing rfo".split()
)
_THERE_OR_NOT = re.compile(
    r"(?:present|absent|apolog(?:y|ies)|regrets|excused|not (?:present|attending)|in attendance"
    r"|sent apologies|sends? regrets|sent regrets)\b|(?:yes|no)\Z",
    re.IGNORECASE,
)
_TOLD_ENDS = (" regrets", " apologies", " absent", " excused", " present", " here", " online", " remotely")
_TOLD_BEHIND = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]+){0,3})(?P<sign>\s?[-–—:]|,)? "
    r"(?P<told>(?P<verb>sends? |sent )?(?:regrets|apologies|(?:not )?(?:present|here)|absent|excused|online"
    r"|remotely))"
)
_PASSING = re.compile(
    r"\b(?:from item|for item|until|arrived|joined|left|part|partial|by (?:phone|telephone"
    r"|video)|via|remote(?:ly)?|online|virtual(?:ly)?|in person|zoom|teams|"
    r"phone|call|late|pm|am|first meeting|last meeting|new|minus|x\d|items?)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W{0,20}(?:none|nil|nobody|no[- ]?one|n/?a|tbc|tba|tbd|all|everyone|others?|et al|no"
    r" apologies|as (?:above|below|recorded|listed|per)\b.*|(?:please )?see\s.+|(?:-|–|—)|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no|a|the|\w+teen"
    r"|\w+ty)\s*(?:number|members?|residents?|parishioners?|guests?|observers?|visitors?"
    r"|people|persons|public|others|representatives?|reps?|delegates?).*|"
    r"(?:members?|representatives?)(?: of)? (?:the )?(?:public|press)?.*|public members?.*|the"
    r" public.*|none received.*)\W{0,20}$"
)
_NOBODY_STARTS = frozenset("no ni n/ na tb ev ot et pl se th tw fo fi si ei te on so me re pu".split())
"""How what names nobody begins, other than with an `a` or as a number such as `sixteen` or `twenty`."""
_STOP = frozenset(
    "item items goals minutes agenda present absent apologies attendance attendees none public"
    " team teams forum matters arising welcome meeting meetings council parish hall village "
    "declaration declarations interest interests introduction introductions update updates"
    " report reports review actions action notes date time venue location board "
    "committee group finance planning highways correspondence any other business aob next"
    " draft points discussion chairman's opening "
    "summary decisions resolved agreed the this that these those there it we all no yes"
    " members councillors governors staff guests observers officers"
    " who when what vote votes voting non-voting sympathy condolence condolences "
    "monday tuesday wednesday thursday friday saturday sunday january february march april"
    " may june july august september october november december "
    "following page section part note status purpose organisation organization name initials"
    " role title representing body email regular invited distribution copies cc from to "
    "done ongoing pending completed complete closed finished outstanding withdrawn lapsed superseded "
    "scribe chair clerk comments everyone others"
    " quorum zoom teams remote online recording links link video hosted".split()
)
_SURNAMES = ("Hall", "Page", "Parish", "May", "March", "Part", "Link")
_PLACE_KINDS = frozenset(
    "village town city church county memorial community school public parish guild masonic scout front home web last"
    " next civic market drill music the".split()
)
_MONTH_NAMES = ("May", "April", "June", "August")
PARTICLES = frozenset(
    "de du da di del der den des la le van von ter ten bin bint ibn al el af av y e dos das do o' mac st of".split()
)
_LETTERS = frozenset("EY")
"""Initials that would be particles as small letters: `E. Shaw`."""
UNDERSCORED = re.compile(r"(?<=[a-z.])_(?=[A-Z])")
"""What robots that take minutes put between the parts of a name: `Ann_Lee`."""
_TOKEN = re.compile(r"[^\W\d_][\w’'`.-]*$")
_PARTED = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_DEPUTY = re.compile(r"(?:deputising |deputy |standing in |substitut\w+ |sub |proxy )?for (?:the )?([A-Z].+)$")
STAND_IN = re.compile(
    r"(?:for whom\s+|with\s+)?(?:represented by\s+|sent\s+|deputy:\s*|(?=.*\s(?:attend|deput|stood|stand|substitut)))"
    r"(?P<who>[A-Z][^,;()]{2,50}?)\s*(?:(?:attended|attending|deputi[sz]ed|deputi[sz]ing|deputy|stood in|standing in"
    r"|substituted|substituting)(?: in (?:his|her|their) (?:place|stead|absence))?)?$"
)
"""Who came in somebody's place, as told beside the one who did not: `for whom Mr A. Storey attended`."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CALL_SIGN = re.compile(
    r"(?<=[\w)])[\s,]\s*(?:[A-Z]{1,2}|\d[A-Z])\d[A-Z]{2,3}\s*$|^(?:[A-Z]{1,2}"
    r"|\d[A-Z])\d[A-Z]{2,3}[\s,–-]+(?=[A-Z][a-z])"
)
"""The call sign of a radio amateur, behind the name or before it."""
_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9][\w-]{0,38})")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{0,120})[)\]]")
_MAY_PART = Words("  |,|-|–|—|‐|−|/|:").within
_SEPARATOR = re.compile(r"(?=[\s–—:,|-])(?:\s+[-–—‐−|/]+\s*|\s*[–—]\s*|\s*:\s+|\t+|,\s*|\s{2,}|\s*\|\s*|(?<=\w)-\s+)")
INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{2}[a-z]")
"""What can be initials by its form, whoever they are: `AB`, `JSt`."""
_CAPITALS = re.compile(r"[A-Z]{2,6}$")
_DEPARTMENT = re.compile(r"[A-Z][a-z](?:[A-Z]{1,2}|o[A-Z])$")
"""A department cut short, behind a name: `DfE`, `MoJ`, `DfID`."""
_THE_BODY = re.compile(
    r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
    r" (?P<body>The [A-Z][\w&’'-]+(?: (?:(?:of|for|and|the) )?[A-Z][\w&’'-]+){0,4})"
)
"""A full name with its body right behind it, as the article shows: `Ann Lee The Harbour Trust`."""
_OF_BODY = re.compile(
    r"(?P<name>(?:[A-Z][a-z]{1,4}\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:of|from) (?:the )?"
    r"(?P<body>(?:[A-Z][\w’'&-]*)(?: .{2,60})?)$"
)
"""A name with its body behind `of` or `from`: `Ann Lee of Natural England`."""
_MIXED = re.compile(r"[A-Z]{2}[a-z]$|[A-Z][a-z][A-Z]$")
"""Initials that tell two people apart: `MWh` of Martin Whittle."""
_AFTER_NAME = re.compile(r"(?:[IVX]+|MBE|OBE|CBE|MP|JP|DL|FRS|QC|KC|RN|RM)$")
_SPACED = re.compile(r"(?P<name>\S+(?:\s\S+){1,3}?)\s(?P<code>[A-Z](?:[\s.-]+[A-Z]){1,4})\.?$")
_ROLE_CODED = re.compile(r"(?P<role>[^:]{3,60}?)(?:\s*:\s*|(?<=\w)\s)(?P<code>[A-Z]{2,4})$")
"""An office and initials in one pair of brackets: `Ann Lee (Secretary: AL)`."""
_INITIALS = re.compile(r"[A-Z](?:[A-Za-z]{1,4}|\.(?:[A-Z]\.?){1,3})$")


@dataclass(slots=True)
class Entry:
    """One person as a list gives them."""

    name: str
    title: str = ""
    initials: str | None = None
    organisation: str | None = None
    role: str | None = None
    handle: str | None = None
    email: str | None = None
    deputy_for: str | None = None
    notes: list[str] = field(default_factory=list)


@lru_cache(maxsize=1024)
def without_title(name: str) -> tuple[str, str]:
    """A name split into its titles and the rest."""
    found = _TITLES.match(name) if begins_as_title(name) else None
    if not found or found.end() >= len(name):
        return "", name
    if _RANK.match(found[0].strip()) is not None and spells(found[0].strip(), name[found.end() :].strip()):
        return "", name
    return found[0].strip(), name[found.end() :].strip()


def may_be_titled(text: str, at: int) -> bool:
    """Whether a title stands at an offset of a text."""
    return begins_as_title(text, at) and _TITLES.match(text, at) is not None


def begins_as_title(text: str, at: int = 0) -> bool:
    """Whether a text goes on from an offset as a title may: a quick look, before `TITLE` is tried on it."""
    start = text[at : at + 3].lower()
    return start in _TITLE_STARTS or (start[:2] in _SHORT_TITLES and not start[2:].isalpha())


@lru_cache(maxsize=1024)
def is_name(text: str) -> bool:
    """Whether a text has the shape of a person's name: one to six capitalised words, initials, particles."""
    tokens = text.replace(". ", ".").replace(".", ". ").split() if "." in text else text.split()
    if not tokens or (len(tokens) > 6 and len(tokens) - sum(token in PARTICLES for token in tokens[1:-1][:6]) > 6):
        return False
    full = 0
    for at, token in enumerate(tokens):
        bare = token.strip(".,'’\"“”")
        if not bare or not _TOKEN.match(token.strip('"“”')):
            return False
        month = at == 0 and len(tokens) > 1 and bare in _MONTH_NAMES
        surname = at > 0 and at == len(tokens) - 1 and bare in _SURNAMES and tokens[0].lower() not in _PLACE_KINDS
        given = at == 0 and bare == "To" and len(tokens) > 2 and tokens[1][:1].isupper()
        if bare.lower() in _STOP and not (month or surname or given):
            return False
        if bare[0].islower() and not re.match(r"[a-z]{1,3}[A-Z][a-z]", bare):
            if bare.lower() not in PARTICLES or at == len(tokens) - 1:
                return False
        elif len(bare) > 1:
            full += 1
    if len(tokens) == 1:
        bare = tokens[0].strip(".")
        return len(bare) > 1 and not (bare.isupper() and len(bare) <= 5 and bare.isascii())
    return full >= 1


@lru_cache(maxsize=1024)
def initials_fit(token: str, name: str) -> bool:
    """Whether a token (`BH`, `JSi`, `DHO`, `TBJ`) can stand for a name: first letters first, the rest in order; the
    second of three may be of a name that is left out (`TBJ` for `Ted Jay`).
    """
    if not _INITIALS.match(token):
        return False
    letters = token.replace(".", "").lower()
    words = [word for word in re.split(r"[\s.-]+", without_title(name)[1]) if word]
    if any(char.islower() for char in token):
        return _starts_fit(re.findall(r"[A-Z][a-z]*", token), words)
    if not words or letters[0] != words[0][0].lower():
        return False
    if len(words) == 1 and token.isupper() and len(token) == 2:
        return True
    if len(words) == 2 and len(letters) == 3 and token.isupper() and letters[2] == words[1][0].lower():
        return ROLE.fullmatch(letters) is None
    rest, at = "".join(words).lower()[1:], 0
    for letter in letters[1:]:
        at = rest.find(letter, at) + 1
        if at == 0:
            return False
    heads = {word[0].lower() for word in words[1:]} or set(words[0].lower())
    return any(letter in heads for letter in letters[1:])


def _starts_fit(starts: list[str], words: list[str]) -> bool:
    """Whether the parts of a token such as `JSi` begin the words of a name in order, the first word first."""
    at = 0
    for number, start in enumerate(starts):
        while at < len(words) and not words[at].startswith(start):
            if number == 0:
                return False
            at += 1
        if at == len(words):
            return False
        at += 1
    return True


@lru_cache(maxsize=1024)
def derived_initials(name: str) -> str:
    """The initials that a name gives: the first letter of each of its words, hyphened ones too."""
    words = re.split(r"[\s.-]+", without_title(name)[1])
    return "".join(word[0].upper() for word in words if word and (word in _LETTERS or word.lower() not in PARTICLES))


def entry_of(text: str) -> Entry | None:
    """The person of one entry, or None when no name stands in it."""
    text = text.strip(" \t\n-–—•*·.,;:\"“”'")
    if not text or len(text) > 240 or is_nobody(text):
        return None
    if "  " not in text and text.replace(" ", "").isalpha():
        return _entry([text], [])
    text = UNDERSCORED.sub(" ", text) if "_" in text else text
    called = _CALLED.match(text) if _MAY_BE_CALLED(text) else None
    if called and (called["quote"] or called["quoted"] or called["nick"].lower() in COMMON_GIVEN):
        text = f"{called['given']} {called['rest']}"
    radio = _CALL_SIGN.search(text) if HAS_DIGIT(text) else None
    text = text[: radio.start()] + text[radio.end() :] if radio else text
    email = handle = None
    bare = text
    if "@" in text:
        email, handle = _EMAIL.search(text), _HANDLE.search(_EMAIL.sub(" ", text))
        bare = _HANDLE.sub(" ", _EMAIL.sub(" ", text))
    asides: list[str] = []
    if "(" in bare or "[" in bare:
        asides = [aside.strip() for aside in _BRACKETED.findall(bare)]
        bare = _BRACKETED.sub("\x00", bare)
    bare = bare.strip(" \x00,;<>")
    parted = _MAY_PART(bare) or "|" in bare or not bare.isprintable()
    pieces = _SEPARATOR.split(bare.replace("\x00", ", ")) if parted else [bare]
    parts = [part for piece in pieces if (part := piece.strip(" \x00.,;<>"))]
    if (handle is not None and not parts and asides and _is_full_name(asides[0])) or (
        asides and _NICK.fullmatch(bare.strip(" \x00")) and _is_full_name(asides[0])
    ):
        parts = [asides.pop(0)]
    if not parts:
        return Entry("@" + handle[1], handle=handle[1]) if handle else None
    single = len(parts) == 1 and not asides
    entry = _entry(parts, asides)
    if entry is None:
        return Entry("@" + handle[1], handle=handle[1]) if handle and single else None
    entry.email = email[0] if email else None
    entry.handle = handle[1] if handle else radio[0].strip(" ,–-") if radio else None
    return entry


def _entry(parts: list[str], asides: list[str]) -> Entry | None:
    """The person of an entry of one or more parts, and what stands in brackets in it."""
    if (of := with_body(parts[0])) is not None:
        parts[:1] = [of["name"], of["body"]]
    if asides and (office := _office_before(parts[0].split(), asides[0])) is not None:
        parts[:1] = office
    if asides and _OFFICE.fullmatch(parts[0]) and " " in asides[0] and is_name(without_title(asides[0])[1]):
        parts[0], asides[0] = asides[0], parts[0]
    if "in the chair" in parts[0].lower():
        parts[:1] = _without_chair(parts[0])
    if parts[0].endswith(_TOLD_ENDS) and (told := told_behind(parts[0])) is not None:
        parts[:1] = [told["name"], told["told"]]
    elif len(parts) > 1 and _is_body(parts[0]) and _is_person(parts[1]):
        parts[:2] = parts[1::-1]
    entry = _named(parts)
    if entry is not None:
        for aside in [*parts[1:], *asides]:
            describe(entry, aside)
    return entry


def _without_chair(text: str) -> list[str]:
    """The parts of a text before or behind which stands that somebody was in the chair."""
    parts = [text]
    if text.lower().endswith(" in the chair"):
        parts = [text[:-13].rstrip(), "in the chair"]
    if parts[0][:13].lower() == "in the chair " and len(parts[0]) > 13:
        parts[:1] = [parts[0][13:].lstrip(), "in the chair"]
    return parts


def _is_full_name(text: str) -> bool:
    """Whether words are a first and last name, and no body's: what stands in brackets behind a handle."""
    return (
        2 <= len(text.split()) <= 3
        and is_name(text)
        and ROLE.search(text.lower()) is None
        and BODY_LIKE.search(text) is None
    )


def with_body(text: str) -> re.Match[str] | None:
    """A full name (`name`) with the body behind it (`body`) that a text is: `Ann Lee from the Harbour Trust`; also a
    common given name alone.
    """
    if " The " in text and (the := _THE_BODY.fullmatch(text)) is not None:
        titled = begins_as_title(text) or begins_as_title(text, the.start("body") + 4)
        return the if not titled and not is_role(the["name"]) else None
    found = _OF_BODY.match(text) if " of " in text or " from " in text else None
    if found is None or is_role(found["name"]):
        return None
    alone = " " not in found["name"]
    return found if not alone or (found["name"].lower() in COMMON_GIVEN and " from " in text) else None


def told_behind(text: str) -> re.Match[str] | None:
    """A name that says behind it whether its bearer was there: one with a common given name, a title or a verb, or any
    full name before a sign: `Ann Lee regrets`, `Hale Roe - present`.
    """
    found = _TOLD_BEHIND.fullmatch(text)
    if found is None:
        return None
    title, name = without_title(found["name"])
    first, _, last = name.partition(" ")
    if not is_name(name) or is_role(name):
        return None
    return found if title or found["verb"] or (last and (found["sign"] or first.lower() in COMMON_GIVEN)) else None


def _is_body(text: str) -> bool:
    """Whether what stands first in an entry is a body by its last word: no office, and nobody by a given name."""
    return BODY_LAST.search(text) is not None and not is_role(text) and text.split()[0].lower() not in COMMON_GIVEN


def _is_person(text: str) -> bool:
    """Whether what stands behind a body is a full name and no body itself: `Quay Trust: Ann Lee`."""
    title, name = without_title(text)
    if not (title or " " in name) or name.isupper() or is_role(name):
        return False
    return is_name(name) and BODY_LIKE.search(name) is None


def _office_before(words: list[str], code: str) -> list[str] | None:
    """The name and the office of a run of words in which the initials behind them tell where the name begins:
    `Director of Roads Ann Lee (AL)`; None where they do not.
    """
    if len(words) < 4 or not INITIALS.fullmatch(code):
        return None
    for at in (len(words) - 2, len(words) - 3):
        fits = words[at][0] == code[0] and words[-1][0] == code[1:].rstrip("abcdefghijklmnopqrstuvwxyz")[-1:]
        if fits and at > 0 and is_role(" ".join(words[:at])) and is_name(" ".join(words[at:])):
            return [" ".join(words[at:]), " ".join(words[:at])]
    return None


def _named(parts: list[str]) -> Entry | None:
    """An entry with its name, from the parts of a text; an office before the name is its role."""
    title, name = without_title(parts[0])
    code, _, rest = name.partition(" ")
    if (
        code.isupper()
        and _CAPITALS.match(code)
        and len(code) <= 4
        and " " in rest
        and spells(code, rest)
        and is_name(rest)
    ):
        return Entry(rest, title, code)
    entry = Entry(name, title)
    office = _OFFICE.match(name) if name[:3].lower() in _OFFICE_STARTS else None
    if office is None or name[office.end() :].startswith(("-", "/", "of ")):
        office = OFFICE_BEFORE.match(name) if len(name.split()) > 2 else None
    named_at = office_ends(name) if office is None and " of " in name else 0
    if named_at:
        entry.role, entry.name = name[:named_at].rstrip(), name[named_at:]
    if office and re.fullmatch(r"[A-Z]{2,4}", name[office.end() :]):
        return Entry(name[office.end() :], title, name[office.end() :], role=office[0].strip(" .:"))
    if office and office.end() < len(name) and is_name(name[office.end() :]):
        entry.role, entry.name = office[0].strip(" .:"), without_title(name[office.end() :])[1]
    substitute = _SUBSTITUTE.match(entry.name) if _FOR.within(entry.name) else None
    if substitute and is_name(substitute[1]):
        entry.name, entry.deputy_for = substitute[1].strip(), without_title(substitute[2].strip())[1]
    entry.name = entry.name.strip(" ,.")
    words = entry.name.split()
    spaced = _SPACED.match(entry.name) if len(words) > 2 else None
    if spaced is not None and spells(re.sub(r"[^A-Z]", "", spaced["code"]), spaced["name"]):
        entry.name, entry.initials = spaced["name"], re.sub(r"\s", "", spaced["code"])
        words = entry.name.split()
    if (length := name_length(words, bool(title))) is not None:
        entry.name = " ".join(words[:length])
        describe_words(entry, words[length:])
    elif len(words) > 2 and (behind := _OFFICE_BEHIND.match(entry.name)) and is_name(behind["name"]):
        entry.name, entry.role = behind["name"], entry.role or behind["office"]
    if not is_name(entry.name):
        return None
    head, _, last = entry.name.rpartition(" ")
    if " " in head and (_CAPITALS.match(last) or _DEPARTMENT.match(last)) and not head.isupper():
        entry.name = head
        if not _AFTER_NAME.match(last):
            entry.organisation = last
    return entry


def office_ends(name: str) -> int:
    """Where the name begins behind an office of something: `Chief of Police Ann Lee`; 0 where no given name tells."""
    office = OFFICE_OF.match(name)
    words = list(_WHOLE_WORD.finditer(name, office.end())) if office else []
    for word in words[1:-1][-2:]:
        if word[0].lower() in COMMON_GIVEN and is_name(name[word.start() :]):
            return word.start()
    return 0


def name_length(words: list[str], titled: bool) -> int | None:
    """How many words of a run without separators are the name, when initials of it or an office follow it.

    `Dave Deighton DD Vice Chair` has a name of two words; what follows is what the person is. None when the run is
    not of that form.
    """
    for at in range(1, min(len(words), 5)):
        if at == 1 and not titled:
            continue
        word, name = words[at].strip(".,"), " ".join(words[:at])
        coded = at > 1 and word.isupper() and len(word) <= 4 and _CAPITALS.match(word) is not None
        if coded and spells(word, name) and is_name(name):
            return at
        if at > 1 and _MIXED.match(word) and re.sub(r"(?<=^.)[a-z]|[a-z]$", "", word) == derived_initials(name):
            return at
        if word.lower().partition("/")[0] in _OFFICE_WORDS and is_name(name):
            whole = is_name(" ".join(words)) and at == len(words) - 1
            return None if whole and word.lower() not in _OFFICES else at
    return None


def spells(token: str, name: str) -> bool:
    """Whether a token in capitals is the first letters of a name: all of them, or those of its first and last word."""
    initials = derived_initials(name)
    return token == initials or (len(initials) > 2 and token == initials[0] + initials[-1])


def describe_words(entry: Entry, words: list[str]) -> None:
    """Put the words that follow a name without a separator where they belong: initials, an office, a body."""
    if words and (
        (_CAPITALS.match(words[0]) and spells(words[0], entry.name))
        or (_MIXED.match(words[0]) and initials_fit(words[0], entry.name))
    ):
        entry.initials, words = words[0], words[1:]
    rest = " ".join(words).strip(" ,.")
    if not rest:
        return
    if is_role(rest):
        entry.role = f"{entry.role}, {rest}" if entry.role else rest
    elif entry.organisation is None:
        entry.organisation = rest


def describe(entry: Entry, aside: str) -> None:
    """Put what stands beside a name where it belongs: initials, deputy, role, passing remark or organisation."""
    aside = aside.strip(" \t.,;-–—")
    if not aside:
        return
    for part in _PARTED.split(aside) if len(aside) > 6 else [aside]:
        deputy = _DEPUTY.match(part) if "for " in part else None
        if STAND_IN.match(part):
            entry.notes.append(part)
        elif initials_fit(part, entry.name) and (entry.initials is None):
            entry.initials = part.replace(".", "")
        elif deputy and is_name(without_title(deputy[1])[1]):
            entry.deputy_for = without_title(deputy[1])[1]
        elif _THERE_OR_NOT.match(part):
            entry.notes.append(part)
        elif (
            entry.initials is None
            and part[-2:].isupper()
            and (coded := _ROLE_CODED.match(part))
            and spells(coded["code"], entry.name)
        ):
            entry.initials = coded["code"]
            if entry.role is None and (":" in part or is_role(coded["role"])):
                entry.role = coded["role"]
            elif not without_title(part)[0]:
                entry.organisation = entry.organisation or coded["role"]
        elif is_role(part):
            entry.role = f"{entry.role}, {part}" if entry.role else part
        elif _PASSING.search(part) or part[:1].isdigit():
            entry.notes.append(part)
        elif part and entry.organisation is None and not part[0].islower():
            entry.organisation = part
        else:
            entry.notes.append(part)


def is_role(text: str) -> bool:
    """Whether a text tells what a person is rather than where they come from."""
    return len(text.split()) <= 7 and ROLE.search(text.lower()) is not None


@lru_cache(maxsize=1024)
def is_nobody(text: str) -> bool:
    """Whether a text says that nobody, or nobody by name, is meant."""
    low = text.lower()
    if low[:1].isalpha() and low[0] != "a" and low[:2] not in _NOBODY_STARTS and "teen" not in low and "ty" not in low:
        return False
    return not low.strip() or _NOBODY.match(low) is not None
