"""The order in which questions are asked, and how many of one document."""

from collections.abc import Iterable
from dataclasses import replace

from steering.domain.rows import QuestionRow
from steering.domain.words import QuestionCode, QuestionStatus, Severity


def asked(questions: Iterable[QuestionRow], at_most: int) -> list[QuestionRow]:
    """The questions in the order of asking; of one document at most so many are asked, the rest are noted."""
    ranks = {severity: i for i, severity in enumerate(Severity)}
    codes = {code: i for i, code in enumerate(QuestionCode)}
    ordered = sorted(
        questions,
        key=lambda q: (ranks[q.severity], codes[q.code], q.source.line if q.source else 0, q.anchor),
    )
    count: dict[str, int] = {}
    out = []
    for q in ordered:
        if q.document:
            count[q.document] = count.get(q.document, 0) + 1
            if count[q.document] > at_most and q.status is QuestionStatus.OPEN:
                q = replace(q, status=QuestionStatus.NOTED)
        out.append(q)
    return out
