"""What is written out and what is sent: each paper into exports/, each mail only after a person approved it."""

from steering.domain.words import MailState
from steering.services import outbox
from steering.services.desk import Desk
from steering.tui.screens.publish import PAPERS
from tests.tui.driving import Driver, drive


def test_every_paper_is_written_and_shown(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("g")
        for paper in PAPERS:
            assert f"Enter writes the {paper.name}" in her.text
            await her.press("enter")
            assert "Written into exports/" in her.told
            await her.press("j")
        await her.press("home", "v")
        assert "agenda" in her.told

    drive(taken, story)
    assert {p.suffix for p in taken.workspace.exports.iterdir() if p.is_file()} >= {".md", ".html", ".ics", ".xlsx"}


def test_mails_are_composed_read_approved_and_sent(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("M", "s")
        assert "Nothing is approved" in her.told
        await her.press("n")
        assert "mails composed" in her.heard
        assert "Cannot be written to" in her.heard
        drafts = outbox.listed(taken)
        await her.press("h")
        assert f"{len(drafts)} mails to approve (M opens the outbox)" in her.text
        await her.press("M")
        assert len(drafts) > 3
        assert drafts[0].subject[:20] in her.text
        assert drafts[0].address in her.text
        await her.press("x", "y")
        assert outbox.listed(taken)[0].state is MailState.CANCELLED
        await her.press("home", "y")
        assert [m.state for m in outbox.listed(taken)].count(MailState.APPROVED) == 1
        await her.press("Y", "h")
        assert f"Mail  {len(drafts) - 1} approved mails to send" in her.text
        await her.press("M", "s")
        assert "cannot be called back" in her.text
        await her.press("y")
        assert f"{len(drafts) - 1} mails sent" in her.told
        await her.press("h")
        assert "Mail " not in her.text
        await her.press("M")
        await her.press("E")
        assert "Sent" in her.text

    drive(taken, story, size=(120, 40))
    assert {m.state for m in outbox.listed(taken)} == {MailState.SENT, MailState.CANCELLED}
