"""Decided cases reviewed by experts: two draws that anybody can compute again, and some chosen for a reason, in every state.

Penalty cases and standards must be written already.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.demo.places import Places
from fazhi.demo.scenarios.discretion import TEXTS
from fazhi.spine import registry
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.sources import ORGAN, from_register
from fazhi.spine.draws.words import CHINA, Share
from fazhi.spine.models import Account, Draw

CASES, SYSTEM = "enforcement.penalty", "enforcement.discretion_review"
ONE = timedelta(days=1)
DICE = "{day}15时在县司法局三楼会议室当众掷骰子二十次的点数，依次记录"
SEEDS = ("4 2 6 1 5 3 3 6 2 1 4 5 6 2 3 1 5 4 2 6", "1 1 5 6 3 2 4 4 6 2 5 3 1 6 2 5 4 3 6 1")
WHY = ("deviates", "unlike", "complaint", "remedy", "special")
CHOSEN = 60


def drawn(places: Places, people: dict[str, Account]) -> list[Draw]:
    """One draw a year, of the cases decided in its first half."""
    found = []
    for year, seed in zip((2025, 2026), SEEDS, strict=True):
        if draw := _draw(places, people, date(year, 7, 7), seed):
            found.append(draw)
    return found


def _draw(places: Places, people: dict[str, Account], day: date, seed: str) -> Draw | None:
    by = people["zhifa"]
    start, end = date(day.year, 1, 1), date(day.year, 6, 30)
    register = registry.register_of(CASES)
    rows = register.queryset().filter(decided_on__range=(start, end), matter__track="ordinary", sealed=False)
    rows = rows.exclude(matter__organ=places.justice)
    if not rows.exists():
        return None
    draw = planning.plan_draw(
        organ=places.justice, by=by, on=day, title=f"{day.year}年上半年行政处罚裁量评查抽取",
        purpose="从已作出决定的普通程序行政处罚案件中随机抽取评查裁量的案件", basis=f"《云岚县{day.year}年行政处罚裁量评查方案》（演示）",
    )  # fmt: skip
    draw = planning.describe(
        draw, by=by, on=day, title=draw.title, purpose=draw.purpose, basis=draw.basis,
        seed_source=DICE.format(day=f"{day.year}年{day.month}月{day.day}日"), seed_known_at=_at(day, 15), seed_outcomes=6**20,
    )  # fmt: skip
    pool, refs = from_register(register, rows, by=by, stratum=ORGAN)
    source = f"{register.name}（决定日期{start}至{end}，普通程序），限抽取人可以查看的记录"
    draw = planning.set_pool(draw, candidates=pool, refs=refs, source=source, by=by, on=day)
    shares = [
        Share(s, rate="2%", at_least=1, at_most=2, basis="评查方案第三条（演示）")
        for s in sorted({one.stratum for one in pool})
    ]
    draw = planning.set_shares(draw, shares=shares, by=by, on=day)
    draw = actions.freeze(draw, by=by, on=day, at=_at(day, 9))
    seen = [Present(people["shenji"], unit="云岚县司法局"), Present(name="尹若水", unit="县人大代表")]
    draw = actions.enter_seed(draw, seed=seed, witnesses=seen, by=by, on=day, at=_at(day, 15, 10))
    draw = actions.confirm(draw, seed=seed, by=people["shenji"], on=day, at=_at(day, 15, 12))
    outside = draw.witnesses.get(account=None)
    draw = actions.record_confirmation(
        draw, witness=outside.pk, words="本人在见证笔录上签字", by=people["juzhang"], on=day, at=_at(day, 15, 15)
    )
    return actions.publish(draw, by=people["juzhang"], on=day + 3 * ONE)


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), CHINA)


def reviews(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], draws: Iterable[Draw]
) -> list[Draft]:
    """Every drawn case that still stands, and some sixty chosen ones."""
    made, taken = [], set()
    for draw in draws:
        for row in draw.summary["rows"]:
            case = PenaltyCase.objects.select_related("matter__organ").get(matter__number=row["id"])
            taken.add(case.pk)
            made.append(_review(ledger, rng, places, people, case, draw.planned_on + 4 * ONE, draw.number))
    rows = PenaltyCase.objects.filter(decided_on__isnull=False, matter__track="ordinary", sealed=False)
    others = list(
        rows.exclude(pk__in=taken).exclude(matter__organ=places.justice).order_by("pk").values_list("pk", flat=True)
    )
    for pk in sorted(rng.sample(others, min(CHOSEN, len(others)))):
        case = PenaltyCase.objects.select_related("matter__organ").get(pk=pk)
        on = ledger.calendar.after(case.decided_on, rng.randint(15, 60))
        if on < ledger.today:
            made.append(_review(ledger, rng, places, people, case, on, ""))
    return made


def _review(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], case: PenaltyCase, on: date, draw_no: str
) -> Draft:
    fields = {"case_number": case.matter.number, "agency": case.matter.organ, "how": "drawn" if draw_no else "chosen"}
    fields |= {"draw_no": draw_no} if draw_no else {"why": rng.choice(WHY)}
    draft = ledger.open(SYSTEM, organ=places.justice, on=on, fields=fields, by=people["zhifa"])
    _Course(ledger, rng, people, draft, on).go()
    return draft


class _Course:
    """One review under way; past today it stands where it is."""

    def __init__(self, ledger: Ledger, rng: Random, people: dict[str, Account], draft: Draft, day: date) -> None:
        self.ledger, self.rng, self.people, self.draft, self.day = ledger, rng, people, draft, day
        self.finding = rng.choice(TEXTS["finding"])

    def take(self, code: str, least: int, most: int, by: str = "zhifa", **more: Any) -> bool:
        """Take a step some working days later; False once today has been passed."""
        self.day = self.ledger.calendar.after(self.day, self.rng.randint(least, most)) if most else self.day
        if self.day > self.ledger.today:
            return False
        agency = by == "agency"
        self.draft.take(code, self.day, by=None if agency else self.people[by], **more)
        return True

    def go(self) -> None:
        fine = self.rng.random() < 0.6
        if not self._heard(fine):
            return
        if fine:
            self.take("suitable", 1, 4)
        elif self._told():
            self._followed()

    def _heard(self, fine: bool) -> bool:
        """Two experts of two units, a third where they differ."""
        units = self.rng.sample(sorted(TEXTS["experts"]), 3)
        named = [(self.rng.choice(TEXTS["experts"][unit]), unit) for unit in units]
        differ = self.rng.random() < 0.15
        for n, (name, unit) in enumerate(named[: 3 if differ else 2]):
            if not self.take("appoint", 1 if n != 1 else 0, 3 if n != 1 else 0, detail={"name": name, "unit": unit}):
                return False
        views = [fine, not fine, fine] if differ else [fine, fine]
        return all(
            self.take("opine", 2, 8, by="zhifa" if n else "juzhang", detail=self._opinion(name, view))
            for n, ((name, _), view) in enumerate(zip(named, views, strict=False))
        )

    def _opinion(self, name: str, fine: bool) -> dict[str, Any]:
        if fine:
            return {"expert": name, "verdict": "suitable", "reason": "适用的基准、阶次正确，数额在幅度之内，理由已载明"}
        of = self.finding
        return {
            "expert": name, "verdict": "improper", "faults": of["faults"], "reason": of["reason"],
            "basis": "国办发〔2022〕27号和本机关裁量权基准", "suggestion": of["suggestion"],
        }  # fmt: skip

    def _told(self) -> bool:
        due = self.ledger.calendar.after(self.day, 30)
        fields = {
            "faults": self.finding["faults"], "basis_text": "国办发〔2022〕27号和本机关裁量权基准",
            "suggestion": f"{self.finding['reason']}。{self.finding['suggestion']}", "reply_due": due,
        }  # fmt: skip
        return self.take("notify", 1, 5, by="juzhang", fields=fields)

    def _followed(self) -> None:
        if self.rng.random() < 0.12:  # never answered: supervised, or overdue today
            due = self.draft.record.reply_due
            if self.rng.random() < 0.5 and due + 5 * ONE < self.ledger.today:
                self.day = due + 5 * ONE
                self.take("supervise", 1, 3, by="juzhang")
            return
        code = "explain" if self.finding["faults"] == ["unlike"] else "rectify"
        if not self.take(code, 5, 20, by="agency", fields={"answer_text": self.finding["answer"]}):
            return
        if self.rng.random() < 0.1:
            due = self.ledger.calendar.after(self.day, 20)
            back = {"verify_note": "没有附证明材料，请补充", "reply_due": due}
            if not self.take("send_back", 2, 5, fields=back):
                return
            if not self.take(
                code, 3, 9, by="agency", fields={"answer_text": self.finding["answer"], "proof": "整改材料三份"}
            ):
                return
        self.take("verify", 2, 8, fields={"verify_note": "调阅案卷核实，情况属实"})
