"""The words of attendance in running text and labels: where lists begin and end, and what is no body of people."""

import re

from steering.reading.dates import MONTH
from steering.reading.keyed import FIELD_NAMES
from steering.reading.quick import Words
from steering.reading.shapes import Role

BARE = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s+)?((?:(?:also|those|members|councillors|others?|committee|board) )*(?:present"
    r"|in attendance|attendees|attending|observing(?!\s(?:session|event|night|evening|group|programme)s?\b)"
    r"|observers?|guests|(?:board )?members"
    r"|absent(?! with)|apologies(?: for absence|(?!\s+for\b))|regrets|excused))"
    r"(?:\.|(?<=[Pp]resent),|(?<=attendance),)?\s+(?=[A-Z@])",
    re.IGNORECASE,
)
MANY = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?:supporters|members|trustees|staff|officers|governors|councillors|volunteers|residents|guests"
    r"|observers|others|parents|friends|directors|advisers|delegates|representatives)",
    re.IGNORECASE,
)
"""A label that says what several people are, which a wide gap may part from their names."""
WIDE_IN_RUN = re.compile(r"(, [A-Z][a-z’'-]+) {4,}(?=[A-Z][\w’'-]+(?:,| and ))")
"""Where a name in a run was torn apart at the end of its line: `Ann Lee, Bob         Roe and Cat Day`."""
HELD = re.compile(r"\W*(?P<label>[A-Za-z][A-Za-z ]{2,30}?)\s*\((?P<names>[^()]{5,500})\)$")
"""A label with its names in brackets: `Attendees (Ann, Bob)`."""
HANDLE = re.compile(r"(?P<name>[a-z][\w-]{2,24})(?:\s\([^()]{1,40}\))?")
NO_BODY = re.compile(r"[a-z]{3}[.!?]\s|\b(?:actions?(?: (?:by|for|on))?|to-?do|ap|ai)\W*$", re.IGNORECASE)
"""What shows that words before a colon are no body that people come from: a sentence, or the marker of an action."""
VOTES = re.compile(r"\W*(?:vote\W+)?(?:ayes?|yeas?|yes|nays?|no|for|against|in favou?r)\b\s*[:–-]", re.IGNORECASE)
"""What follows `Roll call:` where it is of a vote."""
STATUTE = re.compile(
    r"(?<!\s)\s*+(?:(?:[-–—]\s*+)?\(?LGA\s[^()]{0,60}(?:\([^()]*\)[^():]{0,10}){0,4}\)?\s*+(?::\s*+)?"
    r"|\((?:[^()]|\([^()]*\)){0,120}\)\s*(?=[A-Z]))"
)
POINTS = re.compile(r"\W*(?:please )?see\b", re.IGNORECASE)
"""What points elsewhere instead of naming people: they may stand below all the same."""
MAILED = re.compile(r"\[(?P<name>[^\[\]]{1,80})\]\(mailto:[^()\s]{1,200}\)")
SPEAKS = Words(
    "member|present|observ|visitor|guest|roll|attend|apolog|absent|regret|excused|sederunt|participant|facilitat"
    "|moderat|chaired|sign-in|sign in|those there|those here|who came|were there|were here|also there|also joined"
)
HERE = Words(
    "present|attendance|attending|visitors|guests|observers|attendees|participants|those there|those here"
    "|also there|who were there|who came|were there|were here|who attended|that attended|who joined|that joined"
    "|called in"
    "|dialled in|dialed in|took part|participated"
)
SENT = Words("pologi|regrets|excused|absent|unable to attend|not able to attend|not attend")
"""What a block holds that tells who sent apologies, or could not come."""
LEADS = re.compile(r"\W*(?:facilitat|moderat|meeting (?:chair|leader|led)|led by|chaired by)", re.IGNORECASE)
BOTH = re.compile(r"\b(?:attendance|present|attendees)\b.*\bapologies\b", re.IGNORECASE)
ALL_SENT = re.compile(
    r"(?<!\s)\s*+\((?:both|all)(?: of them)?(?: have| had)? sent (?:their )?apologies\)\W*$", re.IGNORECASE
)
"""What says of all in a list of those away that they sent apologies."""
HYPHENED = re.compile(r"(?<=[^\W\d_])-\n\s*(?=[^\W\d_])")
"""A name broken at its hyphen."""
NICK = re.compile(r"[A-Za-z]{1,12}\d{1,4}")
"""What somebody in a list goes by, though it is no name: `J5`."""
DAY_ONLY = re.compile(
    rf"(?:[A-Z][a-z]+day,? )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? \d{{4}})?\W*", re.IGNORECASE
)
"""What stands behind the title of an event, and no person: `Summer fair – Saturday 6th July`."""
DAY_OF_CALL = re.compile(
    rf"(?:[A-Z][a-z]+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? \d{4})?"
    r"(?:,? (?:at )?\d{1,2}[:.]?\d{0,2} ?(?:[ap]\.?m\.?)?(?: [A-Z][A-Za-z]{1,8})?)?\W*$",
    re.IGNORECASE,
)
"""A day, perhaps with the hour, alone on a line: `Monday, February 6, 10:00 Eastern`."""
OFFICIAL = re.compile(
    r"(?:,? ?(?:and|&) )?(?:County|Borough|District|City|Town|Ward|Parish|Community|Unitary) (?:Councillor|Cllr\.?) "
)
"""The office before the name of somebody from another council."""
OF_OFFICE = re.compile(
    r"(?P<who>(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w.’'-]*(?: [A-Z][\w’'-]+){1,2})[,;.]?(?:\s+(?:(?:and|plus) )?"
    r"[A-Za-z0-9-]{1,12} (?:members? of (?:the )?public|residents?|parishioners?)[\w ]{0,24})?\W*"
)
"""The name behind such an office, perhaps with how many of the public came behind it."""
CROSSED = re.compile(r"(?P<name>[^\W\d_][^\s:;]*(?: [^\s:;]+){1,5})(?:\s*[✓✔✅☑]\ufe0f?|\s+[xX]|\s*[(\[][xX][)\]])")
"""A name with the mark of those who came behind it: `Ann Lee x`."""
WITH_PRONOUNS = re.compile(
    r"(?P<name>[^\W\d_][^/,;:()]{2,40}?)\s?/\s?(?:she|he|they|ze|any)\b\s?"
    r"(?:[,/ -]\s?(?:her|him|his|hers|them|they|she|he)\b\s?){0,3}(?:/|$)",
    re.IGNORECASE,
)
"""A name with the person's pronouns in the next of several cells that strokes part: `Ann Lee / she, her / Quay`."""
CROSSES = ("✓", "✔", "✅", "☑", "\ufe0f", "(x)", "(X)", "[x]", "[X]")
"""How a text with such a mark ends, unless it is a letter behind a blank."""
BULLETS = frozenset("-*+•")
COLUMNS = re.compile(r"(?:(?:who|when|what|action|owner|lead|due|date|deadline|by)\b\W{0,20}){1,4}", re.IGNORECASE)
"""The headings of columns for actions, which stand over the text below the lists of people."""
INVITED = re.compile(r"\W*invit(?:ed|ees|ations?)\W*$", re.IGNORECASE)
DOTS = re.compile(r"\s*[·•|](?:\s+|$)")
NOT_THERE = re.compile(
    r"\W*(?:mentioned\W*$|(?:other |further )?abbreviations(?: used)?\W*$"
    r"|(?:also|others?|other (?:people|names|persons)|people|names|those"
    r"|persons) (?:[a-z]+ )?(?:mentioned|referred to"
    r"|named|cited)\b|distribution(?: list)?\W*$|circulation(?: list)?\W*$|(?:copies|copy|copied|cc'?d?|circulated)"
    r"(?: to| for information)?\W*$)",
    re.IGNORECASE,
)
"""What heads names among the attendance that are of nobody there: `Others mentioned in these minutes`."""
FULL_NAMES = re.compile(r"\W*(?:full names|names in full)\b", re.IGNORECASE)
"""What leads in the full names of those listed above by their given names: `(Full names: Ann Lee, Bo Day)`."""
NEAR_TOP = 30
LONGEST_LABEL = 60
"""No line that is nothing but a label for people is longer."""
OTHER_PARTS = frozenset((Role.PILOTS, Role.RISKS, Role.DATES, Role.ACTIONS, Role.REVIEW, Role.DECISIONS))
"""The parts of minutes in which a label before names is no group of people."""
OF_PEOPLE = (Role.ATTENDANCE, Role.APOLOGIES)
TEAM = re.compile(r"(?:[A-Z][\w&-]*\s){1,4}(?:Team|team|Staff|staff|Office|office|Secretariat)\W{0,3}$")
WHOLE_BODY = re.compile(
    r"(?:[A-Z][\w&’'-]*\s(?:(?:of|for|and|the)\s){0,2}){2,6}(?:Board|Council|Committee|Community|Maintainers"
    r"|Contributors|Members|Directors|Trustees|Team|Secretariat)"
)
"""A line of a list of people that names a whole body, and nobody of it: `Quay Trust Board of Directors`."""
FIELD = re.compile(
    rf"(?:{FIELD_NAMES}|proposed|seconded|action|ref|item|quorum|note|next meeting|agenda|topics?|text|details)\b",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"\W*(?:(?:first |full )?names?\s*[/|,-]|(?:full )?names?\W*$)", re.IGNORECASE)
CAME_WORDS = Words(" came | attended | joined | stood in | sat in | deputised ")
CAME_FOR = re.compile(
    r"(?:[.;,]|\) ) ?(?P<who>[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+),? (?:came|attended|joined|stood in|sat in"
    r"|deputised)"
    r" (?:in (?:his|her|their) (?:place|stead|absence)|on (?:his|her|their) behalf|for (?:him|her|them|items? \d)"
    r"|instead)\b"
)
"""Who came for somebody, in a sentence behind the apologies: `Bob Roe came in her place.`"""
