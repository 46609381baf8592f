"""Handing over by SMTP: each answer of a real server, and what may be concluded of it."""

import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from steering.delivery.parcel import Outcome, Parcel, Result, Undeliverable
from steering.delivery.smtp import Server, connected, stuffed
from tests.delivery.server import Behaviour, smtp

RAW = b"Subject: x\r\n\r\nA line.\r\n.\r\n..two\r\nThe end.\r\n"


def parcel(address: str = "ann@example.org", raw: bytes = RAW) -> Parcel:
    return Parcel("secretary@example.org", address, f"<{address}>", raw)


def claimed() -> bool:
    return True


def hand_over(server: Server, *parcels: Parcel, claim: Callable[[], bool] = claimed) -> list[Outcome]:
    with connected(server) as carrier:
        return [carrier.hand_over(p, claim) for p in parcels]


def results(outcomes: list[Outcome]) -> list[Result]:
    return [o.result for o in outcomes]


def test_many_mails_go_over_one_connection_with_their_bytes_unchanged() -> None:
    told = Behaviour()
    with smtp(told) as server:
        found = hand_over(server, parcel("a@x.example"), parcel("b@x.example"), parcel("c@x.example"))
    assert results(found) == [Result.SENT] * 3
    assert told.kept == [(f"{n}@x.example", RAW) for n in "abc"]
    assert told.connections == 1


def test_an_unknown_address_is_refused_and_marked_and_stops_nobody_else() -> None:
    told = Behaviour(rcpt={"gone@x.example": "550 5.1.1 no such user"})
    with smtp(told) as server:
        refused, sent = hand_over(server, parcel("gone@x.example"), parcel("here@x.example"))
    assert refused == Outcome(Result.REFUSED, "550 5.1.1 no such user", bad_address=True)
    assert sent.result is Result.SENT
    assert [a for a, _ in told.kept] == ["here@x.example"]


def test_a_rule_of_the_server_refuses_the_mail_but_says_nothing_of_the_address() -> None:
    with smtp(Behaviour(rcpt={"*": "550 5.7.1 relaying denied"})) as server:
        assert hand_over(server, parcel()) == [Outcome(Result.REFUSED, "550 5.7.1 relaying denied")]


@pytest.mark.parametrize("answer", ["451 4.3.0 try later", "450 greylisted", "552 mailbox full"])
def test_a_refusal_for_the_time_being_is_for_later(answer: str) -> None:
    told = Behaviour(rcpt={"busy@x.example": answer})
    with smtp(told) as server:
        found = hand_over(server, parcel("busy@x.example"), parcel("here@x.example"))
    assert results(found) == [Result.LATER, Result.SENT]


def test_nothing_is_claimed_before_the_recipient_is_taken() -> None:
    claims: list[int] = []
    with smtp(Behaviour(rcpt={"*": "451 later"})) as server:
        hand_over(server, parcel(), claim=lambda: bool(claims.append(1)) or True)
    assert claims == []


def test_what_the_outbox_lets_go_of_at_the_last_moment_does_not_leave() -> None:
    told = Behaviour()
    with smtp(told) as server, connected(server) as carrier:
        assert carrier.hand_over(parcel("a@x.example"), lambda: False).result is Result.KEPT
        assert carrier.hand_over(parcel("b@x.example"), claimed).result is Result.SENT
    assert [a for a, _ in told.kept] == ["b@x.example"]


@pytest.mark.parametrize(
    ("answer", "result"), [("554 5.7.1 it looks like spam", Result.REFUSED), ("452 disk full", Result.LATER)]
)
def test_an_answer_after_the_mail_is_an_answer(answer: str, result: Result) -> None:
    told = Behaviour(data={"a@x.example": answer})
    with smtp(told) as server:
        found = hand_over(server, parcel("a@x.example"), parcel("b@x.example"))
    assert results(found) == [result, Result.SENT]
    assert found[0] == Outcome(result, answer)


def test_a_connection_cut_after_the_mail_leaves_it_unknown_and_the_next_mail_takes_a_new_one() -> None:
    told = Behaviour(cut=1)
    with smtp(told) as server:
        found = hand_over(server, parcel("a@x.example"), parcel("b@x.example"))
    assert results(found) == [Result.UNKNOWN, Result.SENT]
    assert [a for a, _ in told.kept] == ["a@x.example", "b@x.example"]
    assert told.connections == 2


def test_an_answer_that_does_not_come_in_time_leaves_it_unknown() -> None:
    told = Behaviour(slow=3)
    with smtp(told) as server:
        assert results(hand_over(replace(server, end_patience=0.3), parcel())) == [Result.UNKNOWN]


def test_a_slow_server_is_waited_for() -> None:
    with smtp(Behaviour(slow=1)) as server:
        assert results(hand_over(replace(server, patience=0.5, end_patience=10), parcel())) == [Result.SENT]


def test_a_refused_sender_ends_the_run_in_words() -> None:
    with smtp(Behaviour(mail="550 5.7.1 not your address")) as server, pytest.raises(Undeliverable) as caught:
        hand_over(server, parcel())
    assert "takes nothing from secretary@example.org: 550 5.7.1 not your address" in caught.value.message


def test_a_mail_larger_than_the_server_takes_is_refused_before_anything_is_said() -> None:
    with smtp(Behaviour()) as server:
        found = hand_over(server, parcel("a@x.example", RAW + b"x" * 40_000_000 + b"\r\n"), parcel("b@x.example"))
    assert results(found) == [Result.REFUSED, Result.SENT]
    assert "the server takes" in found[0].said


def test_no_server_is_told_in_words() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Undeliverable, match=f"127.0.0.1:{port} does not answer"):
        hand_over(Server("127.0.0.1", port, "none", patience=2), parcel())


# ---------------------------------------------------------------- security


def test_over_starttls_with_a_trusted_certificate_and_the_right_password(certificate: Path) -> None:
    told = Behaviour()
    trusting = lambda: ssl.create_default_context(cafile=str(certificate))  # noqa: E731
    with smtp(told, certificate) as server:
        mine = replace(server, host="localhost", user="ann", password=lambda: "secret", context=trusting)
        assert results(hand_over(mine, parcel())) == [Result.SENT]
    assert told.kept == [("ann@example.org", RAW)]


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(certificate: Path) -> None:
    told = Behaviour()
    with smtp(told, certificate) as server, pytest.raises(Undeliverable, match="cannot be trusted"):
        hand_over(replace(server, host="localhost"), parcel())
    assert told.kept == []


def test_a_certificate_for_another_name_is_not_trusted(certificate: Path) -> None:
    trusting = lambda: ssl.create_default_context(cafile=str(certificate))  # noqa: E731
    with smtp(Behaviour(), certificate) as server, pytest.raises(Undeliverable, match="cannot be trusted"):
        hand_over(replace(server, host="127.0.0.1", context=trusting), parcel())


def test_a_wrong_password_is_told_in_words_and_never_shown(certificate: Path) -> None:
    trusting = lambda: ssl.create_default_context(cafile=str(certificate))  # noqa: E731
    with smtp(Behaviour(), certificate) as server:
        wrong = replace(server, host="localhost", user="ann", password=lambda: "wr0ng-one", context=trusting)
        with pytest.raises(Undeliverable) as caught:
            hand_over(wrong, parcel())
    assert "does not accept the login of ann" in caught.value.message
    assert "wr0ng-one" not in str(caught.value)


def test_no_password_goes_over_an_open_connection() -> None:
    with smtp(Behaviour()) as server, pytest.raises(Undeliverable, match="not sent over an open connection"):
        hand_over(replace(server, user="ann", password=lambda: "secret"), parcel())


def test_a_server_without_starttls_gets_nothing() -> None:
    told = Behaviour()
    with smtp(told) as server, pytest.raises(Undeliverable, match="does not offer STARTTLS"):
        hand_over(replace(server, security="starttls"), parcel())
    assert told.kept == []


# ---------------------------------------------------------------- a server of a few scripted lines


def scripted(*answers: bytes) -> tuple[Server, threading.Thread]:
    """A server that gives these answers, one to each command, and then closes; greeting and EHLO go before them."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listening.accept()
        listening.close()
        with connection, connection.makefile("rwb") as stream:
            stream.write(b"220 ready\r\n")
            stream.flush()
            stream.readline()
            stream.write(b"250 plain\r\n")
            stream.flush()
            for answer in answers:
                line = stream.readline()
                if line.upper().startswith(b"RSET"):
                    stream.write(b"250 OK\r\n")
                    stream.flush()
                    stream.readline()
                stream.write(answer)
                stream.flush()
                if answer.startswith(b"354"):
                    while stream.readline() not in (b".\r\n", b""):
                        pass

    thread = threading.Thread(target=serve)
    thread.start()
    return Server("127.0.0.1", listening.getsockname()[1], "none", patience=2, end_patience=2), thread


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ((b"250 OK\r\n",), Result.LATER),
        ((b"250 OK\r\n", b"250 OK\r\n"), Result.LATER),
        ((b"250 OK\r\n", b"250 OK\r\n", b"354 go on\r\n"), Result.UNKNOWN),
        ((b"250 OK\r\n", b"250 OK\r\n", b"451 not now\r\n"), Result.LATER),
        ((b"250 OK\r\n", b"250 OK\r\n", b"554 no\r\n"), Result.REFUSED),
        ((b"250 OK\r\n", b"421 closing\r\n"), Result.LATER),
        ((b"250 OK\r\n", b"nonsense\r\n"), Result.LATER),
    ],
)
def test_a_connection_cut_at_each_step_is_unknown_only_once_the_mail_has_left(
    answers: tuple[bytes, ...], result: Result
) -> None:
    server, thread = scripted(*answers)
    assert results(hand_over(server, parcel())) == [result]
    thread.join(timeout=10)
    assert not thread.is_alive()


def test_a_server_that_has_gone_between_two_mails_ends_the_run() -> None:
    server, thread = scripted()
    with pytest.raises(Undeliverable, match="does not answer"):
        hand_over(server, parcel())
    thread.join(timeout=10)


def test_dots_are_stuffed_and_the_end_is_one_line() -> None:
    assert stuffed(b"a\r\n.\r\n.b\r\n") == b"a\r\n..\r\n..b\r\n.\r\n"
    assert stuffed(b"a") == b"a\r\n.\r\n"
