"""Windows of law tests with those who sat them, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.officers import officer
from tests.published.recipes.scene import Scene, day

CHINA = ZoneInfo("Asia/Shanghai")


def _people(ledger: Ledger, scene: Scene, year: int, number: int) -> list[Any]:
    """The same persons in every window: the first so many. They leave in September, so that no stock at the year's end has them."""
    people = scene.__dict__.setdefault("_sitters", [])
    while len(people) < number:
        people.append(officer(ledger, scene, year, len(people), joined=2015, left=year).record)
    return people[:number]


def law_test(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """One window: ``sat`` persons came, ``absent`` did not, ``excused`` had a reason, ``resat`` sat again; ``term``;
    ``state`` closed, open or dropped."""
    on, state = day(year, n * 5), given.get("state", "closed")
    wanted = given.get("sat", 0) + given.get("absent", 0) + given.get("excused", 0)
    people = _people(ledger, scene, year, wanted)
    for title in ("甲", "乙"):
        question = {
            "kind": "judge", "law": "行政处罚法", "article": "第四十二条", "edition_on": date(2021, 7, 15), "answer": "对",
        }  # fmt: skip
        ledger.entry("enforcement.law_questions", organ=scene.justice, on=on, title=f"{title}题", fields=question)
    rule = {"cohort": "all", "lines": "不限 判断题 1 100", "pass_mark": 60, "minutes": 30}
    paper = ledger.entry("enforcement.law_paper_rules", organ=scene.justice, on=on, title="试卷", fields=rule)
    ledger.flush()
    fields = {
        "name": f"第{n + 1}期测评", "term": given.get("term", "monthly"), "paper": paper.record, "opens_on": on,
        "closes_on": on + timedelta(days=2),
    }  # fmt: skip
    draft = ledger.open("enforcement.law_test", organ=scene.justice, on=on, fields=fields)
    if state == "dropped":
        return draft.take("drop", on)
    draft.take("announce", on, reach=False)
    if state == "closed":
        draft.take("end", on + timedelta(days=3), reach=False)
    ledger.flush()
    LawSitting.objects.bulk_create(_sittings(draft, people, on, given))
    return draft


def _sittings(draft: Draft, people: list[Any], on: date, given: dict[str, Any]) -> list[LawSitting]:
    sat, absent, resat = given.get("sat", 0), given.get("absent", 0), given.get("resat", 0)
    at, rows = datetime(on.year, on.month, on.day, 9, tzinfo=CHINA), []
    for k, person in enumerate(people):
        row = LawSitting(matter_id=draft.pk, officer=person, agency=person.agency, due_on=on + timedelta(days=2))
        if k < sat:
            _handed(row, on, at)
        else:
            row.state, row.absent_why = "absent", "" if k < sat + absent else "病假"
        rows.append(row)
    for person in people[:resat]:
        row = LawSitting(matter_id=draft.pk, officer=person, agency=person.agency, due_on=on, round=2)
        rows.append(_handed(row, on, at))
    return rows


def _handed(row: LawSitting, on: date, at: datetime) -> LawSitting:
    row.state, row.on, row.score, row.passed = "handed", on, 100, True
    row.started_at, row.deadline_at, row.handed_at = at, at + timedelta(minutes=30), at + timedelta(minutes=20)
    return row


RECIPES = {"law_test": law_test}
