"""Commitments that only prose makes, and what prose reports as finished.

A commitment is somebody whom the document knows, the words by which a task is given, owed or taken on
(`owner_words.CUE`), and a verb that tells a task (`commits`). Its forms are where these stand: `NS will follow up ...`
at the head of a sentence or a clause, `..., and will look into it`, `Ann said she would send ...`, `and she will ...`
after the person she is, `Ann, who will`, what `was left with Ann to do`, `Ann's job is to do` or `the Council asked
Ann to do`, `two fences are to be mended (AB)`; notes: `Ann: will send ...`, `Ann: ring the bank`, `Ann looking into
it`, `Who will ask? Bo said he would.`; a document that `needs to be updated`; and in a review `Ann's template had been
sent round`. Not wishes, conditions, states, plans of others, or what a marked action says again. In: a document, the
owner reader, the drafts of marked actions. Out: drafts with `explicit` false, few and sure.
"""

import re
from collections.abc import Iterator

from steering.reading.actions.commits import can_act, can_be_asked, commits, does, is_task, tells_task
from steering.reading.actions.draft import Draft
from steering.reading.actions.implied_words import (
    AGREED,
    AMID,
    AMID_CUES,
    AMID_NAMES,
    AND_TO,
    ANSWER,
    ANSWER_ENDS,
    APPOSED,
    ASKED_OF,
    ASKING,
    BEFORE_WHO,
    BEHIND_ANY_SIGN,
    BEHIND_HAVE,
    BEHIND_THING,
    BESIDE,
    BINDING,
    BODIES,
    CHEAP,
    CLAUSE,
    CLOSING,
    COUNTED,
    CROWD,
    DOES_ON,
    DOING,
    ELLIPSIS,
    FINITE,
    FIRST_SUBJECT,
    GIVEN,
    GOES_ON,
    GOING_ON,
    HANDED_OVER,
    HAS,
    HAVE,
    HOLDS_JOB,
    INVITED,
    JOBS,
    JOINS,
    LATER,
    LED_IN,
    LED_IN_BEGINS,
    LIKE_THEIR_PAST,
    LIKELY,
    LONG_AGO,
    MOVED,
    NEED,
    NEED_BY,
    NEEDS,
    NOT_DOING,
    OF_OFFICE,
    OF_OTHERS,
    OF_STRANGER,
    OF_THING,
    ON_DOCUMENT,
    ON_WHAT,
    ONLY_TALK,
    OPINION,
    OWN_NAMED,
    PART,
    PERSON,
    PROMISED,
    PROMISES,
    PROMPTS,
    PRONOUN,
    RELATED,
    REPORTED,
    REPORTS_BACK,
    RESOLVED,
    SAID,
    SELF,
    SELF_WORDS,
    SET_APART,
    SETTLED,
    SETTLES,
    SETTLING,
    SHE,
    SHORTEST,
    SIGNED,
    SIGNS,
    SOMEBODY,
    SPEAKER,
    STATES,
    STATES_NEXT,
    SUBJECTS_TOO,
    TASK_BEGINS,
    TELLING,
    THEY_WILL,
    TOPIC_AHEAD,
    UNSURE,
    VERB_BEHIND,
    WHO_ASKS,
    WONDERED,
    WORDS,
    WORK,
    WORK_BY,
)
from steering.reading.actions.wording import handed_out
from steering.reading.document import Document
from steering.reading.owner_words import BEHIND_OWNERS, OFFICE_OR_GROUP, OPENINGS
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span
from steering.reading.quick import HAS_DIGIT
from steering.reading.sentences import Extent
from steering.reading.shapes import Block, Role, Shape
from steering.reading.vocabulary import STATIVE, THINGS, VERBS, may_be_body

_OF_PEOPLE = frozenset((Role.ATTENDANCE, Role.APOLOGIES))
_LONGEST_WHO = 60
_SHARED = ("prose_commitment", "prose_pronoun")
"""The rules by whose drafts other clauses may commit others."""
_AHEAD = 80
"""So far behind the beginning of a clause stands what commits somebody."""


_TO_OWN = re.compile(
    r"\b(?:to|will|would) (?:(?:own|manage)(?: (?:this|it|that|the|R\d+)(?: risk| issue)?)?|(?:take over(?: as)?"
    r"|become|be)(?: (?:the|its))?(?: new)? owner)\W*$"
)
"""What makes somebody the owner of a risk: `Ann to manage`, `Bo agreed to own this`."""


def implied(document: Document, reader: OwnerReader, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """The commitments of prose that no marked action says again."""
    out: list[Draft] = []
    told = {(draft.block.index, draft.span.start) for draft in drafts if draft.rule == "prose_closure"}
    taken = taken - {index for index, _ in told}
    passed = document.spent | {
        draft.block.index for draft in drafts if draft.mark is not None and draft.mark.start == 0
    }
    begun: set[int] = set()
    for block in [*document.prose, *_notes(document)]:
        text, role = block.text, block.role
        telling, resolved = WORDS.within(text), text.startswith("that ")
        if (
            block.shape is Shape.ITEM
            and role is Role.BODY
            and (":" in text[:_LONGEST_WHO] or text[:1] == "@")
            and block.index not in passed
            and block.index not in taken
            and (given := _given(block, reader)) is not None
        ):
            out.append(given)
            continue
        telling = telling or (role is Role.BODY and text.find("ing ", 0, _LONGEST_WHO) > 0)
        if not (telling or resolved or role is Role.REVIEW):
            continue
        if block.index in passed:
            continue
        if role in _OF_PEOPLE and id(block.section) not in begun:
            if _of_attendance(block):
                continue
            begun.add(id(block.section))
        if role is Role.ACTIONS and (block.shape is not Shape.TEXT or block.index in taken):
            continue
        if resolved and block.shape is Shape.ITEM and AGREED.search(document.lead_of(block)):
            phrase = reader.leading(text, 5, True)
            if phrase is not None and phrase.owners.names and phrase.owners.known:
                out.append(_draft(block, 5, len(text.rstrip(" ;")), phrase.owners, "prose_agreed"))
                continue
        if telling and not (role is Role.REVIEW and block.index in taken):
            found = [each for each in _of_block(block, reader) if (block.index, each.span.start) not in told]
            out.extend(found if role is not Role.ACTIONS else [each for each in found if each.rule != "prose_passive"])
    return out


def _given(block: Block, reader: OwnerReader) -> Draft | None:
    """The task of a bullet that begins with whom it is for, and the verb of what they are to do: `Ann: ring them`."""
    text = block.text
    found = GIVEN.match(text)
    if found is None or found["verb"] not in VERBS or text[-1] == "?":
        return None
    verb, following = found["verb"], found["next"]
    noun = verb in THINGS and following not in ON_WHAT and following != "to"
    talk = verb in ONLY_TALK and following != "to"
    if noun or talk or verb in OPINION or not tells_task(verb, following) or _states(found):
        return None
    owners = reader.all_of(found["who"])
    if not (owners.names and owners.known):
        return None
    return _draft(block, found.start("verb"), len(text), owners, "prose_given")


def _states(given: re.Match[str]) -> bool:
    """Whether what stands behind somebody at the head of a bullet tells of a thing or of what they did, though its
    first word may be a verb: `Ann: post is late`, `Bob: book for the vestry was found`, `Cy: read it last week`.
    """
    verb, following = given["verb"], given["next"]
    if following in STATES_NEXT or (verb, following) in (("thank", "you"), ("find", "it")):
        return True
    may = following in BEHIND_THING or verb in LIKE_THEIR_PAST
    return may and STATES.match(given.string, given.end()) is not None


def _notes(document: Document) -> Iterator[Block]:
    """The notes below the items of an agenda that is minuted where it stands, its items of several sentences, and all
    items of one that is the greater part of the minutes.
    """
    listed = [
        block
        for section in document.sections
        if section.role is Role.AGENDA
        for block in section.blocks
        if block.shape is Shape.ITEM
    ]
    greater = 2 * len(listed) > len(document.prose)
    yield from (block for block in listed if greater or block.parent is not None or len(block.sentences) > 2)


def _of_attendance(block: Block) -> bool:
    """Whether a line where people are listed is a short one; sentences there belong to what follows the list."""
    return len(block.text) < 160 and len(block.sentences) < 2 and not block.text.startswith("It was ")


def _of_block(block: Block, reader: OwnerReader) -> Iterator[Draft]:
    """The commitments of one paragraph, at most one a sentence."""
    given: Draft | None = None
    text = block.text
    first = SPEAKER.match(text) if ":" in text else None
    speaker = first["who"] if first and len(reader.book.find(first["who"])) == 1 else None
    for at, extent in enumerate(block.sentences):
        sentence = text[extent.start : extent.end]
        if extent.start and ":" in sentence and (says := SPEAKER.match(sentence)) is not None:
            speaker = says["who"] if len(reader.book.find(says["who"])) == 1 else None
        if sentence[-1] != "?" and sentence[0] not in '“"' and not sentence.startswith(MOVED):
            said = SELF.search(sentence) if speaker and SELF_WORDS.within(sentence) else None
            following = sentence[said.end() :].split(None, 1)[:1] if said else []
            if (
                said
                and speaker
                and tells_task(said["verb"], "".join(following))
                and not UNSURE.search(sentence[: said.end()])
            ):
                yield _draft(block, extent.start, extent.end, reader.all_of(speaker), "prose_speaker")
            elif block.role is Role.RISKS and _TO_OWN.search(sentence) is not None:
                given = None  # who owns a risk
            elif extent.start == 0 and sentence[0].islower() and (handles := _of_handles(sentence, reader)) is not None:
                yield _draft(block, 0, extent.end, handles, "prose_commitment")
            elif sentence[-3:] in ANSWER_ENDS and (who := _answering(sentence, reader)) is not None:
                asked = at > 0 and ANSWER.match(sentence) is not None
                yield _draft(block, block.sentences[at - asked].start, extent.end, who, "prose_answer")
            elif sentence.find("ing ", 0, _LONGEST_WHO) > 0 and (doer := _doing(sentence, reader)) is not None:
                yield _draft(block, extent.start, extent.end, doer, "prose_doing")
            elif sentence.endswith(":") and " see to " in sentence:
                given = None  # it leads in what is to be seen to
            elif LIKELY.within(sentence) and (found := _commitment(block, extent, sentence, reader)) is not None:
                if given is not None and _reports_back(found, given):
                    given.span = Span(given.span.passage, given.span.start, extent.end)
                else:
                    yield from _several(found, reader)
                    given = found


def _of_handles(sentence: str, reader: OwnerReader) -> Owners | None:
    """Who is committed by a sentence that begins with handles in small letters: `mvl and dmose will write it`."""
    first = sentence.split(None, 1)[0]
    if not LIKELY.within(sentence) or len(reader.book.find(first)) != 1 or UNSURE.search(sentence):
        return None
    phrase = reader.leading(sentence, 0, True)
    if phrase is None or not phrase.owners.known or phrase.cue not in ("to", "will"):
        return None
    verb = VERB_BEHIND.match(sentence, phrase.cue_end)
    return phrase.owners if verb is not None and tells_task(verb[1], verb[2]) else None


def _answering(sentence: str, reader: OwnerReader) -> Owners | None:
    """Who takes on what was just asked for, at the end of a sentence."""
    found = ANSWER.search(sentence, max(len(sentence) - _AHEAD, 0)) or ANSWER.match(sentence)
    owners = reader.all_of(found["who"]) if found else None
    return owners if owners is not None and owners.names and all(map(reader.book.find, owners.names)) else None


def _doing(sentence: str, reader: OwnerReader) -> Owners | None:
    """Who does something by a note that has no other verb: `Ann looking into it`, `Raffle: Bo getting prizes`."""
    found = DOING.match(sentence) if _does_behind_name(sentence) else None
    if found is None or found["verb"] in NOT_DOING or FINITE.search(found["rest"]):
        return None
    if found.start("who") == 0 and found["next"] not in DOES_ON and found["next"] not in ON_WHAT:
        return None
    owners = reader.all_of(found["who"]) if is_task(found["verb"]) else Owners()
    return owners if owners.names and all(map(reader.book.find, owners.names)) else None


def _does_behind_name(sentence: str) -> bool:
    """Whether near the head of a sentence a verb in -ing stands behind a capital, `now` or `still`."""
    at = sentence.find("ing ", 0, _LONGEST_WHO)
    while at > 0:
        _, ahead, _ = ["", "", *sentence[:at].rsplit(None, 2)][-3:]
        if ahead[:1].isupper() or ahead[:1] == "@" or ahead in ("now", "still"):
            return True
        at = sentence.find("ing ", at + 1, _LONGEST_WHO)
    return False


def _reports_back(draft: Draft, given: Draft) -> bool:
    """Whether a commitment is but to tell what came of the one before: `Ann will ask. She'll report back in May.`"""
    same = draft.owners is not None and given.owners is not None and draft.owners.names == given.owners.names
    return same and draft.rule == "prose_pronoun" and REPORTS_BACK.match(draft.span.text) is not None


def _several(draft: Draft, reader: OwnerReader) -> Iterator[Draft]:
    """The draft of a sentence, and further ones where it gives several known people a task each: `Ann to write, then
    Bo to send it`.
    """
    pieces: list[Span] = []
    text, span = draft.span.passage.text, draft.span
    if (
        draft.rule == "prose_commitment"
        and draft.owners is not None
        and text.count(" to ", span.start, span.end) + text.count(" will ", span.start, span.end) > 1
    ):
        for _, at in _clauses(span.text, True):
            phrase = reader.leading(text, span.start + at)
            gives = phrase is not None and (phrase.commits or phrase.cue.endswith(" to"))
            if phrase is not None and gives and phrase.owners.names == draft.owners.names:
                pieces = handed_out(Span(span.passage, span.start + at, span.end), reader)
                break
    if len(pieces) < 2:
        yield from _further(draft, reader)
        return
    draft.span = Span(span.passage, span.start, pieces[0].end)
    yield draft
    for piece in pieces[1:]:
        phrase = reader.leading(text, piece.start)
        owners = phrase.owners if phrase is not None else None
        yield Draft(piece, draft.block, draft.rule, owners=owners, explicit=False, item=draft.item)


def _further(draft: Draft, reader: OwnerReader) -> Iterator[Draft]:
    """The draft of a sentence, and those of its later clauses that commit somebody else: `Ann has offered to write it,
    and Bo is to print it`.
    """
    words, at = draft.span.text, draft.span.start
    if draft.owners is None or draft.rule not in _SHARED or not GOES_ON.within(words):
        yield draft
        return
    owners = draft.owners
    for start, begin in _clauses(words, True):
        if (other := _beside(words, start, begin, reader)) is None or not set(owners.names).isdisjoint(other.names):
            continue
        draft.span = Span(draft.span.passage, draft.span.start, at + start).trimmed()
        yield draft
        bracket = words[start] == "(" and words.endswith((")", ")."))
        end = len(words.rstrip(").")) if bracket else len(words)
        draft, owners = _draft(draft.block, at + begin, at + end, other, draft.rule), other
    yield draft


def _beside(words: str, start: int, begin: int, reader: OwnerReader) -> Owners | None:
    """Whom a clause of a commitment commits that begins at an offset, behind what joins it to those before it."""
    joined = words[start:begin]
    if begin < SHORTEST or not (joined.strip() in BESIDE or joined[:1] in (";", "(")):
        return None
    if _ends_in_name(words[:start].rstrip(","), reader) or not _prompts(words, begin, words[begin:].split(None, 9)):
        return None
    phrase = reader.leading(words, begin)
    if phrase is None or phrase.kind not in ("to", "will", "bound") or not phrase.owners.known:
        return None
    return phrase.owners if commits(words, begin, phrase, reader) else None


def _commitment(block: Block, extent: Extent, sentence: str, reader: OwnerReader) -> Draft | None:
    """The commitment of a sentence: by a clause with its own subject, by ellipsis, by a pronoun, or a stated need."""
    strong = PROMISES.within(sentence)
    if LONG_AGO.match(sentence) is not None:
        return None
    for start, at in _clauses(sentence, strong):
        if not strong and at > 0 and sentence[start] not in " ;:,([–—-":
            continue
        ahead = sentence[at : at + _AHEAD].split()
        may_lead, may_be_pronoun = _may_commit(ahead, sentence, at), sentence[at] in "hsHS"
        if not (may_lead or may_be_pronoun) or not _prompts(sentence, at, ahead):
            continue
        if sentence.startswith(" and ", start) and _ends_in_name(sentence[:start], reader):
            continue
        may_lead = may_lead and (reader.nameless or BINDING.within(sentence) or reader.may_name(sentence, at))
        phrase = reader.leading(sentence, at) if may_lead else None
        if phrase is not None and commits(sentence, at, phrase, reader):
            alone = phrase.cue != "to" or (not strong and sentence[start] == " ")
            start = extent.start + (at if at > 12 and alone else 0)
            return _draft(block, start, extent.end, phrase.owners, "prose_commitment")
        pronoun = PRONOUN.match(sentence, at) if may_be_pronoun else None
        if (
            pronoun is not None
            and (tells_task(pronoun["verb"], pronoun["next"]) or HAS.match(sentence, pronoun.start("verb") - 1))
            and not UNSURE.search(sentence, pronoun.start(), pronoun.end("verb"))
        ):
            meant = pronoun["verb"] in OPINION and REPORTED.search(sentence[:at])
            who = None if meant else _antecedent(block, extent.start, extent.start + at, reader)
            if who is not None:
                return _draft(block, extent.start + at, extent.end, who, "prose_pronoun")
    if " to " in sentence and ASKING.within(sentence) and (asked := _asked(sentence)) is not None:
        phrase = reader.leading(sentence, asked.end()) if " suggest" not in sentence[: asked.start()] else None
        if phrase is not None and phrase.cue == "to" and can_be_asked(phrase, reader) and not UNSURE.search(sentence):
            verb = VERB_BEHIND.match(sentence, phrase.cue_end)
            talk = verb is not None and verb[1] in ONLY_TALK and (verb[1], verb[2]) != ("lead", "on")
            talk = talk and asked.re is ASKED_OF.pattern
            if verb and not talk and tells_task(verb[1], verb[2]):
                return _draft(block, extent.start, extent.end, phrase.owners, "prose_asked")
    later = strong and LATER.within(sentence)
    if later and THEY_WILL.search(sentence) and (said := _promised(sentence, reader)) is not None:
        return _draft(block, extent.start, extent.end, said, "prose_said")
    if JOBS.within(sentence) and (doer := _of_job(sentence, reader)) is not None:
        return _draft(block, extent.start, extent.end, doer, "prose_related")
    if strong and TELLING.within(sentence) and (doer := _told_of(sentence, reader)) is not None:
        return _draft(block, extent.start, extent.end, doer, "prose_related")
    if " by " in sentence and " be " in sentence and (doer := _passive(sentence, reader)) is not None:
        return _draft(block, extent.start, extent.end, doer, "prose_passive")
    if sentence.endswith(CLOSING) and (signer := _signer(sentence, reader)) is not None:
        return _draft(block, extent.start, extent.end, signer, "prose_signed")
    if strong and GOING_ON.within(sentence) and (found := _elliptic(block, extent, sentence, reader)) is not None:
        return found
    return _need(block, extent, sentence) if NEEDS.within(sentence) else None


def _prompts(sentence: str, at: int, ahead: list[str]) -> bool:
    """Whether behind the first of the words at an offset stands one that may commit somebody, or what was settled
    stands before them.
    """
    return (
        not PROMPTS.isdisjoint(ahead[1:])
        or CHEAP.search(sentence, at, at + _AHEAD) is not None
        or (sentence.endswith(SETTLING, 0, at) and RESOLVED.search(sentence[:at]) is not None)
    )


def _may_commit(words: list[str], sentence: str, at: int) -> bool:
    """Whether the words at an offset of a sentence, a name and those behind, can commit somebody, as those of `Ann has
    left` and `Ann: this is late` cannot: a quick look before an owner phrase is read.
    """
    if words[0] in OPENINGS:
        return False
    for number, word in enumerate(words):
        if word[-1] in ":–—-" and number + 2 < len(words) and "(" not in word and not HAS_DIGIT(words[0]):
            return words[number + 1].lower() in TASK_BEGINS
        if not word[0].isupper():
            if (
                number == 0
                or (word in SET_APART and words[number - 1][-1] == ",")
                or word in AMID_NAMES
                or not word.isalpha()
                or (number == 1 and words[0] == "The")
            ):
                return True
            if word in BODIES:
                continue
            if word in HAVE:
                return words[number + 1 : number + 2] == [] or words[number + 1].rstrip(",") in BEHIND_HAVE
            if word in BEHIND_OWNERS or word[-2:] == "ly":
                return True
            alone = "".join(words[:number]).isalpha() and RESOLVED.search(sentence[:at]) is None
            return word in VERBS and not (alone and not may_be_body(sentence, at))
    return True


def _ends_in_name(words: str, reader: OwnerReader) -> bool:
    """Whether words end in the name of somebody known, who acts together with the one behind."""
    last = words.rsplit(" ", 1)[-1]
    return last[:1].isupper() and len(reader.book.find(last)) == 1


def _promised(sentence: str, reader: OwnerReader) -> Owners | None:
    """Who said of themselves that they would do something: `Ann said she would send ...`."""
    said = SAID.search(sentence)
    if said is None or not (said["verb"] in VERBS or is_task(said["verb"], said["next"])) or said["verb"] in OPINION:
        return None
    people = reader.book.find(said["who"])
    known = len(people) == 1 if people else reader.is_unlisted(said["who"])
    if not known or UNSURE.search(sentence, 0, said.end()):
        return None
    both = said["with"] and len(reader.book.find(said["with"])) == 1
    return reader.all_of(f"{said['with']} and {said['who']}" if both else said["who"])


def _asked(sentence: str) -> re.Match[str] | None:
    """The words behind which stands whom somebody asks for a task, or to whom one is handed."""
    found = next(
        (
            each
            for each in ASKED_OF.finditer(sentence)
            if WHO_ASKS.search(sentence, max(each.start() - 40, 0), each.start())
        ),
        None,
    )
    over = HANDED_OVER.search(sentence)
    return found if over is None or (found is not None and found.start() < over.start()) else over


def _told_of(sentence: str, reader: OwnerReader) -> Owners | None:
    """Who is committed by words about them: `Ann, who will ...`, `Ann, as our link, will ...`; who was asked whether
    they could do something, and agreed; who promised something.
    """
    found = RELATED.search(sentence)
    named = BEFORE_WHO.search(sentence[max(found.start() - 60, 0) : found.start()]) if found else None
    who = named[0].rstrip(",") if named else ""
    if found is not None and found[0].startswith(" which"):
        own = OWN_NAMED.fullmatch(who) is not None and tells_task(found["verb"], found["next"])
        return reader.all_of(who) if own and not UNSURE.search(sentence) else None
    if not who or not reader.book.find(who):
        found = (APPOSED.match(sentence) if sentence.count(", ") > 1 else None) or (WONDERED.search(sentence))
        who = (found["who"] or found["whom"] if found.re is WONDERED.pattern else found["who"]) if found else ""
    if found is None:
        found = PROMISED.search(sentence)
        return reader.all_of(found["who"]) if found and len(reader.book.find(found["who"])) == 1 else None
    verb, following = found["verb"], found["next"]
    if (verb in OPINION or verb in STATIVE) and not does(verb, following):
        return None
    if found.re is not WONDERED.pattern and (UNSURE.search(sentence) or not tells_task(verb, following)):
        return None
    return reader.all_of(who) if len(reader.book.find(who)) == 1 else None


def _of_job(sentence: str, reader: OwnerReader) -> Owners | None:
    """Whose job or task something is said to be."""
    found = HOLDS_JOB.search(sentence)
    if found is None or UNSURE.search(sentence):
        return None
    owners = reader.all_of(found["who"] or found["given"] or found["rests"] or found["takes"])
    return owners if owners.known and owners.names else None


def _passive(sentence: str, reader: OwnerReader) -> Owners | None:
    """By whom something is to be done, where that is sure: `The wall is to be painted by AB.`"""
    doer = reader.passive_by(sentence)
    sure = doer is not None and CHEAP.search(f" {sentence[0].lower()}{sentence[1:]}") and not UNSURE.search(sentence)
    return doer if sure else None


def _signer(sentence: str, reader: OwnerReader) -> Owners | None:
    """Whose initials stand in brackets behind what is to be done: `Two fences are to be mended (AB).`"""
    behind = sentence.rfind("(") + 1
    signed = SIGNED.search(sentence) if sentence[behind : behind + 1].isupper() or "(by " in sentence else None
    owners = reader.all_of(signed["who"]) if signed and not UNSURE.search(sentence) else None
    return owners if owners is not None and owners.known and owners.names else None


def _clauses(sentence: str, strong: bool) -> list[tuple[int, int]]:
    """Where somebody may begin to act in a sentence, each with the place of the sign or word before it: at its start,
    behind signs, behind joining words where the sentence has words of promise, behind what settles it, and amid it.
    """
    at, first = 0, sentence[0]
    out: list[tuple[int, int]] = []
    if "A" <= first <= "Z":
        out.append((0, 0))
    elif (found := FIRST_SUBJECT.match(sentence)) is not None:
        at = found.end()
        out.append((0, at))
    if at == 0 and first in LED_IN_BEGINS and (found := LED_IN.match(sentence)) is not None:
        at = found.end()
        out.append((0, at))
    if sentence[at + 1 :].islower() and not SUBJECTS_TOO.within(sentence) and SHE.search(sentence) is None:
        return out
    if not strong:
        out += map(re.Match.span, PART.finditer(sentence, at)) if SIGNS.within(sentence) else ()
        out += map(re.Match.span, AND_TO.finditer(sentence, at)) if " and " in sentence else ()
        return out
    if not JOINS.isdisjoint(sentence.split()):
        out += map(re.Match.span, CLAUSE.finditer(sentence, at))
    elif SIGNS.within(sentence):
        out += map(re.Match.span, BEHIND_ANY_SIGN.finditer(sentence, at))
    if SETTLES.within(sentence):
        out += map(re.Match.span, SETTLED.finditer(sentence, at))
    if AMID_CUES.within(sentence):
        out += [(found.start(), found.start()) for found in AMID.finditer(sentence, at + 1)]
    return out


def _antecedent(block: Block, start: int, at: int, reader: OwnerReader) -> Owners | None:
    """The person named last before a pronoun at an offset, in its sentence or the two before, if it is one of this
    document's; other words with capitals are passed over, unless they name a person too.
    """
    text = block.text
    said = OF_STRANGER.match(text, start, at)
    if said is not None and OFFICE_OR_GROUP.match(said["who"]) is None:
        return None
    before = [text[each.start : each.end] for each in block.sentences if each.end <= start][:-6:-1]
    for words in (text[start:at], *before):
        names = [
            m[0].removesuffix("’s").removesuffix("'s")
            for m in PERSON.finditer(words)
            if m[0].lower().startswith("the ")
            or (reader.book.find(m[0]) if m[0].isupper() else m[0].split()[0].lower() not in THINGS)
            if (reader.book.find(m[0]) or not (COUNTED.match(words, m.end()) or CROWD.fullmatch(m[0].lower())))
            and not (m[0].islower() and OF_OFFICE.match(words, m.end()))
        ]
        stranger = None
        for who in reversed(names):
            if who.lower().startswith("the ") or reader.book.find(who):
                return reader.all_of(who)
            if reader.is_unlisted(who):
                if reader.nameless or (words in before[:1] and words.startswith(who)):
                    return reader.all_of(who)
                first = names[0]
                return reader.all_of(first) if words.startswith(first) and reader.book.find(first) else None
            if stranger is None and who not in OPENINGS and words not in before[1:]:
                stranger = who
        if stranger is not None and reader.nameless:
            return reader.all_of(stranger)
    return None


def _elliptic(block: Block, extent: Extent, sentence: str, reader: OwnerReader) -> Draft | None:
    """`Ann had not heard of it and would look into it`: the subject stands at the head of the sentence."""
    found = ELLIPSIS.search(sentence)
    if (
        found is None
        or not tells_task(found["verb"], found["next"])
        or UNSURE.search(sentence, max(found.start() - 6, 0), found.end())
    ):
        return None
    if (of_thing := OF_THING.search(sentence, 0, found.start())) is not None and of_thing["cue"] in found[0]:
        return None
    if sentence.startswith(("She ", "He ")):
        who = _antecedent(block, extent.start, extent.start, reader)
        return _draft(block, extent.start, extent.end, who, "prose_ellipsis") if who is not None else None
    first = re.match(r"(?:However,?\s+|Also,?\s+|The\s+)?", sentence)
    subject = reader.only(sentence, first.end() if first else 0)
    if subject is None and (topic := TOPIC_AHEAD.match(sentence)):
        subject = reader.only(sentence, topic.end())
    if (
        subject is None
        or sentence[subject.end : subject.end + 1] == ":"
        or not subject.owners.names
        or not (
            any(reader.book.find(name) or reader.is_unlisted(name) for name in subject.owners.names)
            or _is_office(subject.owners, sentence[: found.start()], reader)
        )
    ):
        return None
    return _draft(block, extent.start, extent.end, subject.owners, "prose_ellipsis")


def _is_office(owners: Owners, words: str, reader: OwnerReader) -> bool:
    """Whether the owners at the head of some words are an office of this body, and nobody else comes up in them."""
    return owners.known and all(can_act(name, reader) for name in owners.names) and OF_OTHERS.search(words) is None


def _need(block: Block, extent: Extent, sentence: str) -> Draft | None:
    """A document that is said to need work, and nobody named to do it; a task for somebody; somebody to be invited."""
    if (
        sentence[:20].find("ome") > 0
        and (open_to := SOMEBODY.match(sentence)) is not None
        and tells_task(open_to["verb"], open_to["next"])
        and not UNSURE.search(sentence)
    ):
        return _draft(block, extent.start, extent.end, Owners(), "prose_need")
    if (
        ("need" in sentence or "requir" in sentence)
        and WORK.within(sentence.lower())
        and NEED.search(sentence)
        and not re.search(r"\b(?:if|unless|no need|not need|should)\b", sentence)
    ):
        return _draft(block, extent.start, extent.end, Owners(), "prose_need")
    if " be " not in sentence:
        return None
    if WORK_BY.within(sentence) and (by := NEED_BY.search(sentence)) is not None:
        before = block.text[: extent.start].rstrip()
        if by["it"] is None or ON_DOCUMENT.search(before, max(len(before) - 160, 0)) is not None:
            return _draft(block, extent.start, extent.end, Owners(), "prose_need")
    if (" invited" in sentence or " asked" in sentence) and INVITED.search(sentence):
        return _draft(block, extent.start, extent.end, Owners(), "prose_need")
    return None


def _draft(block: Block, start: int, end: int, owners: Owners, rule: str) -> Draft:
    return Draft(Span(block.passage, start, end).trimmed(), block, rule, owners=owners, explicit=False, item=block.item)
