"""Two years of coordination: bodies sent together, cases handed between departments and towns, disputes; four key fields."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten
from fazhi.demo.scenarios.supervision import signs_for_the_government
from fazhi.demo.scenarios.visit_course import Part, Visiting, arrived, finished
from fazhi.demo.scenarios.visit_ground import code_of
from fazhi.demo.scenarios.visits import Ground
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

BEGUN = date(2025, 1, 8)
ONE = timedelta(days=1)
_TEXTS = tomllib.loads(Path(__file__).with_name("coordination_texts.toml").read_text(encoding="utf-8"))
OUTCOMES = (
    "出动执法人员{n}人次，检查场所{m}家，发现问题{k}个，已责令整改", "按分工完成，检查{m}家，立案{k}起，其余当场改正",
    "已完成，开展宣传{k}场，检查{m}家，未发现重大问题",
)  # fmt: skip
#: Code, name, campaign, field, lead body, trades, those of them to be wholly visited. Campaigns are those of the penalty cases.
KEY_FIELDS = (
    ("illegal_production", "企业非法违法生产建设经营", "打击企业非法违法生产建设经营行为专项行动", "safety", "县应急管理局",
     "化工、建筑施工、矿石开采、加油站", "化工、加油站"),
    ("food_100_days", "食品安全", "食品安全百日行动", "market", "县市场监督管理局", "食品销售、餐饮服务", ""),
    ("overload", "货车超限超载", "货车超限超载治理", "transport", "县交通运输局", "道路运输", ""),
    ("elderly_care", "养老机构安全", "", "civil", "县民政局", "养老服务", "养老服务"),
)  # fmt: skip


def key_fields(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Four key fields, one of them with an end."""
    for code, title, campaign, domain, lead, trades, cover in KEY_FIELDS:
        fields = {
            "field_code": code, "campaign": campaign, "domain": domain, "lead": places.department(lead), "trades": trades, "cover": cover,
            "plan_no": "云政办发〔2025〕3号", "since": BEGUN, "until": date(2026, 7, 1) if code == "overload" else None,
        }  # fmt: skip
        by = people["zhifa"]
        ledger.entry("enforcement.key_fields", organ=places.justice, on=BEGUN, title=title, fields=fields, by=by)


class Coordinator:
    """The bureau that coordinates: who drafts, who signs, what can be visited."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
        self.ledger, self.rng, self.places, self.people = ledger, rng, places, people
        self.clerk, self.head = people["zhifa"], people["juzhang"]
        signs_for_the_government(places, people)
        self.ground = Ground(rng, places)

    def after(self, day: date, least: int, most: int) -> date:
        return self.ledger.calendar.after(day, self.rng.randint(least, most))

    def body(self, word: str) -> Organ:
        if word in ("town", "county"):
            return self.rng.choice(self.places.towns) if word == "town" else self.places.department("县综合行政执法局")
        return self.places.department(word)


def dispatches(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], years: tuple[int, ...] = (2025, 2026)
) -> list[Draft]:
    """Each kind of joint action once a year, with its tasks and, where there is something to visit, its visits."""
    desk, made = Coordinator(ledger, rng, places, people), []
    for year in years:
        for row in _TEXTS["dispatch"]:
            day = ledger.calendar.next_working_day(date(year, row["month"], rng.randint(2, 14)))
            if day < ledger.today:
                made.append(_dispatch(desk, row, day))
    return made


def _dispatch(desk: Coordinator, row: dict[str, Any], day: date) -> Draft:
    due = desk.after(day, 14, 20)
    fields = {
        "title": f"{day.year}年{row['title']}",
        "due_on": due,
        **{name: row[name] for name in ("purpose", "domain", "ground")},
    }
    draft = desk.ledger.open("enforcement.dispatch", organ=desk.places.justice, on=day, fields=fields, by=desk.clerk)
    for body, content in row["tasks"].items():
        task = {"body": desk.places.department(body), "content": content, "due_on": due - 3 * ONE}
        draft.take("assign_task", day, by=desk.clerk, detail=task)
    ordered = desk.after(day, 1, 2)
    parts = _visits(desk, draft, row, ordered)
    if ordered > desk.ledger.today:
        return draft
    draft.take("order", ordered, by=desk.head)
    if desk.rng.random() < 0.08:
        draft.take(
            "cancel", desk.after(ordered, 1, 1), by=desk.head, fields={"stop_why": "并入全市统一行动"}, reach=False
        )
        for called_off in draft.sent["task"]:
            called_off.take("recalled", desk.after(ordered, 1, 1))
        return draft
    _carried_out(desk, draft, parts, ordered)
    closing = max((d.matter.moved_on for ds in draft.sent.values() for d in ds), default=ordered)
    closing = desk.after(max(closing, ordered), 1, 4)
    whole = all(d.matter.closed_on for d in draft.sent["task"]) and all(
        d.record.done_on for d in draft.sent.get("visit", [])
    )
    if whole and closing <= desk.ledger.today:
        draft.take(
            "report", closing, by=desk.head, fields={"report": "各单位按分工完成任务，发现的问题纳入日常监管跟踪"}
        )
    return draft


def _visits(desk: Coordinator, draft: Draft, row: dict[str, Any], day: date) -> list[tuple[Part, Any]]:
    """Up to three visits of bodies that have something to look at and two officers who may act."""
    found: list[tuple[Part, Any]] = []
    for n, of, organ in desk.ground.items:
        if organ.short not in row["tasks"] or len(found) == 3:
            continue
        pair, target = (
            desk.ground.pair(organ, of["domain"], day),
            desk.ground.target(of["trades"], [(of, organ)], day, capped=True),
        )
        if pair and target:
            found.append((Part(organ, of, code_of(n), pair), target))
    for part, target in found:
        line = f"{part.code} {part.item['title']}"
        detail = {
            "target": target,
            "lead": part.body,
            "bodies": "",
            "items_text": line,
            "planned_on": desk.after(day, 1, 3),
        }
        draft.take("add_visit", draft.matter.opened_on, by=desk.clerk, detail=detail)
    return found


def _carried_out(desk: Coordinator, draft: Draft, parts: list[tuple[Part, Any]], day: date) -> None:
    rng, today = desk.rng, desk.ledger.today
    for visit, (part, target) in zip(draft.sent.get("visit", []), parts, strict=True):
        of = Visiting(desk.ledger, rng, visit, desk.after(day, 1, 2), [part], target, reach=True)
        if arrived(of, urgent=False):
            finished(of, lambda case, of, part: None)  # a case that follows waits for its agency
    for task in draft.sent["task"]:
        taken, done = desk.after(day, 0, 2) if rng.random() < 0.5 else desk.after(day, 1, 2), desk.after(day, 5, 15)
        if taken > today or forgotten(rng, taken, 0.1):
            continue
        task.take("accept", taken)
        if done > today or (done > date(2026, 9, 20) and rng.random() < 0.15):
            continue
        words = rng.choice(OUTCOMES).format(n=rng.randint(6, 40), m=rng.randint(5, 30), k=rng.randint(1, 9))
        task.take("finish", done, fields={"outcome": words})


def handovers(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], number: int = 90) -> list[Draft]:
    """That many cases and clues that went from one body to another."""
    desk, span = Coordinator(ledger, rng, places, people), (ledger.today - BEGUN).days
    days = sorted(ledger.calendar.next_working_day(BEGUN + rng.randrange(span) * ONE) for _ in range(number))
    return [
        _handover(desk, rng.choice(_TEXTS["handover"]), day, n) for n, day in enumerate(days) if day <= ledger.today
    ]


def _handover(desk: Coordinator, row: dict[str, Any], day: date, n: int) -> Draft:
    rng, today = desk.rng, desk.ledger.today
    sender, receiver = desk.body(row["from"]), desk.body(row["to"])
    towns = sender.kind == Organ.Kind.TOWN, receiver.kind == Organ.Kind.TOWN
    way = {(False, True): "to_town", (True, False): "to_county"}.get(towns, "across")
    fields = {
        "title": row["title"], "way": way, "receiver": receiver, "domain": row["domain"], "party_name": name_of(rng), "party_kind": "person",
        "found_on": day, "facts": row["facts"].format(n=rng.randint(3, 60)), "reason": row["reason"],
        "materials": "现场检查笔录 1份\n照片 6张\n线索登记表 1份",
    }  # fmt: skip
    draft = desk.ledger.open("enforcement.handover", organ=sender, on=day, fields=fields)
    sent = desk.after(day, 0, 3) if rng.random() < 0.8 else desk.after(day, 1, 2)
    if sent > today:
        return draft
    draft.take("send", sent)
    day = desk.after(sent, 1, 5 if rng.random() < 0.88 else 9)
    if day > today:
        return draft
    if n % 10 == 6:
        draft.take("ask_more", day, fields={"lacking": "当事人身份材料、现场勘验图"})
        more = desk.after(day, 1, 4)
        if more > today:
            return draft
        draft.take("supplement", more, fields={"supplemented": "已补充所列材料"})
        day = desk.after(more, 1, 4)
    elif n % 7 == 3:
        return _refused(desk, draft, day, n)
    return _received(desk, draft, day)


def _refused(desk: Coordinator, draft: Draft, day: date, n: int) -> Draft:
    """Not taken: sent to another body, taken back, or still with the sender."""
    today = desk.ledger.today
    draft.take("refuse", day, fields={"refusal": "not_ours", "refusal_note": "按“三定”规定属于综合行政执法范围"})
    day, other = desk.after(day, 1, 4), desk.places.department("县综合行政执法局")
    if day > today:
        return draft
    if draft.record.receiver == other or draft.matter.organ == other or n % 2:
        return draft.take("take_back", day, fields={"back_why": "经核对职责，由本单位继续办理"})
    way = "to_county" if draft.matter.organ.kind == Organ.Kind.TOWN else "across"
    draft.take("send_other", day, fields={"receiver": other, "way": way})
    return _received(desk, draft, desk.after(day, 1, 4))


def _received(desk: Coordinator, draft: Draft, day: date) -> Draft:
    rng, today = desk.rng, desk.ledger.today
    if day > today or forgotten(rng, day, 0.15):
        return draft
    draft.take("receive", day, fields={"received_by": "法制科收件人员"})
    done = desk.after(day, 3, 14 if rng.random() < 0.9 else 22)
    if done > today:
        return draft
    if rng.random() < 0.6:
        return draft.take("file_case", done)
    handled = rng.choice(("not_filed", "corrected", "corrected", "other"))
    note = {"not_filed": "核查后违法事实不成立", "corrected": "已责令改正并复查", "other": "已并入另案处理"}[handled]
    return draft.take("answer", done, fields={"handled": handled, "handled_note": note})


def disputes(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """A dozen disputes: agreed, designated by the county's government, one still open."""
    desk, made = Coordinator(ledger, rng, places, people), []
    for n in range(12):
        row, day = _TEXTS["dispute"][n % 3], ledger.calendar.next_working_day(BEGUN + (25 + n * 58) * ONE)
        if day < ledger.today:
            made.append(_dispute(desk, row, day))
    return made


def _dispute(desk: Coordinator, row: dict[str, Any], day: date) -> Draft:
    today, one, two = desk.ledger.today, desk.body(row["one"]), desk.body(row["two"])
    both = row["claim"] == "both"
    fields = {
        "title": row["title"], "claim": row["claim"], "facts": row["title"], "other": two, "position": row["position"],
        "filed_on": day - 12 * ONE if both else None,
    }  # fmt: skip
    draft = desk.ledger.open("enforcement.jurisdiction", organ=one, on=day, fields=fields)
    day = desk.after(day, 2, 5)
    if day > today:
        return draft
    answer = {"other_position": row["other_position"], "other_filed_on": day - 9 * ONE if both else None}
    draft.take("state_position", day, fields=answer)
    day = desk.after(day, 2, 5)
    if day > today:
        return draft
    recent = draft.matter.opened_on > today - 30 * ONE  # still with the superior body, its date set
    if not recent and desk.rng.random() < 0.55:
        return draft.take("agree", day, fields={"designee": one if both else two, "reason": row["reason"]})
    draft.take("report", day, fields={"superior": desk.places.government})
    day = desk.after(day, 1, 2)
    if day > today:
        return draft
    draft.take("set_day", day, fields={"decide_by": desk.after(day, 10, 10), "decider": "分管副县长"})
    day = desk.after(day, 4, 9)
    if day > today or recent:
        return draft
    return draft.take("designate", day, by=desk.people["xianzhang"], fields={"designee": two, "reason": row["reason"]})
