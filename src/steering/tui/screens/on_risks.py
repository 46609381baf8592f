"""What can be done to risks, wherever they are shown."""

from typing import Any, ClassVar

from steering.domain.rows import RiskRow
from steering.domain.words import AssessmentKind, Proximity, Response, RiskCategory
from steering.errors import Refused
from steering.services import risks
from steering.services.acting import day
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.ask import Ask
from steering.tui.dialogs.choose import Choose
from steering.tui.dialogs.form import Field, Form
from steering.tui.dialogs.score import Score, Scored
from steering.tui.pickers import owners
from steering.tui.screens.page import Page
from steering.tui.targets import Sentence
from steering.tui.text import flat


class OnRisks(Page):
    """A screen on which a risk can be acted on."""

    KEYS: ClassVar[Keys] = (
        Command("v", "review", "review", "Look at it: no change, or another score and why"),
        Command("n", "add_risk", "new", "Add a risk"),
        Command("e", "edit_risk", "edit", "Fill in cause, event, effect, category, response"),
        Command("w", "own", "who", "Give it its owner"),
        Command("t", "tolerate", "tolerate", "Tolerate it: who does, until when, and why"),
        Command("x", "close_risk", "close", "Close it (or reject a candidate), and why"),
        Command("o", "source", "source", "Open the minutes at its sentence"),
        Command("M", "mitigate", "", "Say which action mitigates it"),
        Command("U", "escalate", "", "Take it to those above the group"),
        Command("J", "materialise", "", "It has happened; say which action deals with it"),
        Command("R", "reopen", "", "Open it again, and why"),
        Command("y", "copy", "", "Copy its reference"),
    )

    def risk(self) -> RiskRow | None:
        """The risk to act on."""
        return None

    def _said(self, done: Any) -> str:
        return f"{done.risk.ref} {done.said}"

    def _ask(self, title: str, hint: str, then: Any) -> None:
        risk = self.risk()
        if risk is None:
            self.app.bell()
            return
        ref = risk.ref
        dialog = Ask(f"{title}: {ref} {risk.title}", hint=hint)
        self.app.push_screen(dialog, lambda said: self.act(lambda: then(ref, said), self._said) if said else None)

    def action_review(self) -> None:
        """Look at it."""
        risk = self.risk()
        if risk is None:
            self.app.bell()
            return
        if risk.owner is None:
            self.host.tell(f"{risk.ref} has no owner yet: choose one, then press v again to score it.")
            self.action_own()
            return
        ref = risk.ref

        def then(said: Scored | None) -> None:
            if said is None:
                return
            if said.score is None:
                self.act(lambda: risks.review(self.desk, ref), self._said)
            else:
                likelihood, impact = said.score
                self.act(lambda: risks.assess(self.desk, ref, likelihood, impact, said.why, said.kind), self._said)

        held = {kind: found for kind in AssessmentKind if (found := risk.current(kind)) is not None}
        scores = {kind: (found.likelihood, found.impact) for kind, found in held.items()}
        self.app.push_screen(Score(f"{ref} {flat(risk.title)}", scores), then)

    def action_add_risk(self) -> None:
        """Add a risk."""

        def then(said: dict[str, str] | None) -> None:
            if said:
                title = said.pop("title")
                self.act(lambda: risks.add(self.desk, title, **said), lambda d: f"{d.risk.ref} {d.said}")

        self._form("A new risk", None, then)

    def action_edit_risk(self) -> None:
        """Fill it in."""
        risk = self.risk()
        if risk is None:
            self.app.bell()
            return
        ref = risk.ref

        def then(said: dict[str, str] | None) -> None:
            changed = {k: v for k, v in (said or {}).items() if v and v != _value(risk, k)}
            if changed:
                self.act(lambda: risks.edit(self.desk, ref, None, **changed), self._said)

        self._form(f"{ref}", risk, then)

    def _form(self, title: str, risk: RiskRow | None, then: Any) -> None:
        def shown(found: list[Any]) -> None:
            names = tuple(c.value for c in found)
            choices = {"category": RiskCategory, "response": Response, "proximity": Proximity}
            fields = [Field("title", "risk", _value(risk, "title"), "what may happen", required=True)]
            for name, hint in (("cause", "because …"), ("event", "… may happen …"), ("effect", "… and then")):
                fields.append(Field(name, name, _value(risk, name), hint))
            fields.append(Field("owner", "owner", _value(risk, "owner"), "exactly one", words=names))
            for name, words in choices.items():
                values = tuple(w.value for w in words)
                fields.append(Field(name, name, _value(risk, name), ", ".join(values), words=values))
            self.app.push_screen(Form(title, fields), then)

        self.load("pick", lambda: owners(self.desk), shown)

    def action_own(self) -> None:
        """Give it its owner."""
        risk = self.risk()
        if risk is None:
            self.app.bell()
            return
        ref = risk.ref

        def then(names: list[str] | None) -> None:
            if names:
                self.act(lambda: risks.edit(self.desk, ref, owner=names[0]), lambda _: f"{ref} owned by {names[0]}")

        title = f"Who owns it? {ref} {risk.title}"
        free = lambda said: f"“{said}” as it is written"  # noqa: E731
        self.load(
            "pick", lambda: owners(self.desk), lambda found: self.app.push_screen(Choose(title, found, free=free), then)
        )

    def action_tolerate(self) -> None:
        """Tolerate it."""
        risk = self.risk()
        if risk is None:
            self.app.bell()
            return
        ref = risk.ref
        fields = (
            Field("by", "who tolerates it", risk.owner or "", required=True),
            Field("until", "until", "", "YYYY-MM-DD", required=True),
            Field("why", "why", "", "one sentence", required=True),
        )

        def then(said: dict[str, str] | None) -> None:
            if said:
                self.act(lambda: _tolerate(self, ref, said), self._said)

        self.app.push_screen(Form(f"Tolerate {ref} {risk.title}", fields), then)

    def action_close_risk(self) -> None:
        """Close it."""
        self._ask("Close", "why it is no longer a risk", lambda ref, said: risks.close(self.desk, ref, said))

    def action_reopen(self) -> None:
        """Open it again."""
        self._ask("Open again", "why", lambda ref, said: risks.reopen(self.desk, ref, said))

    def action_escalate(self) -> None:
        """Take it to those above."""
        self._ask("Take up", "to whom, and why", lambda ref, said: risks.escalate(self.desk, ref, said))

    def action_mitigate(self) -> None:
        """Say which action mitigates it."""
        self._ask("What mitigates", "an action, as A5", lambda ref, said: risks.mitigate(self.desk, ref, said))

    def action_materialise(self) -> None:
        """It has happened."""
        hint = "the live action that deals with it, as A5"
        self._ask("It has happened", hint, lambda ref, said: risks.materialise(self.desk, ref, said))

    def action_source(self) -> None:
        """Open its sentence."""
        risk = self.risk()
        if risk is None or risk.source is None:
            self.host.tell("No minutes state this risk.")
            return
        s = risk.source
        self.host.open(Sentence(s.document, s.line, s.quote, s.path))

    def action_copy(self) -> None:
        """Copy its reference."""
        if (risk := self.risk()) is not None:
            self.host.copy(risk.ref, risk.ref)


def _value(risk: RiskRow | None, name: str) -> str:
    value = getattr(risk, name, None) if risk else None
    return str(getattr(value, "value", value) or "")


def _tolerate(screen: OnRisks, ref: str, said: dict[str, str]) -> Any:
    if not said["why"]:
        raise Refused("tolerating a risk needs a reason", "Say why in one sentence.")
    return risks.tolerate(screen.desk, ref, said["by"], day(said["until"], "the date until which"), said["why"])
