"""Two years of inspections: the plans, special and comprehensive ones, schools, second rounds, what was put right and what was not."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.inspection_office import PROBLEMS, TEXTS, Office, put_right
from fazhi.spine.actions import take_step
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter

THEMES: list[dict[str, Any]] = TEXTS["theme"]
QUESTIONS = ("prevention", "opinion", "one_matter", "procedure")
SCHOOLS = 12
YEARS = (2025, 2026)


def inspections(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], each_year: int = 8
) -> list[Draft]:
    """The plans of 2025 and 2026 and so many inspections in each, the second round of one, and one round at schools."""
    office = Office(ledger, rng, places, people)
    made: list[Draft] = []
    plans = [_plan(office, year) for year in YEARS]
    ledger.flush()  # inspections name their plan and its item by their rows
    for year, plan in zip(YEARS, plans, strict=True):
        held = []
        for n in range(each_year):
            on = ledger.calendar.next_working_day(date(year, 2, 17) + timedelta(days=n * 260 // each_year))
            if office.past(on + timedelta(days=3)):
                held.append(_inspection(office, on, THEMES[n % len(THEMES)], n, plan))
        schools = ledger.calendar.next_working_day(date(year, 9, 8))
        if office.past(schools + timedelta(days=12)):
            held.append(_schools(office, schools))
        ledger.flush()  # what is checked again is named by its number
        again = next((one for one in held if _struck(one)), None)
        if again and office.past(date(year, 10, 20)):
            held.append(_second_round(office, ledger.calendar.next_working_day(date(year, 10, 13)), again))
        made += held
    ledger.flush()
    told = {"summary": "计划内督察全部完成，问题整改按季调度"}
    take_step(Matter.objects.get(pk=plans[0].pk), "finish", by=office.clerk, on=date(2026, 1, 6), fields=told)
    return made


def _struck(one: Draft) -> list[Draft]:
    return [right for right in one.sent.get("rectification", []) if right.matter.state == "struck_off"]


def _plan(office: Office, year: int) -> Draft:
    on = office.ledger.calendar.next_working_day(date(year, 1, 8))
    themes = "\n".join(theme["name"] for theme in THEMES)
    draft = office.ledger.open(
        "oversight.inspection_plan", organ=office.places.justice, on=on, by=office.clerk,
        fields={"title": f"{year}年法治督察计划", "year": year, "themes": themes},
    )  # fmt: skip
    for no, theme in enumerate(THEMES, 1):
        row = {
            "no": no,
            "theme": theme["name"],
            "kind": theme["kind"],
            "objects_named": "有关部门、乡镇（街道）",
            "month_from": 2,
            "month_to": 12,
        }
        draft.take("item", on, by=office.clerk, detail=row)
    fields = {"approved_by": f"县委依法治县委员会{year}年第一次会议", "approval_no": f"云法委〔{year}〕2号"}
    return draft.take("approve", office.after(on, 5, 9), by=office.deputy, fields=fields)


def _open(office: Office, on: date, fields: dict[str, Any], units: list[dict[str, Any]]) -> Draft:
    draft = office.ledger.open(
        "oversight.inspection", organ=office.places.justice, on=on, by=office.clerk, fields=fields
    )
    for row in units:
        draft.take("object", on, by=office.clerk, detail={"unit": None, "unit_name": "", **row})
    taken = {row["unit"].pk for row in units if row.get("unit")}
    own, rng = office.places.justice, office.rng
    guests = [o for o in rng.sample(office.places.departments[:20], 6) if o.pk not in taken][:2]
    for place, post, unit in (
        ("leader", "分管副局长", own),
        ("member", "督察科科长", own),
        *(("member", "法规科科长", o) for o in guests),
    ):
        draft.take(
            "member",
            on,
            by=office.clerk,
            detail={"place": place, "post": post, "unit": unit, "withdrawn": False, "reason": ""},
        )
    return draft


def _units(office: Office, many: int) -> list[dict[str, Any]]:
    towns = office.rng.sample(office.places.towns, many // 2)
    agencies = office.rng.sample(office.places.departments[:24], many - len(towns))
    return [{"object_kind": "town", "unit": o} for o in towns] + [
        {"object_kind": "agency", "unit": o} for o in agencies
    ]


def _inspection(office: Office, on: date, theme: dict[str, Any], n: int, plan: Draft) -> Draft:
    """One inspection; outside the plan where it comes from a red risk."""
    rng = office.rng
    fields: dict[str, Any] = {
        "title": f"{theme['name']}{'督察' if theme['kind'] != 'special' else '专项督察'}",
        "kind": theme["kind"],
        "theme": theme["name"],
    }
    if n == 1:
        fields["extra_ground"] = "风险池红色风险转为专项督察"
    else:
        fields |= {"plan": plan.record, "plan_no": THEMES.index(theme) + 1}
    if rng.random() < 0.4:
        fields["round"] = "first"
    draft = _open(office, on, fields, _units(office, rng.randint(3, 7)))
    on = office.after(on, 2, 5)
    if not office.past(on):
        return draft
    covert = theme["name"] == "涉企行政检查" and rng.random() < 0.6
    draft.take(
        "approve",
        on,
        by=office.head,
        fields={"scheme": "听取汇报、查阅资料、走访企业和群众，实地五日", "covert": covert},
    )
    return _field(office, draft, office.after(on, 1, 3), theme["types"])


def _begin(office: Office, draft: Draft, on: date) -> date | None:
    """Notice and arrival, or none of it where it is covert; None where that is still to come."""
    if not office.past(on):
        return None
    if draft.record.covert:
        draft.take("begin_covert", on, by=office.clerk)
        return on
    arrive = office.after(on, 4, 8)
    self_report = arrive if draft.record.kind == "document" else None
    draft.take("notify", on, by=office.clerk, fields={"arrive_on": arrive, "self_report_by": self_report})
    if not office.past(arrive):
        return None
    draft.take("begin", arrive, by=office.clerk)
    return arrive


def _field(office: Office, draft: Draft, on: date, types: list[str], rechecks: list[Draft] | None = None) -> Draft:
    began = _begin(office, draft, on)
    if began is None:
        return draft
    objects = [row for row in draft.details if type(row).__name__ == "InspectionObject"]
    day = began
    for n, row in enumerate(objects):
        if n % 3 == 2:
            day = office.after(day, 1, 1)
        if office.past(day):
            _paper(office, draft, day, str(row))
    if not office.past(day):
        return draft
    for question in QUESTIONS if draft.record.kind == "special" else ():
        answer = "no" if question == "opinion" else office.rng.choice(("yes", "partly", "does_not_arise"))
        row = {
            "question": question,
            "answer": answer,
            "unit_name": str(objects[0]),
            "proof": f"{objects[0]}工作台账、会议纪要和审查意见书（见底稿）",
        }
        draft.take("answer", day, by=office.clerk, detail=row)
    for n, right in enumerate(rechecks or []):
        row = {
            "rectification_no": right.matter.number,
            "result": "kept" if n else "relapsed",
            "seen": "抽查最近三个月的案卷和会议记录",
        }
        draft.take("recheck", day, by=office.clerk, detail=row)
        if not n:
            old = right.record
            problem = next(p for p in PROBLEMS if p["text"] == old.problem)
            _problem(office, draft, day, 1, problem, (old.unit, old.unit_name), right.matter.number)
    _problems(office, draft, day, objects, types)
    left = office.after(day, 1, 2)
    if office.past(left):
        draft.take("leave", left, by=office.clerk)
        return _told(office, draft, office.after(left, 3, 8))
    return draft


def _paper(office: Office, draft: Draft, day: date, unit: str) -> None:
    method = (
        office.rng.choice(("hearing", "files", "talk", "visit", "questionnaire"))
        if draft.record.kind != "document"
        else "self_check"
    )
    sent = office.rng.randint(20, 60) if method == "questionnaire" else 0
    row = {
        "method": method, "unit_name": unit, "done_on": day, "content": "按方案逐项核对，情况见附件", "amount": office.rng.randint(3, 25),
        "forms_sent": sent, "forms_back": max(sent - office.rng.randint(0, 6), 0),
    }  # fmt: skip
    draft.take("work", day, by=office.clerk, detail=row)


def _problems(office: Office, draft: Draft, day: date, objects: list[Any], types: list[str]) -> None:
    rng, no = office.rng, sum(type(row).__name__ == "InspectionProblem" for row in draft.details)
    fitting = [p for p in PROBLEMS if p["type"] in types]
    for row in objects:
        for problem in rng.sample(fitting, min(len(fitting), rng.choice((0, 1, 1, 2)))):
            no += 1
            _problem(office, draft, day, no, problem, (row.unit, row.unit_name))
            if rng.random() < 0.7:
                suggestion = {"for_kind": row.object_kind, "text": problem["suggestion"], "to_unit": str(row)}
                draft.take("suggest", day, by=office.clerk, detail=suggestion)


def _problem(
    office: Office, draft: Draft, day: date, no: int, problem: dict[str, Any], at: tuple[Any, str], relapse_of: str = ""
) -> None:
    detail = {
        "no": no, "problem": problem["text"], "problem_basis": problem["basis"], "problem_type": problem["type"], "grade": problem["grade"],
        "grade_reason": problem["reason"], "unit": at[0], "unit_name": at[1], "due_on": office.after(day, 35, 70), "relapse_of": relapse_of,
        "to_pool": False,
    }  # fmt: skip
    draft.take("problem", day, by=office.clerk, detail=detail)


def _told(office: Office, draft: Draft, on: date) -> Draft:
    """The report, the feedback, a circular now and then, and what became of every problem."""
    if not office.past(on):
        return draft
    draft.take("report", on, by=office.clerk, fields={"report_text": "总体情况较好，存在清单所列问题"})
    if not any(type(row).__name__ == "InspectionProblem" for row in draft.details):
        return draft.take("close_clean", on, by=office.head, fields={"closing_note": "未发现问题"})
    on = office.after(on, 3, 8)
    if not office.past(on):
        return draft
    draft.take(
        "feed_back", on, by=office.head, fields={"feedback_text": "请对照清单逐项整改，按期报送整改方案和整改报告"}
    )
    if office.rng.random() < 0.6 and office.past(later := office.after(on, 5, 15)):
        draft.take(
            "circular",
            later,
            by=office.head,
            detail={
                "scope": office.rng.choice(("county", "county", "public")),
                "content": "现将督察情况通报如下，请各单位对照自查",
            },
        )
    for right in draft.sent["rectification"]:
        put_right(office, right, on)
    ends = [one.matter.closed_on for one in draft.sent["rectification"]]
    if all(ends) and office.past(closed := office.after(max(e for e in ends if e), 1, 5)):
        draft.take("close", closed, by=office.head, fields={"closing_note": "问题全部销号"})
    return draft


def _schools(office: Office, on: date) -> Draft:
    """Schools are no organs of the county: they stand by their names."""
    names = [f"{town.short[:2]}{kind}" for town in office.places.towns for kind in ("小学", "中学")][:SCHOOLS]
    units = [{"object_kind": "school", "unit_name": name} for name in names]
    fields = {
        "title": "中小学法治宣传教育专项督察",
        "kind": "special",
        "theme": "法治宣传教育",
        "extra_ground": "与教育部门联合开展的年度专项",
    }
    draft = _open(office, on, fields, units)
    draft.take(
        "approve", on, by=office.head, fields={"scheme": "走访学校，查看授课记录和法治副校长到校情况", "covert": False}
    )
    return _field(office, draft, on, ["publicity"])


def _second_round(office: Office, on: date, first: Draft) -> Draft:
    units = [
        {"object_kind": r.object_kind, "unit": r.unit, "unit_name": r.unit_name}
        for r in first.details
        if type(r).__name__ == "InspectionObject"
    ]
    fields = {
        "title": f"{first.record.theme}督察（第二轮）", "kind": "comprehensive", "theme": first.record.theme, "round": "second",
        "earlier": first.record,
        "extra_ground": "双轮督察：对上一轮督察整改情况复查",
    }  # fmt: skip
    draft = _open(office, on, fields, units)
    draft.take("approve", on, by=office.head, fields={"scheme": "对已销号问题逐项复查", "covert": False})
    struck = [right for right in _struck(first) if right.matter.closed_on and right.matter.closed_on <= on]
    return _field(office, draft, office.after(on, 1, 2), ["guarantee", "functions"], struck)
