"""One clue of the demonstration as it goes: judged, coloured, sent out, put right by its units, verified, struck off, come back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from fazhi.areas.oversight.clues.practice import RECTIFY
from fazhi.demo.scenarios.pace import forgotten
from fazhi.spine.bulk import Draft
from fazhi.spine.models import Organ

if TYPE_CHECKING:
    from fazhi.demo.scenarios.clues import Ground

DISMISSED, IN_COURT, TRANSFERRED = 0.06, 0.03, 0.15
SECOND_UNIT, EXTENDED, SENT_BACK, RETURNED, STUCK, RELAPSED, FORGOTTEN, LYING = (
    0.22,
    0.08,
    0.12,
    0.07,
    0.06,
    0.08,
    0.25,
    0.2,
)


AT_ONCE, LONG_TERM = 0.15, 0.12


class TodayReached(Exception):
    """The course has come to today; what comes next has not happened yet."""


class RoundOver(TodayReached):
    """The clue has gone back to the pool and out again: what is left of the former round does not happen."""


class Course:
    """What happens to one clue, day after day, until today."""

    def __init__(self, ground: Ground, draft: Draft, given: dict[str, Any]) -> None:
        self.ground, self.draft, self.rng = ground, draft, ground.rng
        self.given = given
        self.clerk, self.head = ground.clerk, ground.head

    def run(self, day: date) -> None:
        with suppress(TodayReached):
            self._judged(day)

    def later(self, day: date, least: int, most: int) -> date:
        """A working day some days on. Raises TodayReached where it lies ahead."""
        found = self.ground.ledger.calendar.after(day, self.rng.randint(least, most))
        return self._not_ahead(found)

    def _not_ahead(self, day: date) -> date:
        if day > self.ground.ledger.today:
            raise TodayReached
        return day

    def _judged(self, day: date) -> None:
        take, chance = self.draft.take, self.rng.random()
        day = self.later(day, 1, 6)
        if chance < DISMISSED:
            why = self.rng.choice(("untrue", "no_duty", "explained"))
            take("dismiss", day, by=self.head, fields={"dismissed": why, "dismissed_why": "经核实，已书面说明并附依据"})
            return
        if chance < DISMISSED + IN_COURT:
            fields = {
                "remedy": self.rng.choice(("reconsideration", "litigation")),
                "remedy_no": f"（{day.year}）云0126行初{self.rng.randint(3, 90)}号",
            }
            take("link_remedy", day, by=self.clerk, fields=fields)
            return
        take("triage", day, by=self.clerk, fields={
            "kinds": self.given["kinds"], "level": "county" if self.given["grade"] == "red" else "department", "judgement": "属实，交有关单位整改",
        })  # fmt: skip
        day = self.later(day, 0, 2)
        take("grade", day, by=self.clerk, fields={"grade": self.given["grade"], "reason": self.given["reason"]})
        self._sent(self.later(day, 1, 4))

    def _units(self) -> list[Organ]:
        units = [self.draft.record.agency]
        if self.rng.random() < SECOND_UNIT:
            units.append(self.rng.choice([u for u in self.ground.units[:-1] if u != units[0]]))
        return units

    def _verifier(self, units: list[Organ]) -> Organ:
        unit = self.draft.record.body.unit
        return unit if unit and unit not in units else self.ground.places.justice

    def _sent(self, day: date) -> None:
        if forgotten(self.rng, day, LYING):
            raise TodayReached
        units, record = self._units(), self.draft.record
        days = RECTIFY[record.grade]
        for n, unit in enumerate(units):
            detail = {
                "unit": unit,
                "lead": n == 0,
                "demand": self.given["demand"],
                "due_on": day + timedelta(days=days + 7 * n),
            }
            self.draft.take("name_unit", day, by=self.clerk, detail=detail)
        already = len(self.draft.sent.get("task", []))
        self.draft.take("send", day, by=self.head, fields={"verifier": self._verifier(units)})
        for unit in units:
            self.ground.act(unit, day, self.draft)
        if record.grade == "red" and not record.returns:
            self.draft.take(
                "notify_risk", day, by=self.clerk, detail={"unit": units[0], "content": self.given["demand"]}
            )
        self._worked_on(day, self.draft.sent["task"][already:])

    def _worked_on(self, day: date, tasks: list[Draft]) -> None:
        """Each unit goes its own way; what lies ahead of today stays undone, and the clue with it."""
        done: list[date] = []
        halted = False
        for task in tasks:
            try:
                done.append(self._share(task, day))
            except RoundOver:
                raise
            except TodayReached:
                halted = True
        if halted or len(done) < len(tasks):
            raise TodayReached
        self._ended(max(done), tasks)

    def _share(self, task: Draft, day: date) -> date:
        """One unit: plan, evidence, report, verification. Returns the day on which it was verified."""
        record, unit = task.record, self._person(task.matter.organ)
        if forgotten(self.rng, day, FORGOTTEN):
            raise TodayReached
        if self.rng.random() < STUCK:
            return self._urged(task, day)
        day = self.later(day, 2, 9)
        if self.rng.random() > AT_ONCE:  # the rest is put right without a plan of its own
            plan = {
                "measures": self.given["measures"],
                "responsible": "法规科",
                "long_term": self.rng.random() < LONG_TERM,
            }
            task.take("plan", day, by=unit, fields=plan)
        if self.rng.random() < EXTENDED and day <= record.due_on:
            longer = {"due_on": record.due_on + timedelta(days=20), "reason": "涉及上级批复，需要等待"}
            task.take("extend_due", day, by=self.head, detail=longer)
        day = self._not_ahead(max(day, record.due_on - timedelta(days=self.rng.randint(-5, 8))))
        number = f"{task.matter.organ.mark}函〔{day.year}〕{self.rng.randint(5, 160)}号"
        task.take(
            "prove", day, by=unit, detail={"name": self.given["evidence"], "document_no": number, "file_name": ""}
        )
        task.take("report", day, by=unit, fields={"result": f"{self.given['measures']}。已全部完成"})
        day = self.later(day, 2, 8)
        checker = self._person(record.verifier)
        if self.rng.random() < SENT_BACK:
            fields = {"verify_note": "佐证材料不足以证明整改到位", "due_on": day + timedelta(days=14)}
            task.take("send_back", day, by=checker, fields=fields)
            day = self.later(day, 3, 9)
            task.take("report", day, by=unit, fields={"result": "已补充材料并重新核对"})
            day = self.later(day, 1, 5)
        task.take("verify", day, by=checker, fields={"verify_note": "查看材料并现场核实，整改到位"})
        return day

    def _urged(self, task: Draft, day: date) -> date:
        """A unit that does nothing: urged when its day has passed, taken back into the pool, talked to, sent out again."""
        unit, matter = task.matter.organ, self.draft.matter
        late = max(self._not_ahead(task.record.due_on + timedelta(days=3)), matter.moved_on)
        self.draft.take(
            "urge", late, by=self.clerk, detail={"unit": unit, "content": "整改期限已过，请于十日内整改到位并报告"}
        )
        back = max(self.later(late, 9, 12), matter.moved_on)
        if matter.state != "sent":
            raise TodayReached
        self._back(back, "逾期没有实质整改")
        pressed = self.rng.choice(("talk", "put_on_list", "circulate"))
        self.draft.take(pressed, back, by=self.head, detail={"unit": unit, "content": "就整改不力作出说明，限期整改"})
        if self.rng.random() < TRANSFERRED:
            transfer = {"to": "discipline", "receiver": "中共云岚县纪律检查委员会", "what": "有关单位不落实整改责任"}
            self.draft.take("hand_over", back, by=self.head, detail=transfer)
        with suppress(TodayReached):
            self._sent(self.later(back, 1, 4))
        raise RoundOver

    def _back(self, day: date, reason: str) -> None:
        """Back to the pool; the shares of its units are taken back, as the step itself would do."""
        self.draft.take("back_to_pool", day, by=self.head, detail={"reason": reason})
        for task in self.draft.sent["task"]:
            if task.matter.state not in ("closed", "recalled"):
                task.take("recall", max(day, task.matter.moved_on))

    def _person(self, organ: Organ) -> Any:
        """Who acts for an organ; nobody by name where the demonstration has no account of it."""
        if organ == self.ground.places.justice:
            return self.clerk
        own = {"bm01": "gongan", "bm02": "shichang", "xz01": "chengguan", "xz03": "qingxi", "xz04": "shiqiao"}
        return self.ground.people.get(own.get(organ.code, organ.code))

    def _ended(self, day: date, tasks: list[Draft]) -> None:
        day = self.later(max(day, self.draft.matter.moved_on), 1, 5)
        if self.rng.random() < RETURNED:
            self._back(day, "抽查发现整改措施没有落实")
            return self._sent(self.later(day, 1, 3))
        self.draft.take("strike", day, by=self.head, fields={"strike_note": "核查属实，同意销号"})
        for task in tasks:
            task.take("close", day)
        self._after(day)
        return None

    def _after(self, day: date) -> None:
        """Looked at again after some months; some relapse, the rest is filed away when the span of relapse is over."""
        look = self._not_ahead(day + timedelta(days=self.rng.randint(90, 185)))
        again = self.rng.random() < RELAPSED
        detail = {
            "chosen": "named",
            "draw_no": "",
            "result": "again" if again else "kept",
            "facts": "现场查看并抽取近期材料核对",
        }
        self.draft.take("look_back", look, by=self.clerk, detail=detail)
        if again:
            relapsed = self.later(look, 1, 3)
            self.draft.take(
                "relapse", relapsed, by=self.clerk, detail={"facts": f"又发现同类问题：{self.draft.record.title}"}
            )
            return self._sent(self.later(relapsed, 1, 3))
        end = self._not_ahead(day + timedelta(days=self.rng.randint(370, 400)))
        self.draft.take("archive", end, by=self.clerk)
        return None
