"""Actions whose facts stand in labelled fields of their own, below or behind the task.

Forms: a task with `Owner: Ann`, `Assigned to: Ann`, `Due: 3 May`, `Completed by: 3 May`, `Status: done` indented
under it or on the lines that follow, blocks of such fields with a `Description:` or `Action:` among them, and lines
that begin with them: `Owner: Ann | Due: 3 May | Task: ...`. In: a document and its owner reader. Out: the fields of
each block that has some, the blocks that are but fields, and a `Draft` for each task that only its fields make one.
"""

import re
from dataclasses import dataclass, field

from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.document import Document, whole
from steering.reading.outcomes import outcome_of
from steering.reading.owner_words import STATE_ONLY
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words
from steering.reading.shapes import ASIDE, PROSE, Block, Role, Shape

_FIELD = re.compile(
    r"(?:(?P<owner>(?:action )?(?:owners?|leads?|holders?)|assigned(?: to)?|assignees?|who|by whom"
    r"|responsib(?:le|ility)"
    r"(?: person| party| officer)?|person responsible|action(?:ed)? by|lead officer)"
    r"|(?P<due>due(?: date| by| on)?|deadline|by when|when|timescale|target(?: date)?"
    r"|(?:to be )?completed? by|completion date)"
    r"|(?P<report>(?:current )?status|progress|done|completed\??|outcome|result)"
    r"|(?P<text>description|details?|task|what))\s*(?:[:=]\s*|\s[-–—]\s)(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AHEAD = re.compile(
    r"(?:(?P<owner>(?:action )?(?:owners?|leads?)|assigned(?: to)?|assignees?|who|by whom"
    r"|responsible(?: person| party)?|person responsible)"
    r"|(?P<due>due(?: date| by)?|deadline|by when|when|target(?: date)?)|(?P<report>status))"
    r"\s*[:=]\s*(?P<value>[^|;:\n]{1,60}?)\s*(?:[|;]|\s/(?=\s)|\.(?=\s+[A-Z]))\s*",
    re.IGNORECASE,
)
"""A field with further ones, or the task, behind it on its line."""
_TASK_NAMED = re.compile(r"(?:task|action|description|what)\s*[:=]\s*", re.IGNORECASE)
_MARKED = re.compile(r"\W{0,3}(?:action|task|to[- ]?do\b|a\.?[ip]\b)", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:(?P<owner>(?:named? (?:of )?)?(?:person|officer|member)|names?|allocated(?: to)?|owned by|whose|initials|by"
    r"|for|action (?:for|on|with)|on|with)"
    r"|(?P<due>dates?|by date|needed by|required by|wanted by|by when|to be done by|finish(?: by)?|time))"
    r"\s*:\s*(?P<value>\S[^\n]{0,60})$",
    re.IGNORECASE,
)
"""What a field below a task is named where nothing but its place tells so: `Name: Ann`, `Date: 3 May`."""
_OWNERS = ("action", "owner", "lead", "holder", "assign", "who", "by whom", "responsib", "person resp")
"""What a field that names an owner begins with."""
_LED = (
    *_OWNERS,
    "name",
    "person:",
    "officer:",
    "member:",
    "allocated",
    "owned by",
    "initials:",
    "by:",
    "for:",
    "on:",
    "with:",
)
_FURTHER = re.compile(r"[|;,.]\s+(?:due|deadline|by when|task|description|action|what)\s*:", re.IGNORECASE)
"""A further field behind an owner, so that the line is more than the field of the task above it."""
_DONE = re.compile(r"(?:done|completed)\b", re.IGNORECASE)
_NOT_DONE = re.compile(r"(?:no|not|n|false|0)\b", re.IGNORECASE)
_SIGN = Words(":|=| - | – | — |\t")
_HEADS_NOTHING = re.compile(
    r"(?:action(?: items?| points?)?|AI|AP|task|to-?do)\s*(?:no\.?\s*|number\s*|ref\.?\s*)?[:#]*[\d./ ]*\W*$",
    re.IGNORECASE,
)
_OF_TOPICS = re.compile(r"(?:leads?|who|status|progress|outcome|result)\b", re.IGNORECASE)
_LONGEST_PLAIN = 80
_LONGEST_NUMBER = 30
_REACH = 12
"""How many blocks below its task a field may stand."""
_FEW = 5
"""So near below its task stands a field that only its place tells."""
_HEADS = PROSE | {Shape.HEADING}
_OUT = ASIDE | {Role.ATTENDANCE, Role.APOLOGIES, Role.RISKS, Role.DATES}


@dataclass(slots=True)
class Fields:
    """What the fields of a task say, by kind: `owner`, `due`, `report`; and the block that holds its wording.

    `sure` says that they can only be those of a task: a topic may have a lead too.
    """

    values: dict[str, str] = field(default_factory=dict)
    sure: bool = False
    wording: Span | None = None
    worded_in: Block | None = None


def led_by_owner(document: Document) -> list[Block]:
    """The blocks that may begin with a field for an owner."""
    return [block for block in document.blocks if block.low.startswith(_LED)]


def fields_below(document: Document, led: list[Block]) -> tuple[dict[int, Fields], set[int]]:
    """The fields of tasks by the index of the task's block, and the indexes of the blocks that are fields; `led` are
    those that may begin with an owner.
    """
    if not any(_field(block) or _plain_field(block) for block in led):
        return {}, set()
    found: dict[int, Fields] = {}
    spent: set[int] = set()
    head: Block | None = None
    own: Block | None = None
    for block in document.blocks:
        value = _field(block)
        if value is None and head is not None and block.index - head.index < _FEW and _MARKED.match(head.text):
            value = _plain_field(block)
        if block.loose:
            own = _within_record(document.blocks, block, head) if value is not None else None
        if block is own:
            head = block
            if value is not None:
                found.setdefault(block.index, Fields()).wording = Span(block.passage, value[1], len(block.text))
                found[block.index].worded_in, found[block.index].sure = block, True
            continue
        if value is None:
            if block.shape in _HEADS and not _under(block, head, spent):
                head = block
            continue
        whose = own or (block.parent if block.parent is not None and block.parent.index not in spent else head)
        if whose is None or (
            whose.shape is not Shape.HEADING
            and (whose.section is not block.section or block.index - whose.index > _REACH)
        ):
            continue
        kind, start = value
        if kind == "owner" and whose is head and (below := _marked_below(document.blocks, block, head)) is not None:
            whose = below
        fields = found.setdefault(whose.index, Fields())
        if kind == "text":
            fields.wording, fields.worded_in = Span(block.passage, start, len(block.text)), block
        else:
            told = squeezed(block.text[start:])
            kind = "report" if kind == "due" and STATE_ONLY.match(told) else kind
            fields.values.setdefault(kind, f"done: {told}" if _done(block.text, told) else told)
        fields.sure = fields.sure or kind in ("due", "text") or not _OF_TOPICS.match(block.text)
        spent.add(block.index)
    owned = {at for at, fields in found.items() if "owner" in fields.values}
    kept = {at: fields for at, fields in found.items() if at in owned}
    numbers = {at - 1 for at in kept if at and _numbers(document.blocks[at - 1], document.blocks[at])}
    return kept, numbers | {at for at in spent if _belongs(document.blocks[at], kept)}


def _numbers(above: Block, task: Block) -> bool:
    """Whether a line holds but the number of the task right below it: `Action no.: 4.1`."""
    return not task.loose and ":" in above.text and len(above.text) < _LONGEST_NUMBER and _says_nothing(above)


def recorded(document: Document, led: list[Block], reader: OwnerReader) -> list[Draft]:
    """The tasks of lines that begin with their fields: `Owner: Ann | Due: 3 May | Task: Write ...`, `Responsible: Ann.
    Deadline: 3 May. Write ...`.
    """
    out: list[Draft] = []
    for block in led:
        if block.shape in PROSE and block.role not in _OUT and (draft := _in_one_line(block, reader)):
            document.spent.add(block.index)
            out.append(draft)
    return out


def _in_one_line(block: Block, reader: OwnerReader) -> Draft | None:
    """The draft of a line that begins with its owner and another field, the task behind them."""
    text, at = block.text, 0
    values: dict[str, str] = {}
    while (found := _AHEAD.match(text, at)) is not None:
        kind = next(kind for kind in ("owner", "due", "report") if found[kind])
        values.setdefault(kind, found["value"].strip())
        at = found.end()
    named = _TASK_NAMED.match(text, at)
    if "owner" not in values or (len(values) < 2 and named is None):
        return None
    span = Span(block.passage, named.end() if named else at, len(text)).trimmed()
    owners = reader.all_of(values["owner"])
    if not owners.names or not (named or begins_with_verb(span.text)):
        return None
    draft = Draft(span, block, "action_fields", owners=owners, item=block.item)
    draft.ticked, draft.struck, draft.due_cell, draft.report = block.checked, block.struck, values.get("due"), None
    draft.report, draft.review = values.get("report"), block.role is Role.REVIEW
    return draft


def _marked_below(blocks: list[Block], field: Block, head: Block) -> Block | None:
    """The marked task right below a field for its owner, where what stands above is none: `Owner: Ann`, `Action: ...`,
    and no field of its own below that.
    """
    behind = blocks[field.index + 1 : field.index + 3]
    if not behind or behind[0].loose or behind[0].shape not in PROSE or _MARKED.match(head.text):
        return None
    own = _field(behind[1]) if len(behind) > 1 else None
    return behind[0] if _MARKED.match(behind[0].text) and (own is None or own[0] != "owner") else None


def _within_record(blocks: list[Block], first: Block, head: Block | None) -> Block | None:
    """The task among the fields of a record that begins with a field: `Owner: Ann` over `Action: write to ...`, or
    the `Task:` of fields that stand below no task.
    """
    kinds: list[tuple[Block, str]] = []
    for block in blocks[first.index : first.index + _REACH]:
        if block.shape not in PROSE or (block.loose and block is not first):
            break
        value = _field(block)
        if (value is None or value[0] == "text") and _MARKED.match(block.text):
            return block
        if value is not None:
            kinds.append((block, value[0]))
    if head is None or head.shape is Shape.HEADING or _says_nothing(head):
        return None
    return next((block for block, kind in kinds if kind == "text"), None)


def _done(text: str, value: str) -> bool:
    """Whether a field named `Done` holds something that shows it, such as a date or a link."""
    return bool(_DONE.match(text) and value) and not _NOT_DONE.match(value) and outcome_of(value) is None


def _belongs(block: Block, kept: dict[int, Fields]) -> bool:
    """Whether a field belongs to a task that has an owner, so that it is no paragraph of its own."""
    return any(at in kept for at in range(max(block.index - _REACH, 0), block.index + _REACH))


def _under(block: Block, head: Block | None, spent: set[int]) -> bool:
    """Whether a block is a remark under the task whose fields are being read."""
    return head is not None and block.parent is not None and (block.parent is head or block.parent.index in spent)


def heads_tasks(label: Block) -> bool:
    """Whether tasks stand below an item: at least two of those below it, and most, begin with their verb."""
    tasks = sum(begins_with_verb(child.text) for child in label.children)
    return tasks >= 2 and tasks * 2 > len(label.children)


def _field(block: Block) -> tuple[str, int] | None:
    """What kind of field a block is, and where its value begins."""
    if block.shape not in PROSE or len(block.text) > 300 or not _SIGN.within(block.text[:40]):
        return None
    if block.role in _OUT:
        return None
    named = _FIELD.match(block.text)
    if named is None or (named["owner"] and (len(named["value"]) > 60 or _FURTHER.search(named["value"]))):
        return None
    if named["owner"] and heads_tasks(block):
        return None
    kind = next(kind for kind in ("owner", "due", "report", "text") if named[kind])
    return kind, named.start("value")


def _plain_field(block: Block) -> tuple[str, int] | None:
    """What kind of field a block below a task is whose name could be that of anything, and where its value begins."""
    if block.shape not in PROSE or len(block.text) > _LONGEST_PLAIN or ":" not in block.text[:20] or block.role in _OUT:
        return None
    named = _PLAIN.match(block.text)
    return None if named is None else ("owner" if named["owner"] else "due", named.start("value"))


def fielded(
    document: Document, reader: OwnerReader, tasks: dict[int, Fields], drafts: list[Draft], taken: set[int]
) -> list[Draft]:
    """Give drafts what the fields below them say; the drafts of tasks that only have fields."""
    drawn: set[int] = set()
    for draft in drafts:
        fields = tasks.get(draft.block.index)
        if fields is not None:
            drawn.add(draft.block.index)
            _fill(draft, fields, reader)
    out: list[Draft] = []
    for at, fields in tasks.items():
        block = document.blocks[at]
        if at in drawn or block.index in taken or not (fields.sure or block.role in (Role.ACTIONS, Role.REVIEW)):
            continue
        worded = fields.worded_in is block or _says_nothing(block)
        span, where = (fields.wording, fields.worded_in) if worded else (whole(block), block)
        if span is None or where is None or not any(c.isalpha() for c in span.text):
            continue
        draft = Draft(span.trimmed(), where, "action_fields", item=block.item)
        draft.ticked, draft.struck = block.checked, block.struck
        draft.review = block.role is Role.REVIEW
        draft.summary = block.role is Role.ACTIONS
        _fill(draft, fields, reader)
        out.append(draft)
    return out


def _says_nothing(block: Block) -> bool:
    return bool(_HEADS_NOTHING.match(squeezed(block.text))) or block.shape is Shape.HEADING


def _whose(value: str, reader: OwnerReader) -> Owners:
    """The owners of a field; somebody known whom a sentence in it begins with: `Ann does the first draft`."""
    owners = reader.all_of(value)
    first = reader.only(value, 0) if not owners.known and len(value.split()) > 2 else None
    return first.owners if first is not None and all(map(reader.book.find, first.owners.names)) else owners


def _fill(draft: Draft, fields: Fields, reader: OwnerReader) -> None:
    if draft.owners is None or not draft.owners.names:
        draft.owners = _whose(fields.values["owner"], reader)
    draft.due_cell = draft.due_cell or fields.values.get("due")
    if not draft.report or draft.review:
        draft.report = fields.values.get("report") or draft.report
