"""A real SMTP server in the test's own process, which can be told how to behave."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from steering.delivery.smtp import Server


@dataclass
class Behaviour:
    """How the server answers, and what it has kept.

    `rcpt` and `data` are answers to an address (or to `*`, any), `mail` the one to a sender; `cut` says at which
    mail (from 1) the connection is cut with the mail kept; `slow` how many seconds the end of a mail takes.
    """

    mail: str = "250 OK"
    rcpt: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    cut: int = 0
    slow: float = 0
    login: tuple[str, str] = ("ann", "secret")
    kept: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0

    async def handle_EHLO(  # noqa: N802 - the name is the server's
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname  # type: ignore[assignment]
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.mail

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.rcpt.get(address, self.rcpt.get("*", "250 OK"))
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        import asyncio

        address = envelope.rcpt_tos[0]
        answer = self.data.get(address, self.data.get("*", "250 2.0.0 queued"))
        await asyncio.sleep(self.slow)
        if answer.startswith("2"):
            self.kept.append((address, envelope.original_content or b""))
        if self.cut and len(self.kept) == self.cut:
            server.transport.abort()
        return answer


class _Quick(Controller):
    """A server on a free port of this machine."""

    def __init__(self, behaviour: Behaviour, **options: Any) -> None:
        super().__init__(behaviour, hostname="127.0.0.1", port=0, ready_timeout=20, **options)

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def smtp(behaviour: Behaviour, certificate: Path | None = None) -> Iterator[Server]:
    """The server, and how to reach it: open, or with STARTTLS where there is a certificate (which needs a login)."""
    options: dict[str, Any] = {}
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)

        def judge(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
            right = (data.login.decode(), data.password.decode()) == behaviour.login
            return AuthResult(success=right, handled=False)

        options = {"tls_context": context, "authenticator": judge, "auth_required": True}
    controller = _Quick(behaviour, **options)
    controller.start()
    try:
        yield Server("127.0.0.1", controller.port, "starttls" if certificate else "none", patience=5, end_patience=5)
    finally:
        controller.stop()
