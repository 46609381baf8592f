"""A composed mail as the very bytes that are previewed, kept and sent.

RFC 5322 (the message), RFC 2045-2047 (MIME), RFC 2369 and 2919 (List-*), RFC 3834 (automatic mail). `email` builds it;
the few headers that hold other people's words are folded here, and the bytes are read again and compared before they
are handed on: CPython writes out an encoded-word within a header's value as real lines (CVE-2024-6923).
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.header import Header, decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime, getaddresses
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from steering.config import Config
from steering.errors import SteeringError
from steering.publishing import plain
from steering.publishing.recipients import Kind, usable

SUBJECT_LENGTH = 78
WORDS = re.compile(r"[\x20-\x7e]*")
PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


@dataclass(frozen=True)
class Letter:
    """What one person is to be told, before it is a mail: one To, two parts that say the same, the dates attached."""

    kind: Kind
    name: str
    address: str
    subject: str
    text: str
    html: str
    calendar: bytes | None = None


@dataclass(frozen=True)
class Composed:
    """A mail as it is sent: its bytes, and what the outbox keeps beside them."""

    kind: Kind
    name: str
    address: str
    subject: str
    message_id: str
    sender: str
    raw: bytes


class CannotCompose(SteeringError):
    """A mail cannot be made of what there is."""


def compose(letter: Letter, config: Config, when: datetime, run: str) -> Composed:
    """The mail of a letter, written at `when` (an instant with its zone) for `run` (a period or an event's identity).

    The same letter, instant and run give the same bytes and Message-ID; another content gives another ID. Raises
    CannotCompose where the settings or the person have no address that can be used.
    """
    sender = sender_of(config)
    if usable(letter.address) is None:
        raise CannotCompose(
            f"{plain.flat(letter.name)} has no address that mail can be sent to: {plain.flat(letter.address)!r}",
            "Correct it in data/people.csv and import that file.",
        )
    message = _message(letter, config, sender, when, run)
    raw = message.as_bytes()
    _read_again(raw, message, letter, sender)
    return Composed(
        letter.kind,
        letter.name,
        letter.address,
        header_text(letter.subject, SUBJECT_LENGTH),
        str(message["Message-ID"]),
        sender,
        raw,
    )


def sender_of(config: Config) -> str:
    """The address that mail is sent from. Raises CannotCompose where the settings have none."""
    sender = usable(config.mail.from_) or usable(config.group.secretary)
    if sender is None:
        raise CannotCompose(
            "there is no address to send from", 'Write from = "..." under [mail] in steering.toml, or group.secretary.'
        )
    return sender


def answer_link(config: Config, subject: str) -> str:
    """A mailto: link (RFC 6068) to the secretary with a subject, or nothing where the settings give no address."""
    address = usable(config.group.secretary) or usable(config.mail.from_)
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}" if address else ""


# ---------------------------------------------------------------- headers


def header_text(text: str, length: int = 998) -> str:
    """Text as a header may carry it: one line, nothing unseen, no encoded-word of its own."""
    return plain.short(text, length).replace("=?", "= ?")


class _Policy(EmailPolicy):
    """`email`'s policy for SMTP, save that headers with people's words are encoded here and links are not folded."""

    def fold(self, name: str, value: Any) -> str:
        return f"{name}: {_folded(name, value)}\r\n"

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("ascii")


POLICY = _Policy(linesep="\r\n", max_line_length=76, cte_type="7bit")
"""Lines of 76 octets at most: what RFC 2045 §6.7 allows quoted-printable, which `email` cuts at this length."""


def _folded(name: str, value: Any) -> str:
    if name in ("From", "To", "Reply-To"):
        address = value.addresses[0]
        return _mailbox(name, address.display_name, f"<{address.addr_spec}>")
    if name == "Subject":
        return _encoded(name, str(value))
    if name == "Content-Type":
        return str(value).replace("; ", ";\r\n ")
    return str(value)


def _encoded(name: str, text: str) -> str:
    """Unstructured text: as it is where it is ASCII, else as encoded-words of at most 75 characters (RFC 2047 §2)."""
    charset = "us-ascii" if WORDS.fullmatch(text) else "utf-8"
    return Header(text, charset, maxlinelen=76, header_name=name).encode(linesep="\r\n")


def _mailbox(name: str, text: str, address: str) -> str:
    """A display name (atoms, a quoted string or encoded-words; RFC 5322 §3.2.5, RFC 2047 §5) and the address."""
    if not text:
        return address
    if len(text) > 60 or not WORDS.fullmatch(text):
        phrase = Header(text, "utf-8", maxlinelen=76, header_name=name).encode(linesep="\r\n")
    elif PHRASE.fullmatch(text):
        phrase = text
    else:
        phrase = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    short = len(f"{name}: {phrase} {address}") <= 76
    return f"{phrase} {address}" if short else f"{phrase}\r\n {address}"


def _message(letter: Letter, config: Config, sender: str, when: datetime, run: str) -> EmailMessage:
    message = EmailMessage(policy=POLICY)
    group = header_text(config.group.name, 120)
    secretary = usable(config.group.secretary) or sender
    label = header_text(config.group.label, 60)
    message["From"] = Address(group, addr_spec=sender)
    message["To"] = Address(header_text(letter.name, 120), addr_spec=letter.address)
    message["Reply-To"] = Address(group, addr_spec=secretary)
    message["Subject"] = header_text(letter.subject, SUBJECT_LENGTH)
    message["Date"] = format_datetime(when)
    content = _digest(letter.subject, letter.text, letter.html, (letter.calendar or b"").decode("latin-1"))
    message["Message-ID"] = _message_id(letter, config, run, content)
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    message["List-ID"] = f"{_list_phrase(label, letter.kind)}<{letter.kind.value}.{config.calendar.domain}>"
    message["List-Unsubscribe"] = f"<mailto:{quote(secretary, safe='@')}?subject=stop%20{letter.kind.value}>"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.calendar is not None:
        _attach(message, letter.calendar)
    _name_boundaries(message, content)
    return message


def _list_phrase(label: str, kind: Kind) -> str:
    """The list's description (RFC 2919 §3): the group's label where it is plain, else only what the list is."""
    return f"{label}, {kind.value} " if PHRASE.fullmatch(label) and len(label) < 50 else f"{kind.value} "


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _message_id(letter: Letter, config: Config, run: str, content: str) -> str:
    """An ID (RFC 5322 §3.6.4) that another copy of this mail shares and no other mail has."""
    return f"<{letter.kind.value}.{_digest(run, letter.address, content)}@{config.calendar.domain}>"


def _attach(message: EmailMessage, calendar: bytes) -> None:
    """The dates as an attachment: inline, Outlook would take them for an invitation (MS-STANOICAL §2.2)."""
    method = re.search(rb"^METHOD:([A-Z]+)\r$", calendar, re.MULTILINE)
    params = {"charset": "utf-8"} | ({"method": method[1].decode()} if method else {})
    message.add_attachment(calendar, maintype="text", subtype="calendar", filename="meetings.ics", params=params)


def _name_boundaries(message: EmailMessage, content: str) -> None:
    """Boundaries from the content: `_` after `=` stands in no quoted-printable, and in no base64 (RFC 2045 §6.7)."""
    for n, part in enumerate(p for p in message.walk() if p.is_multipart()):
        part.set_boundary(f"=_{n}_{content}")


def _read_again(raw: bytes, message: EmailMessage, letter: Letter, sender: str) -> None:
    """Read the header as a receiver would and compare it with what was meant. Raises CannotCompose."""
    head = message_from_bytes(raw[: raw.index(b"\r\n\r\n") + 4])
    names = [name for name, _ in message.items()]
    unfolded = str(head["Subject"]).replace("\r\n", "").replace("\n", "")
    subject = str(make_header(decode_header(unfolded)))
    found = {h: [a for _, a in getaddresses([head[h]])] for h in ("From", "To")}
    if (
        head.keys() != names
        or subject != str(message["Subject"])
        or found != {"From": [sender], "To": [letter.address]}
    ):
        raise CannotCompose(
            f"the mail to {plain.flat(letter.name)} would not be read as it was written",
            "Look for odd characters in the person's name, the group's name, or the subject.",
        )
