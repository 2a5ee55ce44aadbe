"""What the course of one decision is told with: its days, who takes which step, what the shelf says of it."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from fazhi.demo import shelf
from fazhi.demo.places import Places
from fazhi.demo.scenarios.decision_subjects import SUBJECTS, Subject
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account

CODE = "decisions.decision"
#: How far a story goes: the steps up to and with this stage are taken.
STAGES = ("proposed", "started", "drafting", "consulting", "assessed", "reviewing", "reviewed", "submitted", "decided", "issued",
          "executing")  # fmt: skip
FAR = {"returned": "reviewing", "rejected": "submitted", "finished": "executing", "evaluated": "executing", "stopped": "executing",
       "adjusted": "executing"}  # fmt: skip
#: Months from the beginning to the planned time, for those that have only begun.
LEAD = {"consulting": 3, "drafting": 2, "started": 1, "proposed": 0}


class Reached(Exception):
    """The story ends here, or has reached today."""


class Story:
    """One decision on its way. ``at`` is the day it has come to; every move takes it some working days on."""

    def __init__(
        self, ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], subject: Subject, listed: Draft
    ) -> None:
        self.ledger, self.rng, self.places, self.people, self.subject = ledger, rng, places, people, subject
        self.listed, self.unit = listed, places.department(subject.unit)
        self.whole: dict[str, Any] = next((d for d in shelf.decisions() if d["title"] == subject.name), {})
        self.drafter = people[{"bm01": "gongan", "bm02": "shichang"}.get(self.unit.code, self.unit.code)]
        self.at = ledger.calendar.next_working_day(
            date(subject.year, max(1, subject.month - LEAD.get(subject.end, 4)), rng.randint(8, 20))
        )
        if listed.record.published_on and self.at <= listed.record.published_on and subject.end != "proposed":
            self.at = ledger.calendar.after(listed.record.published_on, 3)
        end = FAR.get(subject.end, subject.end)
        self.far = STAGES.index(end)
        self.draft = ledger.open(CODE, organ=places.government, on=self.at, fields=self._proposal())

    def _proposal(self) -> dict[str, Any]:
        of_year = [s for s in SUBJECTS if s.year == self.subject.year and s.end != "proposed"]
        listed = self.subject in of_year
        return {
            "subject": self.subject.name, "category": self.subject.category, "reasons": self.subject.why,
            "proposer": "deputy" if not listed else self.rng.choice(("department", "department", "leader")),
            "proposal_no": "" if listed else "县人大建议第47号", "touches_market": self.subject.market, "normative": False,
            "exploratory": self.subject.way == "reform", "catalogue": self.listed.record if listed else None,
            "catalogue_item": of_year.index(self.subject) + 1 if listed else None,
        }  # fmt: skip

    def on(self, least: int, most: int) -> date:
        """Some working days later; past today the story stops."""
        self.at = self.ledger.calendar.after(self.at, self.rng.randint(least, most))
        if self.at > self.ledger.today:
            raise Reached
        return self.at

    def do(self, code: str, least: int, most: int, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        self.take(code, self.on(least, most), detail, **fields)

    def take(self, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        """A step of the decision, by whoever takes it: the drafting unit, which executes too, or the government's office."""
        unit = self.draft.matter.declared.step(code).at != "organ"
        by = self.drafter if unit else self.people.get("zhengfuban")
        self.draft.take(code, on, by=by, actor="" if by else "县政府办公室", fields=fields, detail=detail)

    def of(self, link: str, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        """A step of the matter that was sent last by a link; its answer comes back by itself."""
        if on > self.ledger.today:
            raise Reached
        sent = self.draft.sent[link][-1]
        others = {"legality": "hefa", "competition": "shichang"}
        at = sent.matter.declared.step(code).at
        by = self.people[others[link]] if link == "legality" or at == "reviewer" else self.drafter
        sent.take(code, on, by=None if code == "comment" else by, fields=fields, detail=detail)

    def _told(self, part: str, *names: str) -> dict[str, Any]:
        """What the shelf tells of one part of this decision."""
        return {name: self.whole[part][name] for name in names if part in self.whole}

    def _text(self) -> str:
        return "\n".join(f"第{'一二三四五六七八九十'[n]}条 {words}" for n, words in enumerate(self.subject.articles))
