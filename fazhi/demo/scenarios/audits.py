"""Two years of audits, tours on the building of the rule of law, the ledger of statistical integrity, and clues handed on."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.inspection_office import posts
from fazhi.spine.access import Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

_TEXTS = tomllib.loads(Path(__file__).with_name("audits.toml").read_text(encoding="utf-8"))
FINDINGS: list[dict[str, Any]] = _TEXTS["finding"]
PATROL: list[dict[str, Any]] = _TEXTS["patrol"]
DUTIES: list[dict[str, Any]] = _TEXTS["duty"]
KINDS = (
    ("budget", "预算执行审计"),
    ("responsibility", "主要负责人经济责任审计"),
    ("special", "专项资金审计"),
    ("investment", "投资项目审计"),
)
BEGUN = date(2025, 2, 10)
TRANSFER = "oversight.transfer"


class Auditor:
    """The audit bureau's ledger, kept by the county office, and the day that is today."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places = ledger, rng, places
        posts(places, people)
        self.clerk = people["zhengfuban"]

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def past(self, day: date) -> bool:
        return day <= self.ledger.today


def audits(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 36) -> list[Draft]:
    """So many projects, every fourth a tour on the building of the rule of law."""
    auditor, made = Auditor(ledger, rng, places, people), []
    for n in range(number):
        on = ledger.calendar.next_working_day(BEGUN + timedelta(days=n * 620 // number))
        town = n % 3 == 0
        unit: Organ = rng.choice(places.towns) if town else rng.choice(places.departments[:24])
        made.append(_patrol(auditor, on, unit) if n % 4 == 3 else _audit(auditor, on, unit, KINDS[n % 4]))
    return made


def _open(auditor: Auditor, on: date, unit: Organ, kind: str, name: str, theme: str, by: str) -> Draft:
    fields = {
        "title": f"{unit.short}{name}",
        "kind": kind,
        "theme": theme,
        "unit": unit,
        "auditor": by,
        "plan_no": f"{on.year}年计划项目",
    }
    return auditor.ledger.open(
        "oversight.audit", organ=auditor.places.government, on=on, by=auditor.clerk, fields=fields
    )


def _found(auditor: Auditor, draft: Draft, on: date, rows: list[dict[str, Any]]) -> None:
    for no, one in enumerate(rows, 1):
        amount = Decimal(int(one.get("amount", 0) * auditor.rng.uniform(0.3, 1.6)))
        detail = {
            "no": no, "finding_type": one.get("type", "procedure"), "facts": one["text"], "amount": amount, "requirement": one["requirement"],
            "due_on": auditor.after(on, 50, 70),
        }  # fmt: skip
        draft.take("finding", on, by=auditor.clerk, detail=detail)


def _audit(auditor: Auditor, on: date, unit: Organ, kind: tuple[str, str]) -> Draft:
    rng, theme = auditor.rng, "projects" if kind[0] == "investment" else "funds"
    draft = _open(auditor, on, unit, kind[0], kind[1], theme, "县审计局")
    on = auditor.after(on, 12, 25)
    if not auditor.past(on):
        return draft
    _found(auditor, draft, on, rng.sample(FINDINGS, rng.randint(1, 4)))
    draft.take("ask", on, by=auditor.clerk, fields={"draft_received_on": on})
    answered = auditor.after(on, 2, 6)
    if not auditor.past(answered):
        return draft
    if rng.random() < 0.85:
        draft.take("comment_received", answered, by=auditor.clerk, fields={"comments": "对问题没有异议，立即整改"})
        return _issued(auditor, draft, auditor.after(answered, 2, 5))
    return _issued(auditor, draft, auditor.after(on, 11, 14))


def _patrol(auditor: Auditor, on: date, unit: Organ) -> Draft:
    draft = _open(auditor, on, unit, "patrol", "法治建设专项巡察", "rule_of_law", "县委巡察办")
    on = auditor.after(on, 15, 25)
    if not auditor.past(on):
        return draft
    _found(auditor, draft, on, auditor.rng.sample(PATROL, auditor.rng.randint(1, 3)))
    return _issued(auditor, draft, auditor.after(on, 3, 8))


def _issued(auditor: Auditor, draft: Draft, on: date) -> Draft:
    """The report; every finding put right, confirmed or still open; told to both; published."""
    if not auditor.past(on):
        return draft
    by = auditor.clerk
    number = f"云审报〔{on.year}〕{on.timetuple().tm_yday}号"
    draft.take(
        "issue", on, by=by, fields={"report_no": number, "decision_no": "", "rectify_by": auditor.after(on, 48, 60)}
    )
    last, open_ones = _put_right(auditor, draft, on)
    told = max(last, auditor.after(on, 45, 50))
    if not auditor.past(told):
        return draft
    draft.take(
        "report_back",
        told,
        by=by,
        fields={"rectified_text": "整改情况报告", "told_auditor_on": told, "told_government_on": told},
    )
    if draft.record.kind != "patrol":
        draft.take("publish", told, by=by, fields={"published_where": "县政府门户网站"})
    if not open_ones and auditor.past(closed := auditor.after(told, 2, 8)):
        draft.take("close", closed, by=by, fields={"closing_note": "问题全部确认整改"})
    return draft


def _put_right(auditor: Auditor, draft: Draft, on: date) -> tuple[date, int]:
    """What the unit told and the auditor confirmed, day by day; returns the last day and how many findings stay open."""
    rng, steps, open_ones = auditor.rng, [], 0
    for row in [one for one in draft.details if type(one).__name__ == "AuditFinding"]:
        done = auditor.after(on, 15, 50)
        seen = auditor.after(done, 3, 15)
        told = {"no": row.no, "measures": "已按要求整改", "amount": row.amount, "proof": "整改凭证"}
        if auditor.past(done) and rng.random() > 0.08:
            steps.append((done, "measure_received", told))
            if auditor.past(seen) and rng.random() > 0.06:
                steps.append(
                    (
                        seen,
                        "confirm",
                        {
                            "no": row.no,
                            "amount": row.amount,
                            "paper": f"云审销〔{seen.year}〕{row.no}号",
                            "seen": "凭证齐全，属实",
                        },
                    )
                )
                continue
        open_ones += 1
    for day, code, detail in sorted(steps, key=lambda step: step[0]):
        draft.take(code, day, by=auditor.clerk, detail=detail)
    return max((day for day, *_ in steps), default=on), open_ones


def statistics(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 24
) -> list[Draft]:
    """The ledger of statistical integrity."""
    auditor, made = Auditor(ledger, rng, places, people), []
    for n in range(number):
        one = DUTIES[n % len(DUTIES)]
        on = ledger.calendar.next_working_day(BEGUN + timedelta(days=n * 630 // number))
        checked = rng.randint(20, 120) if one["duty"] == "spot_check" else 0
        fields = {
            "duty": one["duty"], "unit": rng.choice([*places.towns, places.department("县统计局")]), "content": one["content"], "checked": checked,
            "wrong": rng.randint(0, 3) if checked else 0, "result": one.get("result", ""), "transfer_no": "",
        }  # fmt: skip
        title = f"{on.year}年{one['title']}"
        made.append(
            ledger.entry(
                "oversight.statistics_duty",
                organ=places.government,
                on=on,
                title=title,
                fields=fields,
                by=auditor.clerk,
            )
        )
    return made


def transfers(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 12) -> Account:
    """Clues handed on, seen by one post alone; returns its account."""
    roles = (Role.CLERK, Role.OFFICE_HEAD)
    keeper = post_holder("xiansuo", "严守默", places.justice, roles, TRANSFER, "线索移送专办岗")
    people["xiansuo"] = keeper
    ways = (
        ("discipline", "县监察委员会"),
        ("discipline", "县监察委员会"),
        ("procuratorate", "县人民检察院"),
        ("audit", "县审计局"),
        ("finance", "县财政局"),
    )
    for n in range(number):
        on = ledger.calendar.next_working_day(BEGUN + timedelta(days=n * 630 // number))
        direction, receiver = ways[n % len(ways)]
        _transfer(ledger, rng, places, keeper, on, direction, receiver)
    return keeper


def _transfer(
    ledger: Ledger, rng: Random, places: Places, keeper: Account, on: date, direction: str, receiver: str
) -> None:
    fields = {
        "direction": direction,
        "found_in": rng.choice(("inspection", "audit")),
        "found_no": "",
        "subject": "资金管理和履职情况",
    }
    draft = ledger.open(TRANSFER, organ=places.justice, on=on, by=keeper, fields=fields)
    written = {"receiver": receiver, "transfer_basis": "监察法第三十七条" if direction == "discipline" else "有关监督工作规定",
               "facts": "检查发现的资金往来和审批材料，详见附件"}  # fmt: skip
    draft.take("write", on, by=keeper, fields=written)
    day = ledger.calendar.after(on, 2)
    for code, least, most, given in (
        ("send", 0, 1, {}), ("receipt", 2, 5, {"receipt_no": "回执"}), ("answer", 15, 45, {"result": rng.choice(("filed", "handled", "unfounded"))}),
    ):  # fmt: skip
        day = ledger.calendar.after(day, rng.randint(least, most)) if most > 1 else day
        if day > ledger.today or (code == "answer" and rng.random() < 0.2):
            return
        draft.take(code, day, by=keeper, fields=given | ({"receipt_on": day} if code == "receipt" else {}))
