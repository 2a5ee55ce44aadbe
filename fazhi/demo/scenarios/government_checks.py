"""Two years of the government's own supervision; some units have the conclusion reviewed."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios.inspection_office import TEXTS, Office
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

SUBJECTS: list[str] = TEXTS["government"]["subjects"]


def government_checks(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 14
) -> list[Draft]:
    """The government's own supervision; some units have the conclusion reviewed."""
    office, made = Office(ledger, rng, places, people), []
    head = people["xianzhang"]
    forms = ("special", "daily", "comprehensive", "incident", "clue")
    for n in range(number):
        on = ledger.calendar.next_working_day(date(2025, 2, 10) + timedelta(days=(n + 1) * 615 // number))
        unit: Organ = rng.choice(places.departments[:20])
        given = {"title": f"{SUBJECTS[n % len(SUBJECTS)]}督查", "form": forms[n % 5], "unit": unit}
        draft = ledger.open(
            "oversight.government_check", organ=places.government, on=on, by=people["zhengfuban"], fields=given
        )
        made.append(draft)
        told = office.after(on, 8, 20)
        if not office.past(office.after(told, 2, 2)):
            continue
        draft.take(
            "conclude",
            told,
            by=head,
            fields={"facts": "实地抽查并核对台账", "conclusion": "多数事项按期办结，个别事项进度滞后"},
        )
        got = office.after(told, 1, 2)
        by = office.after(got, 25, 40)
        draft.take("deliver", got, by=people["zhengfuban"], fields={"received_on": got, "rectify_by": by})
        if n % 4 == 1:
            _reviewed(office, draft, got, n)
        if draft.matter.state == "delivered" and office.past(
            done := office.after(max(by, draft.matter.moved_on), 0, 3)
        ):
            draft.take("finish", done, by=people["zhengfuban"], fields={"result": "整改到位，核查属实"})
    return made


def _reviewed(office: Office, draft: Draft, got: date, n: int) -> None:
    asked = office.after(got, 5, 14)
    if not office.past(asked):
        return
    draft.take(
        "object_received",
        asked,
        by=office.people["zhengfuban"],
        fields={"objection": "滞后原因是上级批复未到，请重新认定"},
    )
    if office.past(decided := office.after(asked, 8, 18)):
        outcome = "changed" if n % 8 == 1 else "upheld"
        reason = "经复核，部分属实，调整结论" if outcome == "changed" else "经复核，理由不成立"
        draft.take("review", decided, by=office.deputy, fields={"reviewed": outcome, "review_text": reason})
