"""Whether somebody and the cue behind them make a commitment: who can be bound, by which cue, to which verb.

In: a sentence, an owner phrase at an offset of it, the owner reader. Out: whether the phrase gives its owners something
to do. A cue that gives a task or a promise (`to`, `will`, `agreed to`) binds people, offices and bodies with a name of
their own; one that says what is owed (`must`, `needs to`) only people; `to` alone also everybody.
"""

import re

from steering.reading.actions.implied_words import (
    AND_DOES,
    ANY_GROUP,
    ASKED,
    ASKED_BARE,
    BETWEEN,
    CAPITAL_VERB,
    CROWD,
    DECIDED,
    FELL_THROUGH,
    FINDS_OUT,
    GIVEN_ALONE,
    GOES,
    HAS,
    JOINTLY,
    LED_BY,
    LETTERS,
    NO_TASK,
    OF_THINGS_TOO,
    ON_WHAT,
    ONLY_IF,
    OPENS,
    OPINION,
    OWN_NAMED,
    PLAIN,
    PLANNED,
    REASON,
    REPORTED,
    RESOLVED,
    ROUTINE,
    SEES,
    SEES_WHO,
    SMALL_COMMA,
    STEPS,
    SUPPOSED,
    TAKES_NO_TASK,
    TITLED,
    TO_DO,
    TOPIC_ONLY,
    UNSURE,
    VERB_BEHIND,
    WISHED,
)
from steering.reading.owner_words import ACRONYMS, OFFICE_OR_GROUP, THE
from steering.reading.owners import OwnerReader, Phrase
from steering.reading.vocabulary import OFFICE, STATIVE, THINGS, VERBS, is_infinitive

_OFFICE = re.compile(OFFICE, re.IGNORECASE)


def commits(sentence: str, at: int, phrase: Phrase, reader: OwnerReader) -> bool:
    """Whether an owner phrase in prose commits its owner to a task."""
    cue, kind, names, known = phrase.cue, phrase.kind, phrase.owners.names, phrase.owners.known
    if phrase.label:
        told = TO_DO.match(sentence, phrase.cue_end) if known else None
        return told is not None and tells_task(told[1], told[2]) and all(can_act(name, reader) for name in names)
    resolved = (bool(RESOLVED.search(sentence[:at])) and cue in ("", "should", "shall", "must", "would")) or (
        cue in ("would", "should") and bool(DECIDED.search(sentence[:at]))
    )
    if not names or not (cue or resolved) or sentence[max(at - 3, 0) : at] in ("'s ", "’s "):
        return False
    if kind in ("weak", "owed") and not resolved and not _is_owed(sentence, phrase, reader):
        return False
    if cue in ASKED_BARE and not OFFICE_OR_GROUP.fullmatch(THE.sub("", phrase.owners.text or "")):
        return False
    unlisted = [name for name in names if not reader.is_party(name) and reader.is_unlisted(name)]
    everybody = known and at == 0 and (kind == "to" or cue in ("is to", "are to"))
    acting = everybody or all(can_act(name, reader) for name in names) or (known and any(map(reader.book.find, names)))
    if not (acting and (kind == "bound" or _are_meant(phrase, at, unlisted, reader))):
        return False
    if not _to_task(sentence, phrase, bool(unlisted)):
        return False
    if kind == "will" and phrase.cue[:4] in ("was ", "were") and FELL_THROUGH.search(sentence, phrase.cue_end):
        return False
    if at > 0 and kind == "will" and sentence[0] in "IUS" and ONLY_IF.match(sentence[:at]) is not None:
        return False
    if kind == "will" and ROUTINE.search(sentence, phrase.cue_end):
        return False
    before = sentence[max(at - 24, 0) : at]
    if not (kind == "bound" or resolved) and WISHED.search(before):
        return bool(re.search(r"\bagreed\b", sentence[:at]))
    if cue == "to" and at > 0 and not OPENS.search(before):
        return _goes_on(sentence, at, before, phrase)
    return cue != "would" or resolved or _is_sure(sentence, at, phrase) or bool(REPORTED.search(sentence[:at]))


def _is_owed(sentence: str, phrase: Phrase, reader: OwnerReader) -> bool:
    """Whether a cue says what people by name have to do: `Ann must send it`, `Bo still has to sign`."""
    if phrase.kind != "owed" or phrase.cue in ("should", "shall") or sentence[phrase.end : phrase.end + 1] == ",":
        return False
    return all(map(reader.book.find, phrase.owners.names))


def _to_task(sentence: str, phrase: Phrase, unlisted: bool) -> bool:
    """Whether what stands behind the cue of a phrase is a task."""
    at, known = phrase.cue_end, phrase.owners.known
    found = VERB_BEHIND.match(sentence, at)
    bound, plain = phrase.kind == "bound", phrase.cue in ("to", "will")
    if found is None and (known or unlisted) and plain and (loud := CAPITAL_VERB.match(sentence, at)) is not None:
        return is_task(loud["verb"].lower())
    if found is None or NO_TASK.match(sentence, at):
        more = AND_DOES.search(sentence, at) if found and known and (bound or phrase.kind == "to") else None
        return more is not None and is_task(more[1] or more[2])
    verb, following = _stem(found[1]), found[2]
    if (phrase.cue == "would" or phrase.kind == "glad") and verb in OPINION and not does(verb, following):
        return False
    if is_infinitive(verb, following) and verb not in STATIVE:
        return True
    if known and verb == "see" and SEES_WHO.match(sentence, at) is not None:
        return True
    if (known or unlisted) and (does(verb, following) or HAS.match(sentence, at)):
        return True
    if bound and (
        verb in VERBS
        or (verb, following) in (("see", "the"), ("see", "a"))
        or (known and "declined" not in sentence and _may_be_verb(verb))
    ):
        return True
    if known and phrase.kind == "glad" and following in ("it", "them") and _may_be_verb(verb):
        return True
    return known and plain and (_may_be_verb(found[1]) or (following in ON_WHAT and verb not in STATIVE))


def _goes_on(sentence: str, at: int, before: str, phrase: Phrase) -> bool:
    """Whether somebody who is `to` do something amid a sentence is told so: behind a plan, a comma or `and`."""
    known = phrase.owners.known
    by_letters = known and before.endswith(" and ") and LETTERS.fullmatch(phrase.owners.text or "") is not None
    if by_letters and _parted(sentence[: at - 5]):
        return not UNSURE.search(sentence, 0, at)
    if before.endswith("and ") and known and PLANNED.search(sentence, 0, at):
        return not UNSURE.search(sentence, 0, at) and not ASKED.search(sentence, 0, at)
    return (
        bool(re.search(r",\s*$", before))
        and bool(
            re.fullmatch(r"[A-Z]{2,4}(?:\s*(?:/|and)\s*[A-Z]{2,4})*", phrase.owners.text or "")
            or (known and SMALL_COMMA.search(before))
        )
        and not ASKED.search(sentence[:at])
    )


def _parted(words: str) -> bool:
    """Whether words before `and` tell something of their own, so that who stands behind it acts alone."""
    last = words.rsplit(" ", 1)[-1]
    return last.isalpha() and last.islower() and not _OFFICE.search(last) and JOINTLY.search(words) is None


def _is_sure(sentence: str, at: int, phrase: Phrase) -> bool:
    """Whether what somebody `would` do is what they took on: the sentence begins with them, or leads to them."""
    if phrase.kind == "bound":
        return True
    headed = at > 0 and TOPIC_ONLY.fullmatch(sentence, 0, at) is not None
    joined = sentence[max(at - 5, 0) : at] == " and " and not sentence.startswith(SUPPOSED)
    led = sentence[max(at - 2, 0) : at] == "; " or (
        sentence[max(at - 2, 0) : at] == ", " and LED_BY.match(sentence) is not None
    )
    if not (at == 0 or headed or joined or led):
        return False
    finds = FINDS_OUT.match(sentence, phrase.cue_end)
    told_of = phrase.owners.known or TITLED.match(phrase.owners.text or "") is not None
    if not told_of or UNSURE.search(sentence, 0, finds.end("verb") if finds else phrase.cue_end):
        return False
    reason = None if finds else REASON.search(sentence, phrase.cue_end)
    return finds is not None or not UNSURE.search(sentence, 0, reason.start() if reason else len(sentence))


def _are_meant(phrase: Phrase, at: int, unlisted: list[str], reader: OwnerReader) -> bool:
    """Whether an owner phrase at an offset of a sentence names those who can be committed by a plain cue: somebody
    known, or with a title, or one of the `unlisted`, who a list left out.
    """
    names, cue = phrase.owners.names, phrase.cue
    named = [name for name in names if reader.is_party(name) or reader.book.is_body(name)]
    return (
        phrase.owners.known
        or (bool(named) and all(name in named or LETTERS.fullmatch(name) for name in names))
        or (bool(named) and cue in PLAIN and all(name in named or GIVEN_ALONE.fullmatch(name) for name in names))
        or all(TITLED.match(word) for word in BETWEEN.split(phrase.owners.text or "-"))
        or (cue in PLAIN and reader.nameless and ACRONYMS.isdisjoint(names))
        or (cue in PLAIN and all(name in named or name in unlisted for name in names))
        or (at == 0 and cue == "to" and _is_body_in_letters(phrase.owners.text or ""))
    )


def can_be_asked(phrase: Phrase, reader: OwnerReader) -> bool:
    """Whether all owners of a phrase are people, offices or bodies, a committee by its name too, and no crowd."""
    return bool(phrase.owners.names) and all(
        (phrase.owners.known and (can_act(name, reader) or (name[0].isupper() and " " in name)))
        or reader.is_unlisted(name)
        for name in phrase.owners.names
    )


def can_act(name: str, reader: OwnerReader) -> bool:
    """Whether an owner is a person, an office, or a body with a known name; not a crowd."""
    if reader.book.find(name) or name == "Staff":
        return True
    if _OFFICE.fullmatch(name) or (OWN_NAMED.fullmatch(name) and not {name.split()[0].lower()} & (VERBS | STATIVE)):
        return True
    return not (CROWD.fullmatch(name) or ANY_GROUP.fullmatch(name))


def _stem(verb: str) -> str:
    """A verb without the ending of `will be sending`."""
    if not verb.endswith("ing"):
        return verb
    return next((stem for stem in (verb[:-3], f"{verb[:-3]}e", verb[:-4]) if stem in VERBS or stem in STATIVE), verb)


def is_task(verb: str, following: str = "") -> bool:
    """Whether a verb is of something to do; `sending` of `will be sending` too."""
    verb = _stem(verb)
    return is_infinitive(verb, following) and verb not in STATIVE


def tells_task(verb: str, following: str) -> bool:
    """Whether a verb is of something to do, by itself or by what stands behind it: `open an issue`, `have a go`."""
    return is_task(verb, following) or does(verb, following)


def _may_be_verb(word: str) -> bool:
    """Whether a word behind `to` and somebody who is known can be a verb, though no list of verbs has it."""
    return (
        len(word) > 2
        and word not in STATIVE
        and word not in THINGS
        and not word.endswith(("ed", "ing", "ly", "ness", "tion"))
        and (not word.endswith("s") or word.endswith("ss"))
    )


def _is_body_in_letters(token: str) -> bool:
    """Whether letters that no list explains may be those of a body or of somebody: `PTA to bake`, not `PR to ...`."""
    return LETTERS.fullmatch(token) is not None and token not in ACRONYMS


def does(verb: str, following: str) -> bool:
    """Whether a verb that may tell a state tells a task of a person: `take a look`, `go through`, `start writing`."""
    if verb == "take":
        return following not in TAKES_NO_TASK
    if verb == "go":
        return following in GOES
    if verb == "have":
        return following in ("a", "another")
    if verb == "come":
        return following in ("up", "back to", "back with")
    if verb == "see":
        return following in SEES
    if verb in STEPS:
        return following == "in"
    return verb in OF_THINGS_TOO and (
        following in ON_WHAT or following.endswith("ing") or (verb, following) == ("apply", "for")
    )
