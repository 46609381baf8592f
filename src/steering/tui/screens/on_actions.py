"""What can be done to actions, wherever they are shown: one at the cursor, or many that are chosen."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from steering.domain.rows import ActionRow
from steering.domain.words import ActionStatus
from steering.services import actions, working
from steering.services.papers import original
from steering.services.working import Many
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.ask import Ask
from steering.tui.dialogs.choose import Choose
from steering.tui.pickers import deliverables, due_dates, owners
from steering.tui.screens.page import Page
from steering.tui.targets import Sentence
from steering.tui.text import count


class OnActions(Page):
    """A screen on which actions can be acted on."""

    KEYS: ClassVar[Keys] = (
        Command("d", "done", "done", "Say that it is done, and how; the meeting closes it"),
        Command("x", "close", "close", "Accept that it is done, with the evidence"),
        Command("w", "assign", "who", "Give it its owners"),
        Command("t", "redate", "when", "Give it a date"),
        Command("u", "update", "update", "Record how it is getting on"),
        Command("o", "source", "source", "Open the minutes at its sentence"),
        Command("l", "link", "link", "Say which deliverable it serves, and why"),
        Command("b", "block", "", "Say that it cannot go on, and why"),
        Command("X", "drop", "", "Say that it is no longer wanted, and why"),
        Command("R", "reopen", "", "Say that it is to be done after all, and why"),
        Command("W", "wait", "", "Say which action it waits for"),
        Command("exclamation_mark", "doubt", "", "Question it: that is not right"),
        Command("y", "copy_reference", "", "Copy its reference"),
        Command("Y", "copy_quote", "", "Copy its sentence from the minutes"),
        Command("O", "edit_source", "", "Open the file of the minutes in your editor, at its line"),
    )

    def picked(self) -> Sequence[ActionRow]:
        """The actions to act on."""
        return ()

    def acted(self) -> None:
        """The actions were acted on."""

    def _named(self, picked: Sequence[ActionRow]) -> str:
        if len(picked) == 1:
            return f"{picked[0].ref} {picked[0].title}"
        return count(len(picked), "action")

    def _many(self, call: Callable[[list[working.Seen]], Many], verb: str) -> None:
        """Act on what is picked, and say what came of it."""
        picked = list(self.picked())
        refs: list[working.Seen] = [(a.ref, a.version if len(picked) == 1 else None) for a in picked]

        def done(many: Many) -> None:
            if self.here:
                self.acted()
            self.host.did(f"{many.said} {verb}", many.batch)
            if many.refused:
                first = f"{many.refused[0][0]}: {many.refused[0][1]}"
                self.host.tell(f"{count(len(many.refused), 'action')} left as they were. {first}", "warning")

        self.host.act(lambda: call(refs), done)

    def _ask(self, title: str, hint: str, then: Callable[[str], None], *, optional: bool = False) -> None:
        picked = self.picked()
        if not picked:
            self.app.bell()
            return
        dialog = Ask(f"{title}: {self._named(picked)}", hint=hint, optional=optional)
        self.app.push_screen(dialog, lambda said: then(said) if said is not None else None)

    def _move(self, to: ActionStatus, note: str, verb: str) -> None:
        self._many(lambda refs: working.move(self.desk, refs, to, note), verb)

    def action_done(self) -> None:
        """Say that it is done."""
        self._ask("Done", "how, in a word: sent 3 Nov", lambda said: self._move(ActionStatus.DONE, said, "done"))

    def action_close(self) -> None:
        """Accept that it is done."""
        hint = "the evidence: what was done, or where it can be seen"
        self._ask("Close", hint, lambda said: self._move(ActionStatus.CLOSED, said, "closed"))

    def action_block(self) -> None:
        """Say that it cannot go on."""
        self._ask("Blocked", "why", lambda said: self._move(ActionStatus.BLOCKED, said, "blocked"))

    def action_drop(self) -> None:
        """Say that it is no longer wanted."""
        self._ask("Drop", "why", lambda said: self._move(ActionStatus.DROPPED, said, "dropped"))

    def action_reopen(self) -> None:
        """Say that it is to be done after all."""
        picked = self.picked()
        claimed = bool(picked) and all(a.status is ActionStatus.DONE for a in picked)
        to = ActionStatus.IN_PROGRESS if claimed else ActionStatus.OPEN
        self._ask("Open again", "why", lambda said: self._move(to, said, "open again"))

    def action_update(self) -> None:
        """Record how it is getting on."""
        self._ask(
            "Update",
            "how it is getting on",
            lambda said: self._many(lambda refs: working.note(self.desk, refs, said), "updated"),
        )

    def action_assign(self) -> None:
        """Give it its owners."""
        picked = self.picked()
        if not picked:
            self.app.bell()
            return

        def then(names: list[str] | None) -> None:
            if names:
                lead = names[0] if len(names) > 1 else None
                verb = f"to {', '.join(names)}" + (f", {lead} leads" if lead else "")
                self._many(lambda refs: working.assign(self.desk, refs, names, lead), verb)

        title = f"Who does it? {self._named(picked)}"
        self.load("pick", lambda: owners(self.desk), lambda found: self.app.push_screen(_who(title, found), then))

    def action_redate(self) -> None:
        """Give it a date."""
        picked = self.picked()
        if not picked:
            self.app.bell()
            return

        def then(said: list[str] | None) -> None:
            if said:
                self._why_date(said[0])

        title = f"By when? {self._named(picked)}"
        self.load("pick", lambda: due_dates(self.desk), lambda found: self.app.push_screen(_when(title, found), then))

    def _why_date(self, said: str) -> None:
        from steering.services.quickly import wish

        def redate(reason: str) -> None:
            self._many(lambda refs: working.redate(self.desk, refs, wish(self.desk, said), reason), f"due {said}")

        if any(a.due and a.due_basis != "assumed" for a in self.picked()):
            self._ask(f"Why is it moved to {said}", "the reason stays with the action", redate)
        else:
            redate("")

    def action_link(self) -> None:
        """Say which deliverable it serves."""
        picked = self.picked()
        if not picked:
            self.app.bell()
            return
        title = f"What does it serve? {self._named(picked[:1])}"

        def chosen(codes: list[str] | None) -> None:
            if codes:
                self._ask(f"Why does it serve {codes[0]}", "one sentence", lambda why: self._link(codes[0], why))

        self.load(
            "pick", lambda: deliverables(self.desk), lambda found: self.app.push_screen(Choose(title, found), chosen)
        )

    def _link(self, code: str, why: str) -> None:
        ref = self.picked()[0].ref
        self.act(lambda: actions.link(self.desk, ref, code, why), lambda _: f"{ref} serves {code}")

    def action_wait(self) -> None:
        """Say which action it waits for."""

        def then(other: str) -> None:
            ref = self.picked()[0].ref
            move = actions.move
            self.act(
                lambda: move(self.desk, ref, ActionStatus.BLOCKED, waits_for=[other]),
                lambda _: f"{ref} waits for {other}",
            )

        self._ask("Waits for", "the reference of an action, as A5", then)

    def action_doubt(self) -> None:
        """Question it."""
        from steering.services import questions

        def then(said: str) -> None:
            ref = self.picked()[0].ref
            asked: Callable[[Any], str] = lambda done: f"{done.question.ref} asked about {ref}"  # noqa: E731
            self.act(lambda: questions.raise_question(self.desk, ref, said), asked)

        self._ask("What is not right", "it becomes a question that stays until it is answered", then)

    def action_source(self) -> None:
        """Open the minutes at its sentence."""
        for action in self.picked()[:1]:
            if action.source is None:
                self.host.tell(f"{action.ref} was logged here; no minutes state it.")
                return
            s = action.source
            self.host.open(Sentence(s.document, s.line, s.quote, s.path))

    def action_edit_source(self) -> None:
        """Open the file of the minutes."""
        picked = self.picked()
        source = picked[0].source if picked else None
        if source is None:
            self.host.tell("No minutes state this; it was logged here.")
            return
        document, name, line = source.document, source.path, source.line
        self.load("file", lambda: original(self.desk, document, name), lambda path: self._edit(path, name, line))

    def _edit(self, path: Any, name: str, line: int) -> None:
        if path is None:
            self.host.tell(f"{name} is no longer in minutes/; o shows its text as it was imported.", "warning")
        else:
            self.host.edit_file(path, line)

    def action_copy_reference(self) -> None:
        """Copy its reference."""
        refs = ", ".join(a.ref for a in self.picked())
        if refs:
            self.host.copy(refs, refs[:40])

    def action_copy_quote(self) -> None:
        """Copy its sentence."""
        for action in self.picked()[:1]:
            text = action.source.quote if action.source else action.text
            where = f"{action.source.path}, line {action.source.line}" if action.source else "logged"
            self.host.copy(f"“{text}” ({action.ref}, {where})", f"the sentence of {action.ref}")


def _who(title: str, found: Sequence[Any]) -> Choose:
    hint = "type a name; tab takes several, the first leads"
    return Choose(title, found, several=True, free=lambda said: f"“{said}” as it is written", hint=hint)


def _when(title: str, found: Sequence[Any]) -> Choose:
    hint = "type a date (2007-11-15, 15 Nov, end of March), or choose"
    return Choose(title, found, free=lambda said: f"by {said}", hint=hint)
