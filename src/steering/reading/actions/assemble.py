"""Drafts to findings: owners, due dates, outcomes.

In: the drafts of all recognisers. Out: `ActionFinding`s in the order of the text, what `repeats` joins told once.
"""

import re
from dataclasses import dataclass, replace

from steering.domain.findings import ActionFinding, Doubt, Due, Place
from steering.domain.words import ENDED, DueBasis, Outcome
from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.inline import fields_within
from steering.reading.actions.repeats import Made, code_of, joined, without_echoes, words_of
from steering.reading.actions.reports import handed_on, passed_to, remaining, reporting_owner, still_to_do
from steering.reading.actions.trailing import behind
from steering.reading.attendance_words import MAILED
from steering.reading.dates import mentions
from steering.reading.document import Document
from steering.reading.due import DueReader
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import is_name
from steering.reading.outcomes import outcome_of
from steering.reading.owners import OwnerReader, Owners, Phrase
from steering.reading.passages import Span, squeezed
from steering.reading.people import LONGEST_NAME
from steering.reading.quick import HAS_DIGIT, Words
from steering.reading.shapes import PROSE, Block, Role, Shape
from steering.reading.vocabulary import NOBODY, VERBS

_TAIL_STATUS = re.compile(
    (
        r"[\[(–—.;:-](?:(?<![.;:])\s*|(?<=[.;:])\s+)(?P<status>(?:action |now |all |already |status:? )?"
        r"(?:done|actioned|complete[d]?|closed|ongoing"
        r"|on-going|in progress|outstanding|carried forward|c/?f|withdrawn|no longer (?:required"
        r"|needed)|cancelled"
        r"|not (?:yet )?(?:done|started|complete[d]?)|pending|deferred|finished|still to do|overdue|(?-i:OPEN))\b"
        r"(?!\s+(?!(?:by|on|in|at|as|with|via|last|this|since|and|but|for|to|from|after|before|until|except|see|now"
        r"|already"
        r"|today|yesterday|awaiting|pending|minus|apart|other|subject|at|next|the|during|through|under"
        r"|over)\b)(?-i:[a-z]){3,})"
        r"[^.\[\]()]{0,40}(?:\([^()]{0,40}\))?)[\])]?\s*\.?\s*$"
    ),
    re.IGNORECASE,
)
_LOUD_STATUS = re.compile(r"\[(?:(?P<done>DONE|CLOSED|COMPLETED?)|ONGOING|OPEN|IN PROGRESS)\][^\[\]]{0,50}$")
"""A status in brackets and capitals, with a remark behind it: `... [DONE] see the list`."""
_VOLUNTEER = re.compile(r"\b([A-Z][\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40})?) (?:has )?(?:volunteered|offered)\b")
_STATUS_AHEAD = re.compile(r"\W{0,3}[\[(](?P<status>[A-Za-z][A-Za-z /-]{2,20})[\])]\W{0,3}(?=[A-Z#])")
"""A status in brackets before the marker: `[DONE] ACTION: ...`."""
_DONE_AMID = re.compile(
    r"[.)!?]\s+(?:Action )?(?:Done|DONE|Completed?|COMPLETED?|Closed|CLOSED)"
    r"(?:\.\s+(?=[A-Z]\w* (?!to\b))|,\s+(?=[a-z]))"
)
"""A sentence behind the task that says that it is done, with more told behind: `... Done. The tea was cold.`, or
`... Done, though late.`
"""
_WRAPPED = re.compile(
    r"\((?P<task>[A-Z@][^()]{10,600}(?:\([^()]{0,60}\)[^()]{0,200}){0,3})\)(?P<rest>\s*(?:[-–—;:.]\s*)?"
    r"(?:(?:Status|STATUS|Update|Progress|Done|DONE|Completed?|COMPLETED?|Closed|CLOSED|Open|OPEN|On-?going|ONGOING"
    r"|Incomplete|Outstanding|Not (?:yet )?done)\b.{0,600})?)$",
    re.DOTALL,
)
"""An action in brackets, with what became of it behind: `(Ann will write to the bank.) Status - Complete.`"""
_PAST_MARK = 12
_COLUMNS = Words("\t|   ")
_LAST_COLUMN = re.compile(r"(?:\t|(?<! ) {3,}+)([^\t]{2,30})$")
"""What stands in the last of the columns that tabs part: `Put up signs<tab>16 March`."""
_LINK_AT_END = re.compile(r"[\s(<\[]*https?://\S{1,200}$")
_STILL_OUT = re.compile(
    (
        r"\b(?:outstanding|carried (?:forward|over)|still to be (?:done|completed)|not yet (?:been"
        r" )?(?:done|completed)|remain(?:s|ed)? open)\b"
    ),
    re.IGNORECASE,
)
_RE_OWNED = re.compile(
    (
        r"\b(?:now (?:with|for|to)|passed to|handed (?:over )?to|transferred to|re-?assigned"
        r"|allocated to|assigned to|successor|take over|takes over)\b"
    ),
    re.IGNORECASE,
)
_RE_DATED = re.compile(
    r"\b(?:slipped|moved|extended|deferred|postponed|put back|re-?dated|revised|new (?:date|deadline|target|due date)"
    r"|now due|now by|to be (?:finished|completed|done|ready|delivered)(?= by )|due(?= (?:by "
    r"|on )?\d))\b(?:\s+(?:to|until|till|for|is|as|by)\b)?\s*[:–—-]?\s*",
    re.IGNORECASE,
)
_HANDED = re.compile(r"\W*(?:re-?assigned|transferred|handed over|passed on|new owner)\b", re.IGNORECASE)
_BETWEEN_DASHES = re.compile(r"[A-Za-z]\s[–—-]\s(?P<who>[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)(?=\s[–—-]\s|\W*$)")
"""A name between what was to be done and what became of it."""
_TOPIC_AHEAD = re.compile(r"[A-Z][^.:;?!]{2,40}: (?=[A-Z@])")
"""The topic of a task before its owner."""
_INNER_OWNER = re.compile(
    r"(?:[:;]\s+|\s\(|\s[-–—]\s+|\b(?:agreed|decided|resolved) (?:that )?"
    r"|,\s+(?:(?:but|so|and)\s+)?|\b(?:meeting|month|week|year|\d)\s+)(?=[A-Z@])"
)
_REPORTED = ("review_item", "action_table")
"""The rules whose reports stand apart from the task, so that a bare participle tells that it is done."""
_DUE_IN_TITLE = re.compile(
    r"\b(?:due(?: by| on)?|(?:completed?|completion|done|finished) (?:by|on|before)|deadline:?|by|before|until)"
    r"\s+(?:the )?(?:[A-Z][a-z]{2,8},? )?(?:the )?\d[^.;()]{0,20}$",
    re.IGNORECASE,
)
_NO_DUE = re.compile(r"\W*(?:n/?a|tbc|tbd|none)?\W*", re.IGNORECASE)
_LABEL_SIGNS = Words(":|[|-|–|—|=>|→|⇒|➔|➜|⟶|\t|   ")
_BETWEEN_LINKS = re.compile(r"[\s,&/:;–—-]*(?:and\s+)?")
_LINK_LAST = re.compile(rf"{MAILED.pattern}[\s.)]*(?=\n|$)")
_LONGEST_LINK = 200
_FEWEST_WORDS = 3
_PREPOSITIONS = frozenset("to with from by for of at on about and or behind via through as".split())
_OWN_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Unclear:
    """A word for an owner that fits several people, and where the action stands."""

    place: Place
    token: str
    people: tuple[str, ...]


_TARGET = re.compile(
    r"[^.;,]{3,90}, (?P<day>(?:[A-Z][a-z]+day )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?)(?=\.|;|$)"
)
"""The target of a task in a box that is not ticked, behind its wording: `first figures, 10 March. Three in so far.`"""
_CLOSED_ALONE = re.compile(
    r"(?:^|[.;:!–—(]\s*|\s-\s+)(?:(?:now|all|this|the|action|item|is|was|both) ){0,3}(?:done|completed?|closed|finished"
    r"|discharged|resolved|actioned)\b",
    re.IGNORECASE,
)
"""A part of a report that begins with the end of the action, as the report on a box that is not ticked must."""


class Assembler:
    """Turns the drafts of one document into its action findings."""

    def __init__(self, document: Document, reader: OwnerReader, due: DueReader) -> None:
        self.document = document
        self.reader = reader
        self.due = due
        self.unclear: list[Unclear] = []
        self._naming: dict[str, frozenset[str]] = {}
        self._contexts: dict[int, str] = {}
        self._texts: dict[int, str] = {}
        self._mails = "](mailto:" in document.text

    def findings(self, drafts: list[Draft]) -> list[ActionFinding]:
        """The findings of all drafts, joined and in order."""
        compared = any(draft.summary or not draft.explicit for draft in drafts)
        made = [self._made(draft, compared) for draft in drafts]
        made = [each for each in made if each.finding.text]
        kept = without_echoes(joined(made))
        return [
            each.finding for each in sorted(kept, key=lambda each: (each.finding.place.line, each.finding.place.col))
        ]

    def _made(self, draft: Draft, compared: bool) -> Made:
        """The finding of a draft, with its words where it is `compared` with others."""
        self._take_fields(draft)
        owners, span = self._owners(draft)
        owners = _cleared(owners, draft.block.text) if owners.unclear else owners
        wording = squeezed(draft.text or span.text).strip(" -–—|")
        due = self._due(draft, wording)
        outcome = self._outcome(draft, owners, due)
        if outcome in ENDED and not (draft.rule == "action_table" and draft.due_cell and due.date):
            due = Due()
        status = "open" if outcome not in ENDED else "done" if outcome is Outcome.COMPLETE else "dropped"
        place, doubts = self._place(draft), list(owners.doubts)
        doubts.extend(self._due_doubts(due) if outcome not in ENDED else ())
        if owners.unclear:
            self.unclear.extend(Unclear(place, token, tuple(people)) for token, people in owners.unclear.items())
        finding = ActionFinding(
            place,
            wording,
            owners.names,
            owners.text,
            due,
            status,
            outcome,
            draft.explicit,
            draft.rule,
            draft.item or draft.block.item,
            draft.their_ref,
            draft.block.section.title or None if draft.block.section else None,
            self._context(draft.block),
            doubts=tuple(doubts),
        )
        code = code_of(finding.their_ref)
        words = words_of(wording, self._words_naming(owners)) if compared else frozenset()
        return Made(finding, draft, words | {code} if code else words, code)

    def _words_naming(self, owners: Owners) -> frozenset[str]:
        """The words that name owners, both as they are written and in full."""
        told = " ".join((*owners.names, owners.text or ""))
        words = self._naming.get(told)
        if words is None:
            words = self._naming[told] = frozenset(_OWN_WORD.findall(told.lower()))
        return words

    def _take_fields(self, draft: Draft) -> None:
        """Move what labelled fields inside the wording say to where cells would say it; take off brackets around it."""
        span = draft.span
        if span.passage.text.startswith("(", span.start) and (wrapped := _WRAPPED.match(span.text)) is not None:
            draft.span = Span(span.passage, span.start + wrapped.start("task"), span.start + wrapped.end("task"))
            draft.report = draft.report or wrapped["rest"].strip() or None
        draft.span, values = fields_within(draft.span)
        if not values:
            return
        if "owner" in values and (draft.owners is None or not draft.owners.names):
            draft.owners = self.reader.all_of(values["owner"])
        draft.due_cell = draft.due_cell or values.get("due")
        if draft.report is None and not draft.review:
            draft.report = values.get("status")

    def _place(self, draft: Draft) -> Place:
        """From the marker that stands directly before the wording, through the one directly behind it."""
        span = draft.span
        start, end = span.start, span.end
        if draft.mark is not None and draft.mark.passage is span.passage and draft.mark.start <= start:
            start = draft.mark.start
        if (
            draft.tail is not None
            and draft.tail.passage is span.passage
            and draft.tail.start >= end - 1
            and draft.tail.start - end <= 3
        ):
            end = draft.tail.end
        return self.document.place(Span(span.passage, start, end))

    def _owners(self, draft: Draft) -> tuple[Owners, Span]:
        """The owners of a draft, and its wording without an owner label."""
        span, text = draft.span, draft.span.passage.text
        marked = draft.explicit and (not draft.review or draft.mark is not None or text.startswith("(", span.start))
        said = not draft.explicit and draft.owners is not None and not _labels(span.text)
        phrase = self.reader.leading(text, span.start, marked) if not said else None
        given_in_words = phrase is not None and (phrase.commits or (phrase.label and phrase.owners.known))
        if self._mails and draft.owners is None and not given_in_words:
            addressed = self._addressed(span)
            if addressed is not None:
                return addressed
        if phrase is not None and phrase.label and not phrase.owners.known and self._names_behind(draft, phrase):
            phrase = None
        told = draft.owners is not None and bool(draft.owners.names) and (draft.tail is not None or draft.review)
        if phrase is not None and phrase.label and phrase.cue_end < span.end and (phrase.owners.known or not told):
            span = Span(span.passage, phrase.cue_end, span.end)
        given = draft.owners
        if draft.report and (passed := passed_to(draft.report, self.reader)) is not None and passed.names:
            return passed, span
        if draft.review and draft.report and given is not None and len(given.names) > 1:
            given = remaining(draft.report, given, self.reader)
        if draft.review and draft.report and given is not None and not given.names:
            given = reporting_owner(draft.report, self.reader, draft.rule == "action_table") or given
        if given is not None and (
            given.names or not draft.explicit or (given.text and NOBODY.match(given.text) and phrase is None)
        ):
            return given, span
        if (
            draft.review
            and given is None
            and phrase is not None
            and phrase.label
            and not phrase.owners.known
            and not (
                begins_with_verb(text[phrase.cue_end :])
                and ((phrase.owners.text or "").isupper() or self._amid_owners(draft.block))
            )
        ):
            phrase = None
            span = draft.span
        if phrase is not None and phrase.owners.text is not None:
            several = draft.review and draft.report and len(phrase.owners.names) > 1
            return remaining(draft.report or "", phrase.owners, self.reader) if several else phrase.owners, span
        wording = span.text
        listed = draft.summary or (draft.mark is not None and self.reader.nameless)
        end = behind(wording, self.reader, self.document.order, listed)
        if end.end < len(wording):
            span = Span(span.passage, span.start, span.start + end.end)
        draft.due_cell, draft.report = draft.due_cell or end.due, draft.report or end.state
        return self.reader.passive_by(wording) or end.owners or self._within(draft, wording) or given or Owners(), span

    def _addressed(self, span: Span) -> tuple[Owners, Span] | None:
        """The owners of a wording that begins or ends with links to the addresses of people, and what is left of it:
        `[Ann Lee](mailto:ann@quay.example) Draft the terms`.
        """
        source, text = self.document.text, span.passage.text
        begin, end = span.passage.raw(span.start), span.passage.raw_end(span.end)
        at, names = span.start, []
        link = MAILED.match(source, begin - 1)
        while link is not None and text.startswith(link["name"], at):
            names.append(link["name"])
            behind_it = _BETWEEN_LINKS.match(text, at + len(link["name"]))
            at = behind_it.end() if behind_it else span.end
            link = MAILED.match(source, span.passage.raw(at) - 1) if at < span.end else None
        if names:
            rest = Span(span.passage, at, span.end)
        else:
            last = _LINK_LAST.search(source, max(begin, end - _LONGEST_LINK), end + _LONGEST_LINK)
            wording = text[span.start : span.end].rstrip(" .")
            if last is None or not wording.endswith(last["name"]):
                return None
            names = [last["name"]]
            rest = Span(span.passage, span.start, span.start + len(wording) - len(last["name"]))
            words = rest.text.lower().split()
            if len(words) < _FEWEST_WORDS or words[-1] in VERBS or words[-1] in _PREPOSITIONS:
                return None
        if not all(self.reader.is_party(name) or (" " in name and is_name(name)) for name in names):
            return None
        owners = self.reader.all_of(", ".join(names))
        return (owners, rest.trimmed()) if owners.names and any(map(str.isalpha, rest.text)) else None

    def _names_behind(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether the label of a stranger in a list is the task, with nothing but its owner behind it: `Gate - Ann`."""
        span = draft.span
        rest = span.passage.text[phrase.cue_end : span.end]
        alone = self.reader.only(rest, 0) if draft.summary and len(rest) <= LONGEST_NAME else None
        return alone is not None and alone.owners.known and not rest[alone.end :].strip(" .")

    def _amid_owners(self, block: Block) -> bool:
        """Whether an item stands in a list of which three others begin with somebody known: `Ann - send the ...`."""
        others = block.section.blocks[:60] if block.section else []
        phrases = [self.reader.leading(other.text) for other in others if other.shape is Shape.ITEM]
        return sum(phrase is not None and phrase.label and phrase.owners.known for phrase in phrases) >= 3

    def _behind_topic(self, wording: str) -> Owners | None:
        """Who is to do something behind the topic of an older action (`Summer fair: Ann to write to the school`), or
        between it and what became of it: `Survey of needs – Ann – Done`.
        """
        between = _BETWEEN_DASHES.search(wording)
        if between is not None and between["who"].split()[0].lower() in COMMON_GIVEN and is_name(between["who"]):
            return self.reader.all_of(between["who"])
        topic = _TOPIC_AHEAD.match(wording)
        phrase = self.reader.leading(wording, topic.end(), marked=True) if topic is not None else None
        return phrase.owners if phrase is not None and phrase.cue in ("to", "will") and phrase.owners.names else None

    def _within(self, draft: Draft, wording: str) -> Owners | None:
        """Owners that a later clause or sentence of the wording names, or the report of a review."""
        if draft.review:
            apart = draft.rule == "action_table" and draft.report is not None
            return reporting_owner(draft.report or wording, self.reader, apart) or self._behind_topic(wording)
        for inner in _INNER_OWNER.finditer(wording):
            phrase = self.reader.leading(wording, inner.end())
            if (
                phrase is not None
                and phrase.cue
                and not phrase.label
                and phrase.owners.names
                and phrase.cue.split()[0] in ("to", "will", "should", "would", "may", "is", "are", "has", "agreed")
            ):
                return phrase.owners
        for stop in re.finditer(r"[.;]\s+(?=[A-Z@])", wording):
            phrase = self.reader.leading(wording, stop.end())
            if (
                phrase is not None
                and phrase.cue.split()[:1] in (["will"], ["to"], ["volunteered"], ["agreed"], ["offered"], ["is"])
                and phrase.owners.names
                and not wording.startswith((" not ", " no longer "), phrase.cue_end)
            ):
                return phrase.owners
        if draft.tail is not None and draft.span.start > 0 and draft.block.text[:1].isupper():
            speaker = self.reader.leading(draft.block.text)
            if speaker is not None and speaker.label and speaker.owners.known and len(speaker.owners.names) == 1:
                return speaker.owners
        handles = set(re.findall(r"(?<![\w.])@[A-Za-z0-9][\w-]*", wording))
        if len(handles) == 1:
            return self.reader.all_of(handles.pop())
        volunteer = _VOLUNTEER.search(wording)
        return self.reader.all_of(volunteer[1]) if volunteer and self.reader.is_party(volunteer[1]) else None

    def _due(self, draft: Draft, wording: str) -> Due:
        """The due date of a cell, else of the wording with what its marker adds."""
        if draft.report and draft.rule == "action_table" and (put_off := _put_off(draft.report)) is not None:
            moved = self.due.of_cell(put_off, True)
            if moved.date is not None:
                return moved
        if draft.report and draft.rule == "action_table" and (rest := still_to_do(draft.report)) is not None:
            later = self.due.of(rest, True)
            if later.date is not None:
                return later
        if draft.due_cell and not _NO_DUE.fullmatch(draft.due_cell):
            told = draft.report is not None and outcome_of(draft.report, loose=True) is not None
            cell = self.due.of_cell(draft.due_cell, draft.review or told)
            if cell.date is not None or cell.basis is not DueBasis.NONE:
                return cell
        parted = not draft.review and _COLUMNS.within(draft.span.text)
        if parted and (column := _LAST_COLUMN.search(draft.span.text)) and HAS_DIGIT(column[1]):
            cell = self.due.of_cell(column[1], False)
            if cell.date is not None:
                return cell
        if (tail := _TAIL_STATUS.search(wording[-120:])) and (put_off := _put_off(tail["status"])) is not None:
            moved = self.due.of_cell(put_off, True)
            if moved.date is not None:
                return moved
        text = draft.report if draft.review and draft.report and draft.rule == "review_item" else wording
        if draft.tail is not None:
            text = f"{text} {draft.tail.text}"
        if draft.review and draft.report and draft.rule != "review_item":
            text = f"{wording}. {draft.report}"
        due = self.due.of(text, draft.review)
        if due.text is None and draft.ticked is False and (target := _TARGET.match(text)) is not None:
            cell = self.due.of_cell(target["day"], True)
            if cell.date is not None:
                return cell
        if due.text is None and draft.due_cell:
            return Due(None, squeezed(draft.due_cell))
        if due.text is None and not draft.review and (led := self.due.first(draft.span.text)).date is not None:
            return led
        return self._due_of_list(draft) if due.text is None and not draft.review else due

    def _due_of_list(self, draft: Draft) -> Due:
        """The day by which the heading of a list says that all of it is due: `Actions - complete by 6 February`."""
        section = draft.block.section
        if section is None or section.role is not Role.ACTIONS or not HAS_DIGIT(section.title):
            return Due()
        day = _DUE_IN_TITLE.search(section.title)
        return self.due.of(day[0]) if day is not None else Due()

    def _due_doubts(self, due: Due) -> list[Doubt]:
        if due.date is None and due.basis is DueBasis.STATED:
            return [
                Doubt("due", f"there is no such day as {due.text}" if self.document.base else "the year is not given")
            ]
        doubts = []
        if due.date is not None and self.document.base is not None and due.date < self.document.base:
            doubts.append(Doubt("due", "the date lies before the meeting"))
        if due.text and due.basis is DueBasis.STATED and not self.document.order_certain and self._either_way(due.text):
            doubts.append(Doubt("due", "day and month could be the other way about"))
        return doubts

    def _either_way(self, text: str) -> bool:
        """Whether the day and the month of a date in figures could be the other way about: `3/4/2024`."""
        return any(mention.ambiguous for mention in mentions(text, self.document.order))

    def _outcome(self, draft: Draft, owners: Owners, due: Due) -> Outcome:
        """What this mention says of the action."""
        if draft.struck and draft.report and (told := outcome_of(draft.report)) is not None and told in ENDED:
            return told
        if draft.struck:
            replaced = re.search(
                r"\b(?:overtaken|superseded|replaced|see (?:below|above|new))\b",
                draft.report or draft.block.text,
                re.IGNORECASE,
            )
            return Outcome.SUPERSEDED if replaced else Outcome.DROPPED
        if draft.ticked and not draft.review:
            return Outcome.COMPLETE
        ahead = _STATUS_AHEAD.match(draft.block.text) if draft.mark is not None else None
        if ahead and (told := outcome_of(ahead["status"])) is not None:
            return told
        if draft.review or draft.report is not None:
            return self._reviewed(draft, owners, due)
        ending = draft.span.text[-300:]
        if "[" in ending and (loud := _LOUD_STATUS.search(ending[-100:])):
            return Outcome.COMPLETE if loud["done"] else Outcome.CARRIED
        status = _TAIL_STATUS.search((_LINK_AT_END.sub("", ending) if "://" in ending else ending)[-80:])
        if status and (told := outcome_of(status["status"])) is not None:
            return Outcome.REDATED if told is Outcome.CARRIED and _put_off(status["status"]) else told
        if draft.outcome is not None:
            return draft.outcome
        if draft.mark is not None and draft.mark.start < _PAST_MARK and (amid := _DONE_AMID.search(draft.block.text)):
            return Outcome.COMPLETE if "ction" not in draft.block.text[_PAST_MARK : amid.start()] else Outcome.NEW
        return Outcome.NEW

    def _reviewed(self, draft: Draft, owners: Owners, due: Due) -> Outcome:
        """The outcome of an older action; one that nothing is said of is carried on."""
        if draft.rule.startswith("action_marker"):
            if draft.outcome is not None:
                return draft.outcome
            if draft.review and draft.tail is not None and outcome_of(draft.span.text) is Outcome.CARRIED:
                return Outcome.CARRIED
            return Outcome.PRIOR if self._still_out(draft.block) else Outcome.NEW
        told = draft.outcome or outcome_of(draft.report or "", loose=draft.rule in _REPORTED and draft.ticked is None)
        if draft.ticked:
            return told if told in ENDED and told is not None else Outcome.COMPLETE
        if draft.ticked is False and told is Outcome.COMPLETE and not _CLOSED_ALONE.search(draft.report or ""):
            told = Outcome.CARRIED
        handed = draft.report is not None and bool(owners.names) and handed_on(draft.report, self.reader)
        if told in (Outcome.REDATED, Outcome.REASSIGNED) and told is not None:
            return told
        if told in ENDED and told is not None:
            return Outcome.REASSIGNED if handed and told is Outcome.COMPLETE else told
        if draft.report is None and not draft.review:
            return Outcome.NEW
        if draft.rule == "action_table" and draft.report:
            if passed_to(draft.report, self.reader) is not None or (owners.names and _HANDED.match(draft.report)):
                return Outcome.REASSIGNED
            if due.date is not None and _put_off(draft.report) == due.text:
                return Outcome.REDATED
        if not draft.review:
            return told or Outcome.NEW
        if draft.rule == "review_item" and owners.names and (handed or _RE_OWNED.search(draft.report or "")):
            return Outcome.REASSIGNED
        if (
            due.date is not None
            and told is Outcome.CARRIED
            and (re.search(r"\b(?:by|to|until)\b", due.text or "") or _RE_DATED.search(draft.report or ""))
            and draft.rule == "review_item"
        ):
            return Outcome.REDATED
        return Outcome.CARRIED

    def _still_out(self, block: Block) -> bool:
        """Whether the paragraph that leads in a marked action of a review says that what follows is old."""
        for other in reversed(self.document.blocks[max(block.index - 6, 0) : block.index]):
            if other.section is not block.section or other.shape is Shape.HEADING:
                return False
            if other.item != block.item:
                return False
            if other.number is not None or not re.match(r"\W*actions?\b", other.text, re.IGNORECASE):
                return bool(_STILL_OUT.search(other.text))
        return False

    def _context(self, block: Block) -> str | None:
        """The text of the item that a block belongs to: what stands above it under the same number, then itself."""
        if block.table is not None:
            return None
        context = self._contexts.get(block.index)
        if context is None:
            context = self._contexts[block.index] = self._item_of(block)
        return context

    def _item_of(self, block: Block) -> str:
        """The text of the item that a block belongs to, cut where it is long."""
        texts = [self._squeezed(block)]
        size = len(texts[0])
        section, item = block.section, block.item
        apart = item is None and block.loose
        for other in reversed(self.document.blocks[max(block.index - 12, 0) : block.index]):
            if other.section is not section or other.item != item or other.shape not in PROSE or size > 1200:
                break
            if apart and other.loose and other.index != block.index - 1:
                break
            text = self._squeezed(other)
            texts.append(text)
            size += len(text)
        return "\n".join(reversed(texts))[:2000]

    def _squeezed(self, block: Block) -> str:
        """The text of a block, which is part of what several actions belong to."""
        text = self._texts.get(block.index)
        if text is None:
            text = self._texts[block.index] = squeezed(block.text)
        return text


def _cleared(owners: Owners, told: str) -> Owners:
    """Owners of whom one fits several people, meant for the only one of them whom the same paragraph names."""
    names, unclear, doubts = list(owners.names), dict(owners.unclear), list(owners.doubts)
    words = frozenset(_OWN_WORD.findall(told))
    for token, people in owners.unclear.items():
        named = [person for person in people if person.rsplit(None, 1)[-1] in words]
        if len(named) == 1 and token in names and named[0] not in names:
            names[names.index(token)] = named[0]
            del unclear[token]
            doubts = [doubt for doubt in doubts if not doubt.text.startswith(f"{token} may be ")]
    return replace(owners, names=tuple(names), unclear=unclear, doubts=tuple(doubts), known=not unclear)


def _labels(wording: str) -> bool:
    """Whether a wording holds a sign that could make its first words a label: a quick look."""
    return _LABEL_SIGNS.within(wording) or "|" in wording


def _put_off(report: str) -> str | None:
    """What stands behind words that give an action a new date: `Slipped to 30 April`."""
    found = _RE_DATED.search(report)
    return squeezed(report[found.end() : found.end() + 30]).partition(";")[0].strip(" .:") if found else None
