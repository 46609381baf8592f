"""Asking the services without holding up the screen: in a thread, the answer posted back as a message."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from textual.dom import DOMNode
from textual.message import Message
from textual.worker import get_current_worker

from steering.errors import SteeringError

T = TypeVar("T")


class Fault(SteeringError):
    """The program itself went wrong."""


@dataclass
class Arrived(Message):
    """A service has answered; `deliver` hands the answer to whoever asked, on the screen's own thread."""

    deliver: Callable[[], None]
    bubble = False


class Working:
    """Something on the screen that asks services."""

    def load(
        self,
        group: str,
        call: Callable[[], T],
        then: Callable[[T], Any],
        failed: Callable[[SteeringError], None] | None = None,
        *,
        exclusive: bool = True,
    ) -> None:
        """Run `call` in a thread and hand its result to `then`; a later call of the group makes this one void.

        What fails is handed to `failed`, else told as a toast.
        """
        node = cast(DOMNode, self)

        def work() -> None:
            worker = get_current_worker()
            try:
                result = call()
                answer = Arrived(lambda: then(result))
            except SteeringError as error:
                answer = Arrived(lambda e=error: self._failed(e, failed))  # type: ignore[misc]
            except Exception as error:
                fault = Fault(
                    f"that went wrong: {type(error).__name__}: {error}", "`steering doctor` checks the register."
                )
                fault.__cause__ = error
                answer = Arrived(lambda: self._failed(fault, failed))
            if not worker.is_cancelled:
                node.post_message(answer)

        node.run_worker(work, thread=True, group=group, exclusive=exclusive, exit_on_error=False)

    def _failed(self, error: SteeringError, failed: Callable[[SteeringError], None] | None) -> None:
        if failed is not None and not isinstance(error, Fault):
            failed(error)
        else:
            host: Any = cast(DOMNode, self).app
            host.tell_error(error)

    def on_arrived(self, message: Arrived) -> None:
        """Hand over what a service answered."""
        message.deliver()
