"""Word documents: read through their text, which is kept, so that a line always opens the right sentence."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Twips

from steering.domain.findings import Reading
from steering.errors import SteeringError
from steering.reading import read


def minutes() -> Document:
    paper = docx.Document()
    paper.add_heading("Kestrel Trust Steering Group", 0)
    paper.add_paragraph("Minutes of the meeting held on 3 March 2020 at 2.00pm in Room 4")
    paper.add_paragraph("Present: Ann Archer (Chair), Bob Brown (BB), Cat Cole (CC)")
    paper.add_heading("1. Survey", 1)
    return paper


def reading_of(paper: Document) -> Reading:
    buffer = io.BytesIO()
    paper.save(buffer)
    return read(buffer.getvalue(), "minutes.docx")


def test_a_table_of_actions() -> None:
    paper = minutes()
    table = paper.add_table(rows=1, cols=3)
    for row in (("Action", "Owner", "Due"), ("Write the survey", "BB", "31 March 2020"), ("Book a hall", "CC", "")):
        cells = table.rows[0].cells if row[0] == "Action" else table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    found = reading_of(paper)
    assert [(a.text, a.owners, a.due.date if a.due else None) for a in found.actions] == [
        ("Write the survey", ("Bob Brown",), date(2020, 3, 31)),
        ("Book a hall", ("Cat Cole",), None),
    ]
    lines = found.source.text.split("\n")
    assert all(a.place.quote in lines[a.place.line - 1] for a in found.actions)


def test_lists_and_the_head() -> None:
    paper = minutes()
    paper.add_paragraph("ACTION: BB to write the survey by 31 March 2020", style="List Bullet")
    found = reading_of(paper)
    assert (found.meeting.date, found.meeting.start, found.meeting.chair) == (date(2020, 3, 3), "14:00", "Ann Archer")
    assert [a.owners for a in found.actions] == [("Bob Brown",)]


def test_tracked_changes_are_read_as_accepted() -> None:
    paper = minutes()
    paragraph = paper.add_paragraph("ACTION: ")
    gone, new = OxmlElement("w:del"), OxmlElement("w:ins")
    for parent, tag, text in ((gone, "w:delText", "CC to burn the boat"), (new, "w:t", "BB to paint the boat")):
        run, words = OxmlElement("w:r"), OxmlElement(tag)
        words.text = text
        words.set(qn("xml:space"), "preserve")
        run.append(words)
        parent.append(run)
        paragraph._p.append(parent)
    found = reading_of(paper)
    assert "burn" not in found.source.text
    assert [a.text for a in found.actions] == ["BB to paint the boat"]


def test_what_is_no_word_document_is_told() -> None:
    with pytest.raises(SteeringError, match=r"minutes\.docx"):
        read(b"PK\x03\x04 nothing of the kind", "minutes.docx")


def text_of(paper: Document) -> list[str]:
    return reading_of(paper).source.text.rstrip("\n").split("\n")


def element(tag: str, **values: str) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def indented(paper: Document, text: str, number: int, level: int = 0, left: int | None = None) -> None:
    """A paragraph of a list, by the number of the list as Word keeps it."""
    properties = paper.add_paragraph(text)._p.get_or_add_pPr()
    listed = properties.get_or_add_numPr()
    listed.get_or_add_numId().val, listed.get_or_add_ilvl().val = number, level
    if left is not None:
        properties.append(element("w:ind", left=str(left)))


def list_made(paper: Document, *levels: tuple[str, str], like: int | None = None, start: int | None = None) -> int:
    """A list with levels such as ("decimal", "%1."), or one like another that starts anew; its number."""
    root = paper.part.numbering_part.element
    if like is None:
        identifier = 900 + len(root)
        definition = element("w:abstractNum", abstractNumId=str(identifier))
        for at, (form, shown) in enumerate(levels):
            level = element("w:lvl", ilvl=str(at))
            level.extend([element("w:start", val="1"), element("w:numFmt", val=form), element("w:lvlText", val=shown)])
            indent = element("w:pPr")
            indent.append(element("w:ind", left=str(720 * (at + 1))))
            level.append(indent)
            definition.append(level)
        root.insert(0, definition)
    else:
        made = next(num for num in root.iter(qn("w:num")) if num.get(qn("w:numId")) == str(like))
        identifier = int(made.find(qn("w:abstractNumId")).get(qn("w:val")))
    num = root.add_num(identifier)
    if start is not None:
        num.add_lvlOverride(0).add_startOverride(start)
    return int(num.numId)


def test_numbers_go_on_and_start_anew_as_word_counts_them() -> None:
    paper = docx.Document()
    first = list_made(paper, ("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
    for text, level in (("Welcome", 0), ("Roof", 0), ("Tiles", 1), ("slate", 2), ("clay", 2), ("Beams", 1)):
        indented(paper, text, first, level)
    paper.add_paragraph("Between the lists.")
    indented(paper, "Gutters", list_made(paper, like=first))
    anew = list_made(paper, like=first, start=1)
    indented(paper, "Ann", anew)
    indented(paper, "Bob", anew)
    assert text_of(paper) == [
        *("1. Welcome", "2. Roof", "2.1 Tiles", "        (a) slate", "        (b) clay", "2.2 Beams", ""),
        *("Between the lists.", "", "3. Gutters", "1. Ann", "2. Bob"),
    ]


def test_a_paragraph_behind_a_list_is_no_part_of_it_unless_it_is_indented() -> None:
    paper = docx.Document()
    bullets = list_made(paper, ("bullet", "•"), ("bullet", "o"))
    indented(paper, "ACTION: Bob Brown to write the survey", bullets)
    paper.add_paragraph("in English and in Welsh").paragraph_format.left_indent = Twips(720)
    indented(paper, "in two weeks", bullets, 1)
    paper.add_paragraph("Cat Cole reported on the boat.")
    paper.add_paragraph("Ann Archer", style="List Bullet")
    paper.add_paragraph("Bob Brown", style="List Bullet 2")
    assert text_of(paper) == [
        *("- ACTION: Bob Brown to write the survey", "", "    in English and in Welsh", ""),
        *("    - in two weeks", "", "Cat Cole reported on the boat.", "", "- Ann Archer", "    - Bob Brown"),
    ]


def test_a_check_list_has_boxes() -> None:
    paper = minutes()
    boxes, ticked = list_made(paper, ("bullet", "☐")), list_made(paper, ("bullet", "☒"))
    paper.add_heading("Actions", 1)
    indented(paper, "BB to write the survey", boxes)
    indented(paper, "CC to book a hall", ticked)
    paper.add_paragraph()._p.append(symbol := OxmlElement("w:r"))
    symbol.append(element("w:sym", font="Wingdings", char="F0A8"))
    symbol.append(words := OxmlElement("w:t"))
    words.text = " Ann Archer to paint the boat"
    found = reading_of(paper)
    assert [(a.owners, a.outcome.value) for a in found.actions] == [
        (("Bob Brown",), "new"),
        (("Cat Cole",), "complete"),
        (("Ann Archer",), "new"),
    ]


def test_headings_by_styles_based_on_others_by_outline_and_by_looks() -> None:
    paper = docx.Document()
    own = paper.styles.add_style("Agenda item", 1)
    own.base_style = paper.styles["Heading 2"]
    paper.add_paragraph("Survey", style="Agenda item")
    outlined = paper.add_paragraph("Boats")
    outlined._p.get_or_add_pPr().append(element("w:outlineLvl", val="0"))
    paper.add_paragraph().add_run("Money").underline = True
    strong = paper.styles.add_style("Topic", 1)
    strong.font.bold = True
    paper.add_paragraph("Dates", style="Topic")
    paper.add_paragraph("Nothing was said.")
    assert text_of(paper) == ["## Survey", "", "# Boats", "", "**Money**", "", "**Dates**", "", "Nothing was said."]


def test_bold_words_are_marked_and_hidden_ones_left_out() -> None:
    paper = docx.Document()
    paragraph = paper.add_paragraph()
    for text, bold in (("Apol", True), ("ogies: ", True), ("Ann, Bob", False), (" \tAction: CC ", True)):
        paragraph.add_run(text).bold = bold
    paragraph.add_run("not to be seen").font.hidden = True
    paper.add_paragraph("To write to ").add_run("the council").font.double_strike = True
    assert text_of(paper) == ["**Apologies:** Ann, Bob \t**Action: CC** ", "", "To write to ~~the council~~"]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    paper = minutes()
    first = paper.add_paragraph("ACTION: BB to write ")
    ends = OxmlElement("w:rPr")
    ends.append(element("w:del", id="1", author="x"))
    first._p.get_or_add_pPr().append(ends)
    paper.add_paragraph("the survey by 31 March 2020")
    assert [(a.text, a.due.date if a.due else None) for a in reading_of(paper).actions] == [
        ("BB to write the survey by 31 March 2020", date(2020, 3, 31))
    ]


def test_merged_cells_keep_their_columns_and_say_again_what_they_hold() -> None:
    paper = minutes()
    table = paper.add_table(rows=5, cols=3)
    rows = ("Actions", "", ""), ("Action", "Who", "By"), ("Write the survey", "BB", "31 March 2020")
    for row, texts in zip(table.rows, (*rows, ("Print it", "", "3 April 2020"), ("Both halls", "", "CC")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(0, 2))
    table.cell(2, 1).merge(table.cell(3, 1))
    table.cell(4, 0).merge(table.cell(4, 1))
    found = reading_of(paper)
    lines = found.source.text.split("\n")
    assert "**Actions**" in lines
    assert lines[-2] == "| Both halls |  | CC |"
    assert [(a.text, a.owners, a.due.date if a.due else None) for a in found.actions][:2] == [
        ("Write the survey", ("Bob Brown",), date(2020, 3, 31)),
        ("Print it", ("Bob Brown",), date(2020, 4, 3)),
    ]


def test_lists_in_cells_tables_in_cells_and_frames() -> None:
    paper = docx.Document()
    bullets = list_made(paper, ("bullet", "•"))
    table = paper.add_table(rows=2, cols=2)
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), ("Item", "Notes", "1", ""), strict=True):
        cell.text = text
    cell = table.cell(1, 1)
    for text in ("roof", "boat"):
        paragraph = cell.add_paragraph(text)
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = bullets
    inner = cell.add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "a", "b"
    frame = paper.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = "Next meeting: 3 May 2020"
    assert text_of(paper) == [
        *("| Item | Notes |", "| --- | --- |", "| 1 | - roof<br>- boat |", ""),
        *("| a | b |", "| --- | --- |", "", "Next meeting: 3 May 2020"),
    ]


def test_the_page_header_tells_of_the_meeting_and_a_text_box_is_read_once() -> None:
    paper = docx.Document()
    header = paper.sections[0].header
    header.paragraphs[0].text = "Kestrel Trust Board, 3 March 2020"
    header.add_paragraph("Page 1 of 3")
    paragraph = paper.add_paragraph("Present: Ann Archer")
    holder = OxmlElement("w:r")
    paragraph._p.append(holder)
    box = "<w:txbxContent><w:p><w:r><w:t>Draft for the board</w:t></w:r></w:p></w:txbxContent>"
    alternative = parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    holder.append(alternative)
    found = reading_of(paper)
    assert found.source.text.split("\n") == [
        *("Kestrel Trust Board, 3 March 2020", "", "Draft for the board", "", "Present: Ann Archer", "")
    ]
    assert found.meeting.date == date(2020, 3, 3)
