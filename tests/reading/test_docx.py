"""Word documents: read through their text, which is kept, so that a line always opens the right sentence."""

import io
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

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
