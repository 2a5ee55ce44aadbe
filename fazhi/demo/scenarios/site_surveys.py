"""Surveys on the spot of the demonstration: most are met at first sight, some after mending, a few are still open."""

from __future__ import annotations

from datetime import date
from random import Random

from fazhi.areas.functions.site_surveys.procedure import conditions_of
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

SURVEYORS = ("踏勘员甲、踏勘员乙", "窗口踏勘组一、踏勘组二", "勘验岗一、勘验岗二")


def held(ledger: Ledger, rng: Random, survey: Draft, day: date, by: Account) -> date | None:
    """Take one survey as far as it has come; the day on which the place was found as it must be. None: not yet, or never."""
    on = ledger.calendar.after(day, rng.randint(1, 3))
    if on > ledger.today:
        return None
    for turn in (1, 2):
        told = {
            "appointed_on": on,
            "appointed_at": rng.choice(("上午9时至11时", "下午3时至5时")),
            "surveyors": rng.choice(SURVEYORS),
        }
        survey.take("appoint", survey.matter.moved_on, by=by, fields=told)
        if rng.random() < 0.04:
            return None  # nobody has gone yet
        bad = turn == 1 and rng.random() < 0.25
        _look(survey, on, by, bad, rng)
        if not bad:
            survey.take("pass", on, by=by)
            return on
        mend = ledger.calendar.after(on, rng.randint(3, 8))
        survey.take("mend", on, by=by, fields={"mend_by": mend})
        if mend > ledger.today or rng.random() < 0.1:
            return None
        on = mend
    return None


def _look(survey: Draft, on: date, by: Account, bad: bool, rng: Random) -> None:
    survey.take("arrive", on, by=by, fields={"cards_shown": True, "place": survey.record.address or "经营场所门前"})
    for n, condition in enumerate(conditions_of(survey.record)):
        wrong = bad and n == 0
        detail = {
            "condition": condition,
            "outcome": "not_met" if wrong else "met",
            "remark": "设施尚未安装到位" if wrong else "",
        }
        survey.take("check", on, by=by, detail=detail)
    taken = {"name": f"现场照片{rng.randint(100, 999)}.jpg", "taken_at": "10时许", "place": survey.record.place}
    survey.take("photo", on, by=by, detail=taken)
