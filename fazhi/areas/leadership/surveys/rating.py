"""The anonymous answers of a survey: every survey has a ballot of its own, its questions are those of its sheet."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from fazhi.areas.leadership.surveys.sheets import questions_of
from fazhi.portal import ballots
from fazhi.portal.ballots import LEAST, Ballot
from fazhi.portal.models import BallotCount
from fazhi.spine.models import Matter

PREFIX = "leadership.survey."
TWICE = "这份问卷已经提交过，每个问卷码只能用一次"


def ballot_of(matter: Matter) -> Ballot:
    """The ballot of a survey."""
    return Ballot(
        f"{PREFIX}{matter.pk}",
        "",
        questions_of(matter.record.sheet.lines),
        twice=TWICE,
        least=LEAST,
        handed=True,
        rolling=False,
    )


def closed(record: Any, on: date) -> str:
    """Why nothing can be answered on this day; "": it can."""
    if record.matter.state != "asking":
        return "这次测评还没有开始，或者已经结束"
    return f"这次测评已于{record.asks_until}截止" if on > record.asks_until else ""


def told(matter: Matter) -> dict[str, Counter[str]]:
    """Question → answer → how many, of what was counted out; a question without a full group is missing."""
    found: dict[str, Counter[str]] = {}
    for row in BallotCount.objects.filter(ballot=f"{PREFIX}{matter.pk}", month__isnull=False).order_by("pk"):
        found.setdefault(row.about, Counter())[row.answer] += row.count
    return found


def count_out(matter: Matter, on: date) -> None:
    ballots.count_out(ballot_of(matter), matter.organ, on=on)


def words_of(matter: Matter) -> str:
    """The result question by question, in words."""
    counted, lines = told(matter), []
    for question in questions_of(matter.record.sheet.lines):
        counts = counted.get(question.code)
        if not counts:
            lines.append(f"{question.words}：答卷不足{LEAST}份，不予公布")
            continue
        total = sum(counts.values())
        shares = "，".join(
            f"{words}{counts[code]}份（{counts[code] / total:.1%}）" for code, words in question.answers.items()
        )
        lines.append(f"{question.words}：{shares}")
    return "\n".join(lines)
