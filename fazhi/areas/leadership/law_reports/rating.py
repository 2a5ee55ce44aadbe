"""The anonymous rating of a round: of reports and of units' work, by sheets with codes drawn by lot. See portal.ballots.

Every round has a ballot of its own, so that a code is good in its round only and no two rounds flow together.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.leadership.law_reports import practice
from fazhi.portal import ballots
from fazhi.portal.ballots import Ballot
from fazhi.spine.models import Matter

PREFIX = "leadership.law_report."
TWICE = "这张测评票已经用过，每张票只能提交一次"


def ballot_of(matter: Matter) -> Ballot:
    """The ballot of a round."""
    return Ballot(
        f"{PREFIX}{matter.pk}", "请对各单位的述法报告和上年度法治建设工作作出评价。", practice.QUESTIONS, twice=TWICE,
        least=practice.LEAST, handed=True, rolling=False,
    )  # fmt: skip


def closed(record: Any, on: date) -> str:
    """Why nothing can be rated on this day; "": it can."""
    if record.matter.state != "rating":
        return "这次测评还没有开始，或者已经结束"
    return f"测评已于{record.rate_by}截止" if on > record.rate_by else ""


def result(matter: Matter, organ: Any, on: date) -> str:
    """The distribution that is told of one unit, in words; too few answers stay untold."""
    ballot, lines = ballot_of(matter), []
    for question in ballot.questions:
        told = next((t for t in ballots.told(ballot, question.code, on.year) if t.organ == organ), None)
        if told is None or not told.total:
            lines.append(f"{question.words}：收回不足{ballot.least}份，不予公布")
            continue
        shares = "，".join(f"{words}{told.counts.get(code, 0)}份" for code, words in question.answers.items())
        lines.append(f"{question.words}：收回{told.total}份，其中{shares}")
    return "\n".join(lines)
