"""Two years of working with the court and the procuratorate: meetings, what was decided at them, letters and their answers."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

BEGUN = date(2025, 1, 6)
ONE = timedelta(days=1)
OF_COURT = ("governance", "document", "case")
#: How letters are numbered, by their kind; the ledger of supervision has numbers of its own.
MARKS = {"governance": "云法建", "document": "云法规建", "case": "云法行建", "public_interest": "云检行公建",
         "correction": "云检行监建", "social": "云检社建", "other": "云检建字"}  # fmt: skip
_TEXTS = tomllib.loads(Path(__file__).with_name("liaison_texts.toml").read_text(encoding="utf-8"))


class Desk:
    """The bureau that keeps both kinds of work, and days that are not after today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places = ledger, rng, places
        self.clerk, self.head = people["fuyi"], people["juzhang"]

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today

    def organ(self, short: str) -> Organ:
        justice: Organ = self.places.justice
        return justice if short == justice.short else self.places.department(short)


def meetings(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """A meeting with the court each quarter, with the procuratorate each half-year, with both at the year's beginning."""
    desk, made = Desk(ledger, rng, places, people), []
    court, procuratorate, both = _TEXTS["meeting"]
    plan = [(m, court) for m in (3, 6, 9, 11)] + [(m, procuratorate) for m in (4, 10)] + [(1, both)]
    for year in (2025, 2026):
        for month, row in sorted(plan, key=lambda p: p[0]):
            day = ledger.calendar.next_working_day(date(year, month, rng.randint(6, 12)))
            if desk.past(day):
                made.append(_meeting(desk, row, day))
    return made


def _meeting(desk: Desk, row: dict[str, Any], day: date) -> Draft:
    planned, by = desk.after(day, 5, 9), desk.clerk
    fields = {
        "meeting_kind": row["kind"], "title": f"{day.year}年第{(day.month - 1) // 3 + 1}季度{row['title']}", "counterpart": row["with"],
        "planned_on": planned, "place": "县政府第二会议室",
    }  # fmt: skip
    draft = desk.ledger.open("disputes.liaison_meeting", organ=desk.places.justice, on=day, fields=fields, by=by)
    for topic, raised in row["topics"]:
        draft.take("topic", day, by=by, detail={"topic": topic, "raised_by": raised})
    called = desk.after(day, 1, 2)
    if not desk.past(called):
        return draft
    draft.take("call", called, by=by, fields={"planned_on": planned, "place": "县政府第二会议室"})
    if desk.rng.random() < 0.08 or not desk.past(planned):
        cancelled = desk.after(called, 1, 1)
        if desk.past(cancelled) and desk.past(planned):
            draft.take("cancel", cancelled, by=desk.head, fields={"cancelled_why": "与全市府院联席会议合并召开"})
        return draft
    draft.take("hold", planned, by=by, fields={"attended": desk.rng.randint(9, 26), "discussion": row["discussion"]})
    return _decided(desk, draft, row, planned)


def _decided(desk: Desk, draft: Draft, row: dict[str, Any], held: date) -> Draft:
    for content, owner in row["decisions"]:
        detail = {"content": content, "owner": desk.organ(owner), "due_on": desk.after(held, 25, 45)}
        draft.take("decide", held, by=desk.clerk, detail=detail)
    issued = desk.after(held, 2, 6)
    if not desk.past(issued):
        return draft
    draft.take("minutes", issued, by=desk.head)
    last = issued
    for task in draft.sent["task"]:
        last = max(last, _task(desk, task, issued))
    closing = desk.after(last, 1, 4)
    if desk.past(closing) and all(task.matter.closed_on for task in draft.sent["task"]):
        draft.take("close", closing, by=desk.clerk, fields={"closed_note": "议定事项逐项落实，情况已通报与会单位"})
    return draft


def _task(desk: Desk, task: Draft, day: date) -> date:
    """What an owner does of a task; the last day that anything happened on."""
    taken = desk.after(day, 1, 3)
    if not desk.past(taken) or forgotten(desk.rng, taken, 0.2):
        return day
    task.take("take", taken)
    day = desk.after(taken, 8, 20)
    if not desk.past(day):
        return taken
    task.take("progress", day, detail={"content": "已拟定工作方案，正在征求有关单位意见"})
    if desk.rng.random() < 0.1:
        task.take("put_off", day, by=desk.head, fields={
            "due_on": task.record.due_on + 30 * ONE, "put_off_why": "需与上级主管部门的新规定衔接"})  # fmt: skip
    reported = desk.after(day, 4, 22)
    if not desk.past(reported) or forgotten(desk.rng, reported, 0.2):
        return day
    task.take("report", reported, fields={"outcome": "已制发文件并组织落实，相关材料报召集单位"})
    accepted = desk.after(reported, 1, 5)
    if not desk.past(accepted):
        return reported
    task.take("accept", accepted, by=desk.clerk)
    return accepted


def letters(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 96
) -> list[Draft]:  # fmt: skip
    """That many letters over two years, from each text in turn."""
    desk, span = Desk(ledger, rng, places, people), (ledger.today - BEGUN).days
    days = sorted(ledger.calendar.next_working_day(BEGUN + rng.randrange(span) * ONE) for _ in range(number - 2))
    days += [ledger.calendar.before(ledger.today, 1), ledger.today]  # come in just now, not handed on yet
    counts: dict[tuple[str, int], int] = {}
    made = []
    for n, day in enumerate(d for d in days if desk.past(d)):
        row = _TEXTS["letter"][n % len(_TEXTS["letter"])]
        key = (row["kind"], day.year)
        counts[key] = counts.get(key, 0) + 1
        made.append(_letter(desk, row, day, f"{MARKS[row['kind']]}〔{day.year}〕{counts[key]}号"))
    return made


def _letter(desk: Desk, row: dict[str, Any], day: date, number: str) -> Draft:
    rng, kind, unit, by = desk.rng, row["kind"], desk.organ(row["unit"]), desk.clerk
    court = kind in OF_COURT
    fields = {
        "sender_kind": "court" if court else "procuratorate", "sender": "云岚县人民法院" if court else "云岚县人民检察院",
        "letter_no": number, "letter_kind": kind, "subject": row["subject"], "content": row["content"],
        "letter_on": day - rng.randint(0, 4) * ONE, "addressee": unit, "door": rng.choice(("served", "served", "justice", "government")),
        "case_no": "", "on_enforcement": row.get("enforcement", False), "urgent": row.get("urgent", False),
        "reply_by": desk.after(day, 20, 22) if kind == "case" else None,
    }  # fmt: skip
    draft = desk.ledger.open("disputes.recommendation", organ=desk.places.justice, on=day, fields=fields, by=by)
    given = desk.after(day, 1, 2 if rng.random() < 0.9 else 4)
    if not desk.past(given):
        return draft
    draft.take("entrust", given, by=by, fields={"unit": unit, "inner_due": None})
    if rng.random() < 0.06 and desk.past(given + 4 * ONE):
        note = {"door": "government", "note": "县政府办公室转来同一文号来件"}
        draft.take("door", given + 4 * ONE, by=by, detail=note)
    if rng.random() < 0.03:
        back = desk.after(given, 3, 6)
        return (
            draft.take("withdraw", back, by=by, fields={"withdrawn_why": "发出机关来函撤回"})
            if desk.past(back)
            else draft
        )
    return _answered(desk, draft, row, given)


def _answered(desk: Desk, draft: Draft, row: dict[str, Any], day: date) -> Draft:
    rng, urgent = desk.rng, draft.record.urgent
    day = desk.after(day, 2, 4 if urgent else 14)
    if not desk.past(day) or forgotten(rng, day, 0.25):
        return draft
    for measure in row["measures"]:
        draft.take("measure", day, detail={"content": measure})
    if draft.record.letter_kind == "public_interest":
        day = desk.after(day, 1, 3 if urgent else 12)
        if not desk.past(day) or forgotten(rng, day, 0.3):
            return _sued(desk, draft, day)
        draft.take("perform", day, fields={"performed_how": "已整改完毕并经现场核查"})
    day = desk.after(day, 1, 2 if urgent else 8)
    if not desk.past(day):
        return draft
    adoption = rng.choices(("whole", "part", "none"), (86, 11, 3))[0]
    reason = {
        "whole": "",
        "part": "涉及市级权限的部分已书面报告上级主管部门",
        "none": "经核查，建议所指事项不属于本单位职责",
    }[adoption]
    written = {"adoption": adoption, "adoption_reason": reason, "reply_text": "整改情况和证明材料附后"}
    draft.take("draft", day, fields=written)
    if rng.random() < 0.12:
        draft.take("give_back", day, by=desk.head, detail={"content": "整改时间、责任人未写明，请补充"})
        draft.take("draft", day, fields=written)
    day = desk.after(day, 1, 3)
    if not desk.past(day):
        return draft
    draft.take("approve", day, by=desk.head)
    sent = desk.after(day, 0, 2)
    if not desk.past(sent):
        return draft
    draft.take("send", sent)
    return _looked(desk, draft, sent)


def _sued(desk: Desk, draft: Draft, day: date) -> Draft:
    """A public-interest letter without answer: once in a while the procuratorate sues."""
    on = desk.after(day, 50, 60)
    if desk.past(on):
        draft.take("sued", on, by=desk.clerk, fields={"suit_no": f"（{on.year}）江0126行初{300 + on.month}号"})
    return draft


def _looked(desk: Desk, draft: Draft, sent: date) -> Draft:
    adopted = draft.record.adoption != "none"
    looked = desk.after(sent, 60, 120)
    if adopted:
        if not desk.past(looked) or forgotten(desk.rng, looked, 0.3):
            return draft
        if desk.rng.random() < 0.1:
            found = {"result": "partly", "facts": "个别点位反弹，已要求继续整改"}
            draft.take("look", looked, by=desk.clerk, detail=found)
            looked = desk.after(looked, 20, 30)
            if not desk.past(looked):
                return draft
        found = {"result": "kept", "facts": "现场抽查，整改措施持续落实"}
        draft.take("look", looked, by=desk.clerk, detail=found)
    closing = desk.after(looked if adopted else sent, 1, 5)
    if desk.past(closing):
        draft.take("close", closing, by=desk.clerk, fields={"archive_no": ""})
    return draft
