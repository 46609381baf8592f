"""Asking the services without holding up the screen: in a thread, the answer posted back as a message."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar, cast

from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from steering.errors import SteeringError

T = TypeVar("T")


class Fault(SteeringError):
    """The program itself went wrong."""


@dataclass
class Arrived(Message, bubble=False):
    """A service has answered; `deliver` hands the answer to whoever asked, on the screen's own thread."""

    deliver: Callable[[], Any]
    last: Callable[[], None] | None = None


class Working:
    """Something on the screen that asks services."""

    def load(
        self,
        group: str,
        call: Callable[[], T],
        then: Callable[[T], Any],
        failed: Callable[[SteeringError], Any] | None = None,
        *,
        exclusive: bool = True,
        last: Callable[[], None] | None = None,
    ) -> None:
        """Run `call` in a thread and hand its result to `then`; a later call of the group makes this one void.

        What fails is handed to `failed`, else told as a toast; `last` is called after either.
        """
        node = cast(DOMNode, self)

        def work() -> None:
            worker = get_current_worker()
            try:
                result = call()
                answer = Arrived(lambda: then(result), last)
            except SteeringError as error:
                answer = Arrived(partial(self._failed, error, failed), last)
            except Exception as error:
                fault = Fault(
                    f"that went wrong: {type(error).__name__}: {error}", "`steering doctor` checks the register."
                )
                fault.__cause__ = error
                answer = Arrived(partial(self._failed, fault, failed), last)
            if not worker.is_cancelled:
                node.post_message(answer)

        node.run_worker(work, thread=True, group=group, exclusive=exclusive, exit_on_error=False)

    def _failed(self, error: SteeringError, failed: Callable[[SteeringError], Any] | None) -> None:
        if failed is not None and not isinstance(error, Fault):
            failed(error)
        else:
            host: Any = cast(DOMNode, self).app
            host.tell_error(error)

    @property
    def here(self) -> bool:
        """Whether what asked is still there to be shown."""
        app = cast(DOMNode, self).app
        shown = app.screen_stack
        if not shown:
            return False
        return not isinstance(self, Screen) or self in shown or app.is_screen_installed(self)

    def on_arrived(self, message: Arrived) -> None:
        """Hand over what a service answered, unless the screen that asked has gone."""
        try:
            if self.here:
                message.deliver()
        finally:
            if message.last is not None:
                message.last()
