"""Two years of cases of legal aid, in every state. What stands around them is in ``legal_aid_registers``."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from fazhi.areas.services.legal_aid.registers import AidLawyer
from fazhi.demo.people import name_of
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten, later, soon
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

CODE = "services.legal_aid"
BEGUN = date(2025, 1, 6)
CHINA = ZoneInfo("Asia/Shanghai")
_TEXTS = tomllib.loads(Path(__file__).with_name("legal_aid_texts.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = _TEXTS["case"]
CRIMINAL: list[dict[str, Any]] = _TEXTS["criminal"]
WORDS: dict[str, list[str]] = _TEXTS["words"]
ALL_PAPERS = ["report", "documents", "mandate", "talk", "told"]
Cast = dict[str, Account]


def cases(ledger: Ledger, rng: Random, places: Places, people: Cast, number: int = 320) -> list[Draft]:
    """That many applications and notices over the two years. ``legal_aid_registers.ground`` must have been laid."""
    span = (ledger.today - BEGUN).days
    days = sorted(BEGUN + timedelta(days=rng.randrange(span)) for _ in range(number))
    lawyers = list(assignable())
    made = []
    for day in days:
        day = ledger.calendar.next_working_day(day)
        if day <= ledger.today:
            made.append(Course(ledger, rng, places, people, lawyers).begin(day))
    return made


def assignable() -> QuerySet[AidLawyer]:
    """The lawyers of the register who are still in it."""
    return AidLawyer.objects.filter(practice__in=("lawyer", "staff"), until=None).order_by("pk")


class Course:
    """One case from the counter, the telephone, the prison or an organ's letter, as far as it has come."""

    def __init__(self, ledger: Ledger, rng: Random, places: Places, people: Cast, lawyers: list[AidLawyer]) -> None:
        self.ledger, self.rng, self.places, self.lawyers = ledger, rng, places, lawyers
        self.clerk, self.head = people["tiaojie"], people["juzhang"]

    def begin(self, day: date) -> Draft:
        if self.rng.random() < 0.22:
            return self._notified(day)
        text = self.rng.choices(CASES, [c["weight"] for c in CASES])[0]
        self.text, self.free = text, "means" in text or "exempt" in text
        draft = self.ledger.open(
            CODE, organ=self.places.justice, on=day, fields=self._applied(day, text), by=self.clerk
        )
        self.draft = draft
        luck = self.rng.random()
        if luck < 0.05:
            return self._advanced(day)
        if luck < 0.24:
            return self._asked(day, luck)
        return self._examined(day)

    def _applied(self, day: date, text: dict[str, Any]) -> dict[str, Any]:
        rng = self.rng
        town = rng.choice(self.places.towns).short
        channel = rng.choices(("counter", "internet", "referred", "detention", "post"), (62, 20, 12, 3, 3))[0]
        fields = {
            "channel": channel, "matter_type": text["kind"], "claim": text["claim"], "subject": text["subject"], "applicant": name_of(rng),
            "applicant_phone": f"199{rng.randrange(10**8):08}", "groups": text["groups"], "opponent": rng.choice(WORDS["opponents"]),
            "facts": text["facts"].format(town=town, n=rng.randint(2, 9)), "honest": True, "exempt_means": text.get("means", ""),
            "exempt_check": text.get("exempt", ""), "household": rng.randint(1, 5),
        }  # fmt: skip
        fields["income"] = fields["household"] * rng.choice((420, 650, 900, 1150, 1260, 1480, 2600))
        if channel == "detention":
            asked = datetime.combine(day - timedelta(days=1), time(9), CHINA)
            fields |= {
                "requested_at": asked,
                "handed_at": asked + timedelta(hours=rng.choice((6, 20, 26))),
                "case_organ": "云岚县看守所",
            }
        return fields

    def _take(self, code: str, on: date, **more: Any) -> bool:
        """Whether the step has been reached by today."""
        if on > self.ledger.today:
            return False
        heads = {"grant", "refuse", "advance", "confirm_advance", "terminate", "uphold", "order_change"}
        by = None if code == "supply" else self.head if code in heads else self.clerk
        self.draft.take(code, on, by=by, **more)
        return True

    def _after(self, day: date, least: int, most: int) -> date:
        return later(self.rng, self.ledger.calendar, day, least, most)

    def _notified(self, day: date) -> Draft:
        text = self.rng.choice(CRIMINAL)
        fields = {
            "channel": "notified", "matter_type": "defence", "subject": text["subject"], "applicant": name_of(self.rng), "groups": text["groups"],
            "case_organ": text["organ"], "organ_case_no": f"{day.year}字第{self.rng.randint(20, 480)}号", "notified_ground": text["ground"],
            "found_on": day - timedelta(days=self.rng.choice((1, 1, 2, 3, 6))), "honest": False,
        }  # fmt: skip
        self.text = {"results": ["won", "part", "lost"], "money": [0, 0]}
        self.draft = self.ledger.open(CODE, organ=self.places.justice, on=day, fields=fields, by=self.clerk)
        on = soon(self.rng, day, 0, 3)
        if self._take("appoint", self.ledger.calendar.next_working_day(on), fields=self._lawyer()):
            self._work(on)
        return self.draft

    def _lawyer(self) -> dict[str, Any]:
        return {"lawyer": self.rng.choice(self.lawyers), "no_conflict": True}

    def _asked(self, day: date, luck: float) -> Draft:
        on = self._after(day, 1, 2)
        fields: dict[str, Any] = {"missing": self.rng.choice(WORDS["missing"]), "supply_by": on + timedelta(days=10)}
        if not self._take("ask", on, fields=fields):
            return self.draft
        if luck < 0.08 and fields["supply_by"] < self.ledger.today:
            self.draft.law(self.ledger.today)  # nothing came: withdrawn by the Act itself
        elif luck >= 0.08:
            back = soon(self.rng, on, 1, 9)
            if self._take("completed" if luck < 0.16 else "supply", back):
                self._examined(back)
        return self.draft

    def _means(self, day: date) -> bool:
        record = self.draft.record
        kept = ("claim", "household", "income", "honest", "exempt_means", "exempt_check", "exempt_note")
        way = "none" if self.free else self.rng.choice(("promise", "shared", "papers"))
        fields = {name: getattr(record, name) for name in kept} | {"means_way": way}
        return self._take("check_means", day, fields=fields)

    def _examined(self, day: date) -> Draft:
        on = self._after(day, 1, 3)
        if forgotten(self.rng, day, 0.12) or not self._means(on):
            return self.draft
        return self._decided(on)

    def go_on(self, draft: Draft, day: date) -> Draft:
        """A claim for wages that advice has passed on: the examination fills in what was not asked on the telephone."""
        self.draft, self.text = draft, CASES[0]
        on = self._after(day, 1, 3)
        fields = {"claim": "wages", "exempt_check": "migrant", "means_way": "none"}
        return self._decided(on) if self._take("check_means", on, fields=fields) else draft

    def _decided(self, on: date) -> Draft:
        if self.draft.record.means_result == "not_hard":
            self._refused(self._after(on, 0, 1))
        elif self._take("grant", on if self.rng.random() < 0.9 else self._after(on, 2, 5)):
            least, most = (5, 8) if self.rng.random() < 0.04 else (0, 2)
            begun = soon(self.rng, self.draft.days["grant"], least, most)
            if self.rng.random() < 0.015:
                self._take("withdraw", begun)
            elif self._take("assign", begun, fields=self._lawyer()):
                self._work(begun)
        return self.draft

    def _refused(self, day: date) -> None:
        note = {"refusal": "means", "refusal_note": "家庭人均收入高于现行经济困难标准。"}
        if not self._take("refuse", day, fields=note):
            return
        if self.rng.random() < 0.25 and self._take(
            "object", on := self._after(day, 2, 8), fields={"objection": "收入中含一次性补助，请重新核算。"}
        ):
            opinion = {"objection_note": "经核对收入证明，原计算无误。"}
            if self._take("uphold", ruled := self._after(on, 1, 3), fields=opinion):
                self._take("shelve", self._after(ruled, 1, 9))
        elif day < self.ledger.today - timedelta(days=40):
            self._take("shelve", self._after(day, 5, 20))

    def _advanced(self, day: date) -> Draft:
        fields = {
            "advance_ground": "limitation", "limitation_on": day + timedelta(days=self.rng.randint(2, 6)), "papers_by": day + timedelta(days=15),
            "advance_papers": self.rng.choice(WORDS["missing"]),
        }  # fmt: skip
        self._take("advance", day, fields=fields)
        self._take("assign_early", day, fields=self._lawyer())
        back = soon(self.rng, day, 5, 13)
        if self._take("papers_in", back) and self._means(back) and self.draft.record.means_result != "not_hard":
            if self._take("confirm_advance", on := self._after(back, 1, 3)):
                self._work(on)
        return self.draft

    def _work(self, day: date) -> None:
        rng, on = self.rng, day
        for n in range(rng.randint(2, 4)):
            on = self._after(on, 3, 18)
            row = {
                "kind": ("meeting", "filed", "hearing", "judgment")[min(n, 3)],
                "content": WORDS["progress"][(n * 2) % 6],
                "told": n != 2,
            }
            if not self._take("progress", on, detail=row):
                return
            if n == 0 and rng.random() < 0.03:
                other = rng.choice([one for one in self.lawyers if one != self.draft.record.lawyer])
                self._take("change_lawyer", on, fields={"lawyer": other, "no_conflict": True},
                           detail={"reason": "unable", "facts": "原承办人员因病住院。"})  # fmt: skip
        if rng.random() < 0.02 and self.draft.matter.state == "handling":
            self._take(
                "terminate", on, fields={"termination": "own_lawyer", "termination_note": "受援人自行委托律师。"}
            )
            return
        result = {"result": rng.choice(self.text["results"]), "recovered": rng.randint(*self.text["money"]) or None}
        if self._take("finish", on := self._after(on, 5, 40), fields=result):
            self._close(on)

    def _close(self, day: date) -> None:
        if forgotten(self.rng, day, 0.25):
            return
        on = soon(self.rng, day, 3, 28) if self.rng.random() < 0.95 else soon(self.rng, day, 33, 60)
        on = self.ledger.calendar.next_working_day(on)
        short = self.rng.random() < 0.06
        if not self._take("report", on, fields={"file_papers": ALL_PAPERS[:3] if short else ALL_PAPERS}):
            return
        if short:
            on = self._after(on, 1, 2)
            if not self._take("return_file", on, fields={"file_gaps": "缺向受援人通报情况的记录"}):
                return
            on = self._after(on, 2, 6)
            if not self._take("report", on, fields={"file_papers": ALL_PAPERS}):
                return
        if self._take("check_file", checked := self._after(on, 1, 5)):
            paid = self._after(checked, 3, 20)
            if self._take(
                "subsidise", paid, fields={"subsidy": self.rng.choice((800, 1200, 1500, 2000)), "subsidy_note": ""}
            ):
                self._take("archive", self._after(paid, 0, 6))
