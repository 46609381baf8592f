"""Templates: what is escaped, what an override may do, and that no Markdown or HTML of minutes comes alive."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from steering.publishing import plain
from steering.publishing.rendering import BadTemplate, Templates, html_of, markdown_text, packaged


class Page(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


ALIVE = (
    "[@click=app.quit]x[/]",
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://t.example/p.png)",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "===",
    "---",
    "> quoted",
    "*a* **b** __c__ _d_ `e` ~~f~~",
    "<https://x.example>",
    "&lt;b&gt; &#60;",
    "\\* \\\\* \\`",
    "```\ncode\n```",
    "[ref]: https://x.example",
    "<!-- gone -->",
    "a  \nb",
    "\x02wzxhzdk:0\x03",
    "=HYPERLINK(1)",
    "<b",
    "a | b",
)
CONTEXTS = (
    "Before {} after.",
    "{}",
    "- {}\n- next",
    "# {}\n\nx",
    "| a | b |\n| --- | --- |\n| {} | z |\n",
    "**{}**: y",
)
TEXT = st.text(max_size=40) | st.sampled_from(ALIVE) | st.lists(st.sampled_from(ALIVE), max_size=3).map(" ".join)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", ALIVE)
def test_markdown_of_minutes_stays_text(text: str, context: str) -> None:
    stays_text(text, context)


@given(text=TEXT, context=st.sampled_from(CONTEXTS))
@example(text="\\", context="| a | b |\n| --- | --- |\n| {} | z |\n")
@example(text="a\\", context="**{}**: y")
@example(text="C##", context="# {}\n\nx")
def test_any_markdown_stays_text(text: str, context: str) -> None:
    stays_text(text, context)


def stays_text(text: str, context: str) -> None:
    if not plain.flat(text):
        return
    found = Page(html_of(context.format(markdown_text(text))))
    benign = Page(html_of(context.format("benign")))
    assert found.tags == benign.tags
    assert found.text == benign.text.replace("benign", plain.flat(text))


def test_what_markdown_may_hold_is_kept_and_nothing_else() -> None:
    page = html_of(
        "[a](https://x.example) [b](mailto:a@b.example) [c](javascript:x) [d](/local) [e](data:text/html,x)\n\n"
        "<img src=x onerror=y><script>z</script><b style='color:red' onclick=x>bold</b>\n\n| h |\n| --- |\n| **R** |\n"
    )
    links = re.findall(r'href="([^"]*)"', page)
    assert links == ["https://x.example", "mailto:a@b.example"]
    assert not re.search(r"img|script|style|onclick|javascript|data:", page)
    assert '<td><strong class="rag R">R</strong></td>' in page


def test_assumed_dates_stay_readable_in_markdown() -> None:
    assert markdown_text("~15 Nov, then ~16 Nov") == "~15 Nov, then ~16 Nov"
    assert "~" not in markdown_text("a~b~ ~~c~~")


def test_an_override_in_the_workspace_comes_first(tmp_path: Path) -> None:
    (tmp_path / "agenda.txt.j2").write_text("Ours: {{ a }}\n", encoding="utf-8")
    assert Templates(tmp_path).render("agenda.txt", a="x\x1b") == "Ours: x\\x1b\n"
    assert Templates(tmp_path).render("more.txt", more=3) == packaged().render("more.txt", more=3)


def test_an_override_is_escaped_by_its_kind(tmp_path: Path) -> None:
    for kind in ("html", "md", "txt"):
        (tmp_path / f"x.{kind}.j2").write_text("{{ t }}", encoding="utf-8")
    ours = Templates(tmp_path)
    assert ours.render("x.html", t="<b>\x00") == "&lt;b&gt;\\x00"
    assert ours.render("x.md", t="*b*") == "\\*b\\*"
    assert ours.render("x.txt", t="a\n b") == "a b"


@pytest.mark.parametrize("source", ["one\n{% if %}", "one\n{{ missing }}", "one\n{{ a.b.c }}", "one\n{{ 1 + 'x' }}"])
def test_a_bad_override_names_file_line_and_remedy(tmp_path: Path, source: str) -> None:
    (tmp_path / "status.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(BadTemplate) as caught:
        Templates(tmp_path).render("status.md", a="x")
    assert f"{tmp_path / 'status.md.j2'}:2:" in caught.value.message
    assert "remove it" in caught.value.hint


def test_an_override_runs_in_a_sandbox(tmp_path: Path) -> None:
    (tmp_path / "x.txt.j2").write_text("{{ ''.__class__.__mro__ }}", encoding="utf-8")
    with pytest.raises(BadTemplate):
        Templates(tmp_path).render("x.txt")
