"""The words of the command line. Nothing of the program is imported here: `--help` must be quick."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from steering.errors import UsageError


class Parser(argparse.ArgumentParser):
    """A parser that raises what it cannot understand."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the message and how to get help."""
        raise UsageError(f"{message}", f"See `{self.prog} --help`.")


def day(text: str) -> date:
    """A date from `YYYY-MM-DD`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as YYYY-MM-DD") from None


STATUSES = ("live", "ended", "all", "open", "in_progress", "blocked", "done", "closed", "dropped")
PILOT = (
    "approached",
    "interested",
    "volunteered",
    "queried",
    "confirmed",
    "live",
    "complete",
    "withdrawn",
    "declined",
)


def build() -> Parser:
    """The parser of every command; `run` names the function that does it, as `module:function`."""
    parser = Parser(
        prog="steering",
        description="A governance tracker for a steering group. Without a command it opens the screens.",
        epilog="Start with `steering demo`, or `steering init` in a new folder.",
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="the workspace (else the one around this folder)")
    parser.add_argument("--today", type=day, metavar="DATE", help="the date that acts hold from, instead of today's")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="show the register as it stood on a date")
    parser.add_argument("--as", dest="actor", metavar="NAME", help="who acts (else your login name)")
    parser.set_defaults(run="steering.cli.screens:open_screens")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for add in (_workspace, _minutes, _lists, _acts, _risk, _others, _publish, _outbox, _keeping):
        add(commands)
    return parser


def _command(commands: Any, name: str, run: str, text: str, *arguments: Any) -> Parser:
    parser: Parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=f"steering.cli.{run}")
    for flags, options in arguments:
        parser.add_argument(*flags, **options)
    return parser


def _arg(*flags: str, **options: Any) -> tuple[Sequence[str], dict[str, Any]]:
    return flags, options


REF = _arg("ref", metavar="REF", help="a reference, as A5")
NOTE = _arg("--note", default="", metavar="TEXT", help="what was done, or why")
REASON = _arg("--reason", default="", metavar="WHY", help="why")
JSON = _arg("--json", action="store_true", help="as JSON")
CSV = _arg("--csv", action="store_true", help="as CSV")


def _workspace(commands: Any) -> None:
    _command(
        commands,
        "init",
        "keeping:init",
        "make a workspace: steering.toml, data/, minutes/, exports/",
        _arg("dir", nargs="?", type=Path, default=Path(), metavar="DIR"),
        _arg("--name", default="", help="the group's name"),
        _arg("--short", default="", help="its short name"),
    )
    _command(
        commands,
        "demo",
        "demo:run",
        "a throw-away workspace from the samples: import, publish, then the screens",
        _arg("--dir", type=Path, metavar="DIR", help="where to make it (else a temporary folder)"),
        _arg("--no-screens", action="store_true", help="stop before the screens"),
    )


def _minutes(commands: Any) -> None:
    _command(
        commands,
        "read",
        "minutes:read",
        "what a document says; needs no workspace and changes nothing",
        _arg("file", type=Path, metavar="FILE"),
        JSON,
        _arg("--date", type=day, metavar="DATE", help="the date of the meeting, where the minutes do not say it"),
        _arg("--date-order", choices=("dmy", "mdy"), default="dmy", help="what 03/04 means"),
    )
    _command(
        commands,
        "split",
        "minutes:split",
        "a file of its own for each meeting of running notes",
        _arg("file", type=Path, metavar="FILE"),
        _arg("--into", type=Path, metavar="DIR", help="the folder for the new files (else beside the old one)"),
    )
    _command(
        commands,
        "import",
        "minutes:take_in",
        "propose what minutes (or a spreadsheet) would change, or accept it by rule",
        _arg("files", nargs="+", type=Path, metavar="FILE"),
        _arg(
            "--accept", choices=("all", "sure", "none"), default="none", help="accept by rule (none: wait for review)"
        ),
        _arg("--date", type=day, metavar="DATE", help="the date of the meeting, where the minutes do not say it"),
        JSON,
    )
    for what, text in (
        ("framework", "goals, outcomes, indicators, deliverables"),
        ("people", "the group's people"),
        ("sites", "known places"),
    ):
        parser: Parser = commands.add_parser(what, help=f"{text}: list, or import FILE", description=text)
        parser.set_defaults(run="steering.cli.lists:show_list", what=what)
        _flags(parser, JSON, CSV)
        inner = parser.add_subparsers(metavar="ACTION", dest="action")
        _command(
            inner, "import", "minutes:reference", f"take in {what}", _arg("file", type=Path, metavar="FILE")
        ).set_defaults(what=what)
        if what == "people":
            _people(inner)


def _people(inner: Any) -> None:
    one = _arg("name", metavar="NAME", help="a name or initials")
    other = _arg("other", metavar="OTHER")
    for name, text in (("merge", "say that two names are one person"), ("part", "say that two names are two people")):
        _command(inner, name, f"acts:{name}", text, one, other).set_defaults(command="people")
    _command(inner, "leave", "acts:leave", "say that somebody has left", one, _arg("--on", type=day, metavar="DATE"))
    fields = [
        _arg(f"--{f}", default=None) for f in ("name", "initials", "organisation", "role", "email", "status", "digest")
    ]
    _command(
        inner, "edit", "acts:edit_person", "correct what is known of somebody", _arg("who", metavar="NAME"), *fields
    )


def _flags(parser: Parser, *arguments: Any) -> None:
    for flags, options in arguments:
        parser.add_argument(*flags, **options)


def _lists(commands: Any) -> None:
    _command(
        commands,
        "actions",
        "lists:actions",
        "actions, the most pressing first",
        _arg("--owner", metavar="WHO"),
        _arg("--status", choices=STATUSES, default="live"),
        _arg("--rag", choices=tuple("RAGBragb")),
        _arg("--meeting", type=day, metavar="DATE"),
        _arg("--deliverable", metavar="CODE"),
        _arg("--site", metavar="SITE"),
        _arg("--flag", metavar="FLAG"),
        _arg("--text", metavar="WORDS"),
        JSON,
        CSV,
    )
    _command(
        commands, "risks", "lists:risks", "risks, the highest first", _arg("--status", default="current"), JSON, CSV
    )
    for what, text in (
        ("decisions", "decisions, the newest first"),
        ("pilots", "pilot sites"),
        ("returns", "rounds of returns"),
        ("meetings", "meetings held and dates to come"),
        ("deliverables", "deliverables with what serves them"),
    ):
        _command(commands, what, "lists:show_list", text, JSON, CSV).set_defaults(what=what)
    _command(
        commands,
        "questions",
        "lists:questions",
        "open questions in the order of asking",
        _arg("--all", action="store_true", help="answered and noted ones too"),
        JSON,
        CSV,
    )
    _command(commands, "proposals", "minutes:proposals", "documents that wait for review", JSON)
    _command(commands, "show", "lists:show", "a record: fields, flags, source quote, links, history", REF, JSON)
    _command(
        commands,
        "history",
        "lists:history",
        "a record's story, or every batch",
        _arg("ref", nargs="?", metavar="REF"),
        JSON,
    )


def _acts(commands: Any) -> None:
    _command(
        commands,
        "log",
        "acts:log",
        'log an action: steering log "BH, NS: re-work Handout 2 by next meeting"',
        _arg("words", nargs="+", metavar="WORDS"),
    )
    for name, text in (
        ("start", "work has begun on an action"),
        ("done", "its owner says that an action is done"),
        ("close", "an action is accepted as done"),
        ("reopen", "an action is to be done after all"),
        ("drop", "an action is no longer wanted"),
        ("block", "an action cannot go on"),
    ):
        words = _arg("words", nargs="*", metavar="NOTE", help="what was done, or why")
        parser = _command(commands, name, "acts:move", text, REF, words)
        if name == "close":
            parser.add_argument("--override", action="store_true", help="although what it waits for is not finished")
        if name == "block":
            parser.add_argument("--on", action="append", default=[], metavar="REF", help="the action that it waits for")
    owners = _arg("owners", nargs="*", metavar="WHO", help="names or initials")
    _command(commands, "assign", "acts:assign", "give an action its owners", REF, owners, _arg("--lead", metavar="WHO"))
    _command(
        commands,
        "redate",
        "acts:redate",
        "give an action another date; the original stays",
        REF,
        _arg("when", metavar="WHEN", help="YYYY-MM-DD, `next meeting`, or none"),
        REASON,
    )
    _command(
        commands,
        "link",
        "acts:link",
        "say which deliverable an action serves, and why",
        REF,
        _arg("code", metavar="CODE"),
        _arg("--why", default="", metavar="SENTENCE"),
        _arg("--relation", default="supports"),
        _arg("--remove", action="store_true", help="it does not serve it"),
    )
    _command(
        commands,
        "answer",
        "acts:answer",
        "answer a question",
        REF,
        _arg("words", nargs="*", metavar="ANSWER", help="an option's key, or words"),
        _arg("--dismiss", action="store_true", help="it needs no answer"),
        _arg("--again", action="store_true", help="ask it again"),
    )
    _command(
        commands,
        "ask",
        "acts:ask",
        "question a record: that is not right",
        REF,
        _arg("words", nargs="+", metavar="WORDS"),
    )
    _command(commands, "undo", "acts:undo", "withdraw the last batch, or any one", _arg("batch", nargs="?", type=int))


def _risk(commands: Any) -> None:
    parser: Parser = commands.add_parser("risk", help="add, edit, assess, review, close, ... a risk")
    parser.set_defaults(run="steering.cli.lists:risks", status="current", json=False, csv=False)
    inner = parser.add_subparsers(metavar="ACTION", dest="action")
    fields = [
        _arg(f"--{name}", default=None)
        for name in ("cause", "event", "effect", "owner", "category", "response", "proximity")
    ]
    more = [_arg("--early-warning", default=None), _arg("--review-every", type=int, metavar="DAYS")]
    _command(inner, "add", "acts:risk_add", "add a risk", _arg("words", nargs="+", metavar="TITLE"), *fields, *more)
    _command(inner, "edit", "acts:risk_edit", "fill in a risk", REF, _arg("--title", default=None), *fields, *more)
    _command(
        inner,
        "assess",
        "acts:risk_assess",
        "score a risk: likelihood and impact, each 1 to 5",
        REF,
        _arg("likelihood", type=int),
        _arg("impact", type=int),
        _arg("--why", default="", metavar="REASON"),
        _arg("--kind", choices=("inherent", "residual", "target"), default="residual"),
    )
    _command(inner, "review", "acts:risk_review", "reviewed, no change", REF, NOTE)
    _command(inner, "export", "publish:risks", "write the risk register as risks.csv and risks.xlsx")
    _command(inner, "close", "acts:risk_close", "close a risk, or reject a candidate", REF, REASON)
    _command(inner, "reopen", "acts:risk_reopen", "open a closed risk again", REF, REASON)
    _command(inner, "escalate", "acts:risk_escalate", "take a risk to those above", REF, NOTE)
    _command(
        inner, "mitigate", "acts:risk_mitigate", "name an action that mitigates it", REF, _arg("by", metavar="ACTION")
    )
    _command(
        inner,
        "materialise",
        "acts:risk_materialise",
        "it has happened",
        REF,
        _arg("--action", dest="by", required=True),
    )
    _command(
        inner,
        "tolerate",
        "acts:risk_tolerate",
        "tolerate it: who, until when, why",
        REF,
        _arg("--by", required=True, metavar="WHO"),
        _arg("--until", required=True, type=day, metavar="DATE"),
        _arg("--why", required=True),
    )


def _others(commands: Any) -> None:
    parser: Parser = commands.add_parser("pilot", help="set the status of a pilot site")
    parser.set_defaults(run="steering.cli.lists:show_list", what="pilots", json=False, csv=False)
    inner = parser.add_subparsers(metavar="ACTION", dest="action")
    _command(
        inner,
        "set",
        "acts:pilot_set",
        "record a site's status and who says so",
        _arg("site", metavar="SITE"),
        _arg("status", choices=PILOT, metavar="STATUS", help=", ".join(PILOT)),
        _arg("--source", default="", help="who told you, and when"),
        _arg("--contact", default=None, metavar="NAME"),
        _arg("--since", type=day, metavar="DATE"),
        NOTE,
    )


def _publish(commands: Any) -> None:
    parser: Parser = commands.add_parser("calendar", help="export meetings.ics and actions.ics")
    parser.set_defaults(run="steering.cli.publish:calendar", person=None)
    inner = parser.add_subparsers(metavar="ACTION", dest="action")
    _command(
        inner,
        "export",
        "publish:calendar",
        "write meetings.ics and actions.ics",
        _arg("--for", dest="person", metavar="PERSON", help="only what is theirs"),
    )
    _command(
        commands,
        "digest",
        "publish:digest",
        "the group's status digest into exports/, or the members' mails",
        _arg("--format", choices=("md", "html"), default=None),
        _arg("--eml", type=Path, metavar="DIR", help="write each member's mail into a folder"),
        _arg("--due", action="store_true", help="compose and queue whatever has become due"),
        _arg("--send", action="store_true", help="hand over what is approved"),
    )
    _command(
        commands,
        "brief",
        "publish:brief",
        "the chair's page",
        _arg("--for", dest="meeting", type=day, metavar="MEETING", help="the date of the meeting (else the next)"),
        _arg("--format", choices=("text", "md", "html"), default=None),
        _arg("--issue", action="store_true", help="issue it for the meeting: from then on it is shown as it is now"),
        _arg("--anew", action="store_true", help="make it anew, whatever was issued"),
    )
    _command(
        commands,
        "agenda",
        "publish:agenda",
        "the next agenda, with matters arising",
        _arg("--format", choices=("text", "md", "html"), default=None),
    )
    _command(
        commands,
        "export",
        "publish:export",
        "write all that the group reads into exports/, or print the whole register as one document",
        JSON,
    )


def _outbox(commands: Any) -> None:
    parser: Parser = commands.add_parser("outbox", help="mails: list, show, approve, cancel, send, ...")
    everything = _arg("--all", action="store_true", help="sent and cancelled ones too")
    _flags(parser, everything, JSON)
    parser.set_defaults(run="steering.cli.outbox:listed")
    inner = parser.add_subparsers(metavar="ACTION", dest="action")
    one = _arg("id", type=int, metavar="ID")
    some = _arg("ids", nargs="*", type=int, metavar="ID")
    _command(inner, "list", "outbox:listed", "mails that are not settled yet", everything, JSON)
    _command(
        inner,
        "show",
        "outbox:show",
        "a mail as its reader will see it",
        one,
        _arg("--html", action="store_true", help="its HTML part"),
        _arg("--eml", action="store_true", help="its very bytes"),
    )
    _command(
        inner,
        "approve",
        "outbox:approve",
        "approve drafts",
        some,
        _arg("--all", action="store_true", help="every draft"),
    )
    _command(
        inner,
        "cancel",
        "outbox:cancel",
        "cancel mails that have not left",
        some,
        _arg("--all", action="store_true", help="every one of them"),
    )
    _command(inner, "send", "outbox:send", "hand over what is approved")
    again = _arg("ids", nargs="+", type=int, metavar="ID")
    _command(inner, "retry", "outbox:retry", "send again what was refused, or is not known to have arrived", again)
    _command(inner, "chase", "outbox:chase", "compose one mail to everybody who has something overdue")
    _command(inner, "stop", "outbox:stop", "somebody answered `stop`: no more mails of this kind to them", one)


def _keeping(commands: Any) -> None:
    _command(
        commands,
        "doctor",
        "keeping:doctor",
        "fold the history from nothing and compare it with the tables",
        _arg("--mend", action="store_true", help="fold it into them"),
    )
    _command(
        commands, "backup", "keeping:backup", "copy the database", _arg("to", nargs="?", type=Path, metavar="FILE")
    )
    _command(
        commands, "restore", "keeping:restore", "put a backup in its place", _arg("file", type=Path, metavar="FILE")
    )
