"""Handing mails over by SMTP (RFC 5321), step by step, so that sent, later, refused and unknown are told apart.

Nothing has left before DATA is answered with 354; from then until the server answers the end of the mail, a broken
connection leaves it unknown whether the server kept the mail.
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from steering.delivery.parcel import Claim, Outcome, Parcel, Result, Undeliverable

BROKEN = (OSError, smtplib.SMTPException)
"""What a connection raises that is cut, late or not understood."""
NO_OTHER_SIZE = (552, 523)
"""Answers to MAIL that are about this mail and not about its sender."""
POLICY = re.compile(r"5\.[37]\.\d+")
"""Enhanced status codes (RFC 3463) of a refusal that is about the server or its rules, not about the address."""


@dataclass(frozen=True)
class Server:
    """A mail server: where it is, how the connection is secured (starttls, tls or none), who logs in.

    `password` is asked when it is needed. `patience` is how many seconds an answer may take, `end_patience` the one
    to the end of a mail (RFC 5321 §4.5.3.2).
    """

    host: str
    port: int = 587
    security: str = "starttls"
    user: str = ""
    password: Callable[[], str] = lambda: ""
    patience: float = 60
    end_patience: float = 600
    context: Callable[[], ssl.SSLContext] = field(default=ssl.create_default_context)


@contextmanager
def connected(server: Server) -> Iterator["Carrier"]:
    """One connection for many mails. Raises Undeliverable where it cannot be made."""
    carrier = Carrier(server)
    carrier.connect()
    try:
        yield carrier
    finally:
        carrier.close()


class Carrier:
    """A connection that is made anew once when it breaks between two mails."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._smtp: smtplib.SMTP | None = None

    def connect(self) -> None:
        """Connect, secure the connection and log in. Raises Undeliverable."""
        self._smtp = _opened(self.server)

    def close(self) -> None:
        """Say good-bye, if anybody is there to hear it."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            try:
                smtp.quit()
            except BROKEN:
                smtp.close()

    def hand_over(self, parcel: Parcel, claim: Claim) -> Outcome:
        """Hand one mail over. Raises Undeliverable where the server takes nothing from this sender."""
        outcome = self._envelope(parcel)
        if outcome is not None:
            return outcome
        if not claim():
            self._reset()
            return Outcome(Result.KEPT)
        return self._data(parcel.raw)

    def _live(self) -> smtplib.SMTP:
        """The connection, made anew where it has broken since the last mail."""
        if self._smtp is not None:
            try:
                if self._smtp.rset()[0] == 250:
                    return self._smtp
            except BROKEN:
                pass
            self._smtp.close()
        self._smtp = _opened(self.server)
        return self._smtp

    def _envelope(self, parcel: Parcel) -> Outcome | None:
        """Give the sender and the recipient; None where both were taken."""
        smtp = self._live()
        try:
            options, hindrance = _options(smtp, parcel.raw)
            if hindrance:
                return Outcome(Result.REFUSED, hindrance)
            code, words = smtp.mail(parcel.sender, options)
            if code // 100 == 5 and code not in NO_OTHER_SIZE:
                raise _refuses_sender(parcel.sender, _said(code, words))
            if code // 100 != 2:
                return self._answered(code, words)
            code, words = smtp.rcpt(parcel.address)
            if code // 100 != 2:
                bad = code // 100 == 5 and code != 552 and not POLICY.match(words.decode("ascii", "replace"))
                return self._answered(400 if code == 552 else code, words, bad=bad)
        except BROKEN as error:
            self._drop()
            return Outcome(Result.LATER, f"the connection broke before the mail was handed over: {error}")
        return None

    def _data(self, raw: bytes) -> Outcome:
        """Hand the bytes over and wait for the answer to their end."""
        smtp = self._smtp
        assert smtp is not None
        handed = False
        try:
            code, words = smtp.docmd("DATA")
            if code != 354:
                return self._answered(code, words)
            handed = True
            smtp.send(stuffed(raw))
            if smtp.sock is not None:
                smtp.sock.settimeout(self.server.end_patience)
            code, words = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(self.server.patience)
        except BROKEN as error:
            self._drop()
            if not handed:
                return Outcome(Result.LATER, f"the connection broke before the mail was handed over: {error}")
            return Outcome(Result.UNKNOWN, f"the connection broke after the mail was handed over: {error}")
        if code // 100 not in (2, 4, 5):
            self._drop()
            return Outcome(Result.UNKNOWN, f"the answer was not understood: {_said(code, words)}")
        return self._answered(code, words)

    def _answered(self, code: int, words: bytes, *, bad: bool = False) -> Outcome:
        """What an answer means for the mail; 421 says that the server is about to close."""
        if code == 421 or code < 0:
            self._drop()
        said = _said(code, words)
        if code // 100 == 2:
            return Outcome(Result.SENT, said)
        return Outcome(Result.REFUSED, said, bad) if code // 100 == 5 else Outcome(Result.LATER, said)

    def _reset(self) -> None:
        try:
            self._live()
        except Undeliverable:
            self._drop()

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()


def stuffed(raw: bytes) -> bytes:
    """The mail as DATA takes it: a dot before each line that begins with one, and the end (RFC 5321 §4.5.2)."""
    body = re.sub(rb"(?m)^\.", b"..", raw)
    return body + (b".\r\n" if body.endswith(b"\r\n") else b"\r\n.\r\n")


def _options(smtp: smtplib.SMTP, raw: bytes) -> tuple[list[str], str]:
    """What MAIL may say of the mail to this server, or what hinders the server from taking it."""
    options = []
    if smtp.has_extn("size"):
        limit = smtp.esmtp_features["size"].strip()
        if limit.isdigit() and 0 < int(limit) < len(raw):
            return [], f"the mail has {len(raw)} bytes; the server takes {limit}"
        options.append(f"SIZE={len(raw)}")
    if not raw.isascii():
        if not smtp.has_extn("8bitmime"):
            return [], "the mail has 8-bit characters, which this server does not take"
        options.append("BODY=8BITMIME")
    return options, ""


def _opened(server: Server) -> smtplib.SMTP:
    """A connection that is secured and logged in. Raises Undeliverable with what to do about it."""
    smtp: smtplib.SMTP | None = None
    try:
        if server.security == "tls":
            smtp = smtplib.SMTP_SSL(server.host, server.port, timeout=server.patience, context=server.context())
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=server.patience)
        smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            _start_tls(smtp, server)
        if server.user:
            _log_in(smtp, server)
        return smtp
    except Undeliverable:
        if smtp is not None:
            smtp.close()
        raise
    except ssl.SSLCertVerificationError as error:
        raise _unsafe(server, error.verify_message) from error
    except BROKEN as error:
        if smtp is not None:
            smtp.close()
        raise Undeliverable(
            f"the mail server {server.host}:{server.port} does not answer as it should: {error}",
            "Check host, port and security under [mail] in steering.toml; nothing was sent, and everything waits.",
        ) from error


def _start_tls(smtp: smtplib.SMTP, server: Server) -> None:
    if not smtp.has_extn("starttls"):
        raise Undeliverable(
            f"the mail server {server.host}:{server.port} does not offer STARTTLS",
            'Use security = "tls" (often port 465) under [mail] in steering.toml; nothing was sent.',
        )
    try:
        smtp.starttls(context=server.context())
    except ssl.SSLCertVerificationError as error:
        smtp.close()
        raise _unsafe(server, error.verify_message) from error
    smtp.ehlo_or_helo_if_needed()


def _log_in(smtp: smtplib.SMTP, server: Server) -> None:
    if server.security == "none":
        raise Undeliverable(
            "a password is not sent over an open connection", "Set security to starttls or tls under [mail]."
        )
    try:
        smtp.login(server.user, server.password())
    except smtplib.SMTPAuthenticationError as error:
        raise Undeliverable(
            f"the mail server does not accept the login of {server.user}: {_said(error.smtp_code, error.smtp_error)}",
            "Check user under [mail] in steering.toml, and its password; nothing was sent.",
        ) from error
    except UnicodeError as error:
        raise Undeliverable(
            f"the login of {server.user} has characters that a mail server's login cannot have",
            "Use a user name and a password of plain letters, digits and signs.",
        ) from error


def _unsafe(server: Server, why: str) -> Undeliverable:
    return Undeliverable(
        f"the certificate of {server.host}:{server.port} cannot be trusted: {why}",
        "Use the name that the certificate is for as host, or have the server's certificate put right; "
        "nothing was sent.",
    )


def _refuses_sender(sender: str, said: str) -> Undeliverable:
    return Undeliverable(
        f"the mail server takes nothing from {sender}: {said}",
        "Check from and user under [mail] in steering.toml; nothing was sent, and everything waits.",
    )


def _said(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}".strip()
