"""Counsel and public lawyers of the county: appointments, two years of services, requests, yearly appraisals."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

FIRMS = ("江岭云岚律师事务所", "江岭正衡律师事务所", "岭州明理律师事务所")
SINCE = date(2025, 1, 2)
#: service -> (weight, titles)
SERVICES: dict[str, tuple[int, tuple[str, ...]]] = {
    "contract": (30, ("审查采购合同", "审查投资协议", "审查租赁合同")), "opinion": (18, ("就历史遗留问题出具法律意见", "就信访事项出具法律意见")),
    "meeting": (16, ("列席常务会议", "参加项目洽谈会", "参加矛盾纠纷研判会")), "document": (8, ("审查规范性文件草案",)),
    "decision": (3, ("审查重大行政决策草案",)), "reception": (6, ("参与领导接访",)), "litigation": (8, ("代理行政诉讼", "参与行政复议")),
    "dispute": (4, ("参与处理矛盾纠纷",)), "publicity": (6, ("开展法治讲座", "送法进村")), "consultation": (12, ("解答法律咨询",)),
}  # fmt: skip


def appointments(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The rolls: who should have counsel, who has; returns the appointments in force."""
    offices = [places.government, places.justice, *places.departments]
    for units, group in ((offices, "office"), (places.towns, "town"), (places.villages, "village")):
        for unit in units:
            fields = {"unit": unit, "group": group, "since": date(2024, 1, 2), "until": None}
            ledger.entry(
                "decisions.counsel_duty", organ=places.justice, on=date(2024, 1, 2), title=unit.name, fields=fields
            )
    made = [_counsel(ledger, rng, places, places.government, n) for n in range(8)]
    made += [_counsel(ledger, rng, places, unit, n) for n, unit in enumerate((*places.departments[:46], *places.towns))]
    made += [_lawyer(ledger, rng, places, unit) for unit in places.departments[:27]]
    for lender, client in zip(places.departments[:6], places.departments[40:46], strict=True):
        made.append(_lawyer(ledger, rng, places, client, lender))
    for n, village in enumerate(places.villages):
        if n % 50 != 49:  # a few villages wait for one
            made.append(_village(ledger, rng, places, village, n))
    for n in range(6):
        gone = {"until": date(2025, 7, 1), "ended": "expired"}
        _counsel(ledger, rng, places, places.departments[46 + n], n, **gone)
    return made


def _appoint(ledger: Ledger, places: Places, title: str, **fields: Any) -> Draft:
    base = {"form": "person", "since": SINCE, "until": None, "fee_basis": "none", "fee": None}
    return ledger.entry("decisions.counsel", organ=places.justice, on=SINCE, title=title, fields={**base, **fields})


def _counsel(ledger: Ledger, rng: Random, places: Places, client: Organ, n: int, **more: Any) -> Draft:
    basis, fee = rng.choice((("hourly", 300), ("yearly", 40000), ("yearly", 60000), ("per_matter", 1200)))
    return _appoint(
        ledger, places, f"{client.short}法律顾问", kind="counsel", client=client, name=name_of(rng), firm=FIRMS[n % 3],
        licence_no=f"1990120{rng.randrange(10**10):010}", contract_no=f"顾聘合〔2025〕{len(ledger.drafts)}号", fee_basis=basis,
        fee=fee, **more,
    )  # fmt: skip


def _lawyer(ledger: Ledger, rng: Random, places: Places, unit: Organ, lender: Organ | None = None) -> Draft:
    return _appoint(
        ledger, places, f"{unit.short}公职律师", kind="public_lawyer", client=unit, name=name_of(rng), shared_from=lender,
        firm=(lender or unit).name, licence_no=f"G990126{rng.randrange(10**6):06}",
    )  # fmt: skip


def _village(ledger: Ledger, rng: Random, places: Places, village: Organ, n: int) -> Draft:
    return _appoint(
        ledger, places, f"{village.short}法律顾问", kind="village", client=village, name=name_of(rng), firm=FIRMS[n % 3],
        licence_no=f"1990120{rng.randrange(10**10):010}", team="云岚县村（居）法律顾问团",
    )  # fmt: skip


def services(ledger: Ledger, rng: Random, places: Places, appointed: list[Draft]) -> None:
    """The work log, and the appraisals of the first year."""
    kinds, weights = list(SERVICES), [w for w, _ in SERVICES.values()]
    offices = [d for d in appointed if d.record.kind == "counsel"]
    for n in range(1600):
        held = rng.choices(
            (rng.choice(offices), rng.choice(offices[:8]), rng.choice(appointed[68:101]), rng.choice(appointed)),
            (3, 3, 3, 2),
        )[0]
        day = ledger.calendar.next_working_day(date(rng.choice((2025, 2026)), rng.randint(1, 12), rng.randint(3, 28)))
        if day > ledger.today:
            continue
        village, lawyer = held.record.kind == "village", held.record.kind == "public_lawyer"
        service = (
            rng.choice(("consultation", "publicity", "dispute", "contract"))
            if village
            else rng.choices(kinds, weights)[0]
        )
        if lawyer:
            service = rng.choice(("litigation", "litigation", "publicity", "document", "dispute", "contract"))
        fields = {
            "appointment": held.record, "service": service, "served": held.record.client, "hours": rng.choice((1, 1.5, 2, 3, 4)),
            "opinion_no": f"法意〔{day.year}〕{n}号" if service == "opinion" else "",
            "matter_no": f"云{day.year}第{rng.randint(1, 160)}号" if service in ("litigation", "dispute") else "",
            "points": rng.randint(1, 4) if service in ("contract", "opinion", "document", "decision") else None, "outcome": "",
        }  # fmt: skip
        title = rng.choice(SERVICES[service][1])
        ledger.entry("decisions.counsel_work", organ=places.justice, on=day, title=title, fields=fields)
    for held in appointed[:70]:
        fields = {
            "appointment": held.record,
            "year": 2025,
            "result": rng.choice(("excellent", "competent", "competent")),
            "renew": True,
        }
        ledger.entry(
            "decisions.counsel_appraisal", organ=places.justice, on=date(2026, 1, 20), title=f"{held.row.title}2025年度考核", fields=fields
        )  # fmt: skip


ASKED = (
    ("contract", "园区厂房回购协议", "回购价款和违约责任是否合法，有无程序风险"), ("opinion", "安置房逾期交付群体信访", "政府一方的责任和处置路径"),
    ("meeting", "征迁工作协调会", "请到会就补偿方案提出法律意见"), ("litigation", "不服行政处罚决定行政诉讼", "请代理出庭"),
    ("consultation", "公益岗位聘用争议", "劳动关系如何认定"), ("document", "集贸市场管理办法草案", "设定的义务有无上位法依据"),
)  # fmt: skip


def requests(ledger: Ledger, rng: Random, places: Places, appointed: list[Draft], people: dict[str, Account]) -> None:
    """Requests in every state, a few late."""
    counsel = [d.record for d in appointed if d.record.kind == "counsel"]
    by, calendar = people.get("hefa"), ledger.calendar
    for n in range(90):
        day = calendar.next_working_day(date(2026, 1 + n % 11, rng.randint(1, 28)))
        if day > ledger.today:
            continue
        service, subject, question = rng.choice(ASKED)
        on_a_day = service in ("meeting", "litigation")
        fields = {
            "service": service, "subject": subject, "question": question, "requester": rng.choice(places.departments[:20]),
            "needed_on": calendar.after(day, 8) if on_a_day else None,
        }  # fmt: skip
        draft = ledger.open("decisions.counsel_request", organ=places.justice, on=day, fields=fields)
        _serve(draft, rng, day, by, rng.choice(counsel))


def _serve(draft: Draft, rng: Random, day: date, by: Account | None, held: Any) -> None:
    calendar, today = draft.ledger.calendar, draft.ledger.today
    given = later(rng, calendar, day, 0, 2)
    if given > today:
        return
    draft.take("assign", given, by=by, fields={"appointment": held})
    if forgotten(rng, given, 0.2):
        draft.take("stand_aside", given, by=by, detail={"note": "曾为对方当事人提供服务"})
        return
    draft.take("clear_for", given, by=by)
    answered = draft.record.needed_on or later(rng, calendar, given, 1, 6)
    if answered > today or forgotten(rng, answered, 0.12):
        return
    opinion = {
        "opinion": "经审查，主体适格，建议补充履约担保和争议解决条款。",
        "hours": rng.choice((1, 2, 3)),
        "points": rng.randint(1, 3),
    }
    draft.take("deliver_for", answered, by=by, fields=opinion)
    closed = later(rng, calendar, answered, 1, 4)
    if closed <= today:
        draft.take("accept", closed, fields={"rating": rng.choice(("good", "good", "good", "fair"))})
