"""Templates, and what keeps text from minutes from coming alive in them.

Templates are Jinja2 files beside the package; a file of the same name in the workspace's folder `templates/` takes
the place of ours. Every value is escaped for the kind of page that it goes into, by the name of the template:
`.html.j2` HTML, `.md.j2` Markdown, `.txt.j2` plain text. Overrides run in Jinja2's sandbox.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import nh3
from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PackageLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markdown import Markdown
from markupsafe import Markup

from steering.errors import SteeringError, at
from steering.publishing import dates, plain

FOLDER = "templates"


class BadTemplate(SteeringError):
    """A template of the workspace cannot be used."""


class Marked(str):
    """Text that is Markdown already, or plain text laid out already: it is put in as it is."""

    __slots__ = ()


SPECIAL = re.compile(r"[\\`*_\[\]|]")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
STRIKING = re.compile(r"(?<=\S)~|~(?=~)")
BLANK_LINES = re.compile(r"\n{3,}")
AT_END = re.compile(r"#+$")
"""What closes a heading; python-markdown wants no blank before it."""
AT_START = re.compile(r"^(?:([#!]|[-+](?=[\s-]|$))|(\d+)([.)])(?=\s|$)|=+$)")


def markdown_text(text: str) -> Marked:
    """The text so that a Markdown reader shows it as it is, on one line: no mark, tag, link, row or heading of its own.

    What python-markdown and CommonMark both unescape gets a backslash (CommonMark 0.31 §2.4), the rest an entity; a
    `~` only where it could end a striking out, so that assumed dates stay readable.
    """
    line = STRIKING.sub("&#126;", SPECIAL.sub(r"\\\g<0>", plain.flat(text).translate(ENTITIES)))
    return Marked(AT_START.sub(_escaped_start, AT_END.sub(lambda found: "\\#" * len(found[0]), line)))


def _escaped_start(found: re.Match[str]) -> str:
    if found[1] or found[2]:
        return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
    return "&#61;" * len(found[0])


def _finalize(escape: Callable[[str], str]) -> Callable[[Any], Any]:
    def finalized(value: Any) -> Any:
        if value is None:
            return ""
        if isinstance(value, str) and not isinstance(value, Marked | Markup):
            return escape(str(value))
        return value

    return finalized


ESCAPES: Mapping[str, Callable[[str], str]] = {"html": plain.visible, "md": markdown_text, "txt": plain.flat}


class Templates:
    """The templates of the package, those in `folder` first. One is made for many pages: it keeps what it compiled."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        loaders: list[BaseLoader] = [PackageLoader("steering.publishing", FOLDER)]
        if folder is not None:
            loaders.insert(0, FileSystemLoader(folder))
        loader = ChoiceLoader(loaders)
        self._environments = {kind: _environment(kind, loader) for kind in ESCAPES}

    def render(self, name: str, **values: Any) -> str:
        """The page that a template (`status.md`, `member.txt`, ...) makes of the values. Raises BadTemplate."""
        environment = self._environments[name.rsplit(".", 1)[1]]
        try:
            page = environment.get_template(f"{name}.j2").render(values)
            return BLANK_LINES.sub("\n\n", page) if name.endswith(".md") else page
        except TemplateSyntaxError as error:
            place = at(error.filename or error.name or name, error.lineno)
            raise BadTemplate(f"{place}: {error.message}", self._remedy(name)) from error
        except (TemplateError, TypeError, AttributeError, ValueError) as error:
            if self.folder is None:
                raise
            place = at(self.folder / f"{name}.j2", _line(error, name))
            raise BadTemplate(f"{place}: {error}", self._remedy(name)) from error

    def _remedy(self, name: str) -> str:
        return f"Correct {name}.j2 in {self.folder}, or remove it to use the one that comes with the program."


def _line(error: BaseException, name: str) -> int | None:
    """The line of the template in which an error arose, from its traceback."""
    found, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(f"{name}.j2"):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _environment(kind: str, loader: BaseLoader) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=kind == "html",
        finalize=_finalize(ESCAPES[kind]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "short": dates.short,
        "weekday": dates.weekday,
        "long": dates.long,
        "cut": plain.cut,
        "private": plain.private,
        "fill": lambda text, width, first="", rest="": Marked(plain.fill(text, width, first, rest)),
        "entry": lambda text, first, right, width=76: Marked(plain.entry(text, width, first, right)),
        "hung": lambda text, first, width=76: Marked(plain.hung(text, width, first)),
    }
    return environment


@cache
def packaged() -> Templates:
    """The templates that come with the program."""
    return Templates()


TAGS = frozenset(
    "a p br strong em ul ol li h1 h2 h3 h4 table thead tbody tr th td code pre blockquote hr".split(),
)
SCHEMES = {"http", "https", "mailto"}


def html_of(text: str) -> Markup:
    """Markdown as HTML that holds text, lists, tables and links to http, https and mailto, and nothing else."""
    rendered = Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(text)
    clean = nh3.clean(
        rendered,
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel=None,
    )
    clean = clean.replace("<th>", '<th scope="col">')
    return Markup(LETTER.sub(r'<td><strong class="rag \1">\1</strong></td>', clean).replace(*OPENED).replace(*CLOSED))


LETTER = re.compile(r"<td><strong>([RAGB])</strong></td>")
OPENED, CLOSED = ("<table>", '<div class="scroll"><table>'), ("</table>", "</table></div>")
