"""Two years of steering: groups with their posts, plans, meetings, written instructions, hearings, and the tasks from them."""

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

ONE = timedelta(days=1)
_TEXTS = tomllib.loads(Path(__file__).with_name("plans_and_tasks_texts.toml").read_text(encoding="utf-8"))
GROUPS = (("全面依法治县委员会", "committee"), ("全面依法治县委员会办公室", "office"), ("执法协调小组", "group"), ("守法普法协调小组", "group"),
          ("司法协调小组", "group"), ("法治政府建设领导小组", "leading"))  # fmt: skip
SEATS = (("县委书记", "head"), ("县长", "deputy"), ("县委副书记", "deputy"), ("县司法局局长", "office"), ("县公安局局长", "member"),
         ("县市场监督管理局局长", "member"))  # fmt: skip
DONE = (
    "已按要求完成，相关文件和台账已归档。",
    "已落实到位，情况已向交办单位报告。",
    "已印发制度并组织实施，成效初步显现。",
)
HOW = ("已拟定工作方案，明确分工和时限。", "正在征求有关单位意见。", "已完成大部分内容，正在收尾。")


class Office:
    """The office of the committee, which keeps it all, and days that are not after today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places = ledger, rng, places
        self.clerk, self.head = people["fazhiban"], people["juzhang"]

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today

    def organ(self, short: str) -> Organ:
        if short == self.places.justice.short:
            return self.places.justice
        town = next((t for t in self.places.towns if t.short == short), None)
        return town or self.places.department(short)


def groups(ledger: Ledger, places: Places) -> dict[str, Any]:
    """Committee, office, groups, and who sits in them by post; flushed, since meetings name them."""
    found: dict[str, Any] = {}
    for n, (title, kind) in enumerate(GROUPS):
        fields = {
            "group_kind": kind,
            "founded_on": date(2019, 4, 8),
            "document_no": f"云委〔2019〕{12 + n}号",
            "duties": "",
            "until": None,
        }
        entry = ledger.entry("leadership.groups", organ=places.justice, on=date(2025, 1, 6), title=title, fields=fields)
        found[title] = entry.record
        for post, seat in SEATS[: 6 if n == 0 else 3]:
            fields = {"group": entry.record, "seat": seat, "unit": None, "since": date(2024, 1, 8), "until": None}
            ledger.entry("leadership.group_seats", organ=places.justice, on=date(2025, 1, 6), title=post, fields=fields)
    ledger.flush()
    return found


def plans(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The plans of several years, then those of one, each issued with its tasks; the yearly one of 2025 has ended."""
    office, made = Office(ledger, rng, places, people), []
    parents: dict[str, Any] = {}
    for row in _TEXTS["plan"]:
        parent = parents.get("government") if row["kind"] in ("yearly", "points") else None
        draft = _plan(office, row, parent)
        made.append(draft)
        parents[row["kind"]] = draft.record
    fields = {"kind": "yearly", "title": "云岚县2027年度法治政府建设工作计划", "first_year": 2027, "last_year": 2027, "parent": None,
              "text": ""}  # fmt: skip
    made.append(
        ledger.open(
            "leadership.plan",
            organ=places.justice,
            on=ledger.calendar.before(ledger.today, 6),
            fields=fields,
            by=office.clerk,
        )
    )
    return made


def _plan(office: Office, row: dict[str, Any], parent: Any) -> Draft:
    issued, calendar, by = row["issued"], office.ledger.calendar, office.clerk
    begun = calendar.before(issued, 25)
    fields = {
        "kind": row["kind"], "title": row["title"], "first_year": row["years"][0], "last_year": row["years"][1], "parent": parent,
        "text": "坚持党的领导，坚持以人民为中心，围绕规范权力运行、严格公正执法、优化法治服务部署任务，逐项明确责任单位和完成期限。",
    }  # fmt: skip
    draft = office.ledger.open("leadership.plan", organ=office.places.justice, on=begun, fields=fields, by=by)
    for content, owner, days, measure in row["tasks"]:
        detail = {"content": content, "owner": office.organ(owner), "due_on": issued + days * ONE, "measure": measure}
        draft.take("assign", begun, by=by, detail=detail)
    draft.take(
        "consult",
        calendar.before(issued, 15),
        by=by,
        fields={"consulted_with": "各部门、各乡镇（街道）", "opinions": "收到意见31条，采纳22条"},
    )
    draft.take("submit", calendar.before(issued, 10), by=by)
    draft.take("approve", calendar.before(issued, 3), by=office.head, fields={"approved_at": "全面依法治县委员会会议"})
    draft.take("issue", issued, by=office.head, fields={"mid_due": row.get("mid"), "final_due": row.get("final")})
    draft.take("publish", calendar.after(issued, 4), by=by)
    for task in sorted(draft.sent.get("task", []), key=lambda t: t.record.due_on):
        worked(office, task, finished="ends" in row)
    if "ends" in row:
        return draft.take(
            "assess_final", row["ends"], by=by, fields={"final_findings": "计划任务全部验收，年度目标基本实现。"}
        )
    return draft


def worked(office: Office, task: Draft, *, finished: bool = False) -> None:
    """What an owner does of a task: most in time, some late, some sent back once. ``finished``: all of it."""
    rng, due, day = office.rng, task.record.due_on, office.after(task.matter.opened_on, 1, 4)
    if not office.past(day) or (not finished and forgotten(rng, day, 0.2)):
        return
    task.take("take", day)
    middle = day + (due - day) / 2
    if not office.past(middle):
        return
    task.take("progress", middle, detail={"content": rng.choice(HOW)})
    luck = rng.random()
    if not finished and (luck < 0.02 or forgotten(rng, due, 0.28)):
        return  # nobody has reported it
    reported = due - rng.randint(1, 20) * ONE if luck < 0.85 else due + rng.randint(3, 25) * ONE
    reported = max(reported, middle)
    if not office.past(reported):
        return
    outcome = {"outcome": rng.choice(DONE), "proof": "印发文件、会议记录和台账"}
    task.take("report", reported, fields=outcome)
    if rng.random() < 0.15:
        back = office.after(reported, 1, 3)
        again = office.after(back, 4, 9)
        if not office.past(again):
            return
        task.take("send_back", back, by=office.clerk, detail={"content": "佐证材料不完整，请补充"})
        task.take("report", again, fields=outcome)
        reported = again
    accepted = office.after(reported, 1, 5)
    if office.past(accepted):
        task.take("accept", accepted, by=office.clerk)


def meetings(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], known: dict[str, Any]
) -> list[Draft]:
    """Meetings of the county's highest bodies, of the committee, its groups and its office, month by month."""
    office, made = Office(ledger, rng, places, people), []
    by_body = {
        "group": known["执法协调小组"],
        "office": known["全面依法治县委员会办公室"],
        "committee": known["全面依法治县委员会"],
    }
    for year in (2025, 2026):
        for row in _TEXTS["meeting"]:
            for n, month in enumerate(row["months"]):
                day = ledger.calendar.next_working_day(date(year, month, rng.randint(4, 24)))
                if office.past(day):
                    made.append(_meeting(office, row, day, n, by_body.get(row["body"])))
    return made


def _meeting(office: Office, row: dict[str, Any], held: date, n: int, group: Any) -> Draft:
    planned, by = office.ledger.calendar.before(held, 4), office.clerk
    fields = {
        "body": row["body"],
        "group": group,
        "title": f"{held.year}年第{n + 1}次{row['title']}",
        "planned_on": held,
        "place": "县行政中心会议室",
    }
    draft = office.ledger.open("leadership.meeting", organ=office.places.justice, on=planned, fields=fields, by=by)
    for topic, kind, raised in row["topics"] if n % 3 else row["topics"][:1]:
        draft.take("topic", planned, by=by, detail={"topic": topic, "topic_kind": kind, "raised_by": raised})
    draft.take(
        "hold", held, by=by, fields={"chair": row["chair"], "attended": office.rng.randint(9, 40), "discussion": ""}
    )
    content, owner = row["decisions"][n % len(row["decisions"])]
    due = held + office.rng.randint(40, 110) * ONE
    draft.take(
        "assign", held, by=by, detail={"content": content, "owner": office.organ(owner), "due_on": due, "measure": ""}
    )
    issued = office.after(held, 1, 6)
    if not office.past(issued):
        return draft
    draft.take("minutes", issued, by=office.head)
    return _closed(office, draft, "议定事项已逐项落实")


def _closed(office: Office, draft: Draft, note: str) -> Draft:
    """Its tasks, and its end once all of them are accepted."""
    last = draft.matter.moved_on
    for task in draft.sent.get("task", []):
        worked(office, task)
        last = max(last, task.matter.moved_on)
    closing = office.after(last, 1, 4)
    if office.past(closing) and all(task.matter.closed_on for task in draft.sent.get("task", [])):
        draft.take("close", closing, by=office.clerk, fields={"closed_note": note})
    return draft


def instructions(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 62
) -> list[Draft]:
    """Written instructions over two years; what asks for nothing is filed."""
    office, made = Office(ledger, rng, places, people), []
    span = (ledger.today - date(2025, 1, 6)).days
    for n in range(number):
        row = _TEXTS["instruction"][n % len(_TEXTS["instruction"])]
        day = ledger.calendar.next_working_day(date(2025, 1, 6) + rng.randrange(span) * ONE)
        if office.past(day):
            made.append(_instruction(office, row, day))
    return made


def _instruction(office: Office, row: dict[str, Any], day: date) -> Draft:
    fields = {
        "title": row["title"],
        "paper_no": "",
        "signer": row["signer"],
        "post": row["post"],
        "on_law": True,
        "text": row["text"],
    }
    draft = office.ledger.open(
        "leadership.instruction", organ=office.places.justice, on=day, fields=fields, by=office.clerk
    )
    out = office.after(day, 1, 2 if office.rng.random() < 0.9 else 5)
    if not office.past(out):
        return draft
    if office.rng.random() < 0.2:
        return draft.take("file", out, by=office.clerk, fields={"filed_why": "阅知件，没有办理要求"})
    due = day + office.rng.randint(20, 45) * ONE
    detail = {"content": row["task"], "owner": office.organ(row["owner"]), "due_on": max(due, out), "measure": ""}
    draft.take("assign", out, by=office.clerk, detail=detail)
    draft.take("send_out", out, by=office.clerk)
    return _closed(office, draft, "落实情况已报告")


def hearings(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """Reports heard by the standing committee of the people's congress; its opinions as tasks, answered within the half-year."""
    office = Office(ledger, rng, places, people)
    return [_hearing(office, row) for row in _TEXTS["hearing"]]


def _hearing(office: Office, row: dict[str, Any]) -> Draft:
    heard, by = row["heard"], office.clerk
    on = office.after(heard, 2, 5)
    fields = {
        "title": row["title"], "heard_by": "云岚县人民代表大会常务委员会", "heard_on": heard, "reporter": row["reporter"],
        "opinion_no": f"云常办〔{heard.year}〕{heard.month + 3}号", "reply_by": heard + 150 * ONE,
    }  # fmt: skip
    draft = office.ledger.open("leadership.hearing", organ=office.places.justice, on=on, fields=fields, by=by)
    for content, owner in row["tasks"]:
        detail = {"content": content, "owner": office.organ(owner), "due_on": heard + 100 * ONE, "measure": ""}
        draft.take("assign", on, by=by, detail=detail)
    draft.take("send_out", on, by=by)
    for task in draft.sent["task"]:
        worked(office, task, finished=True)
    replied = office.after(max(task.matter.moved_on for task in draft.sent["task"]), 3, 12)
    if office.past(replied) and all(task.matter.closed_on for task in draft.sent["task"]):
        draft.take("reply", replied, by=office.head, fields={"reply_text": "对审议意见逐条研究，制定措施并落实。"})
        draft.take("close", replied, by=by)
    return draft
