"""One case of reconsideration as it goes, with the people who handle it."""

from __future__ import annotations

from datetime import date
from random import Random

from fazhi.demo.scenarios.pace import later
from fazhi.spine.bulk import Draft
from fazhi.spine.models import Account


class NotYet(Exception):
    """The story has reached today."""


class Story:
    """One case as it goes, with the people who handle it."""

    def __init__(self, draft: Draft, rng: Random, people: dict[str, Account], liaison: Account) -> None:
        self.draft, self.rng, self.liaison = draft, rng, liaison
        self.clerk, self.reviewer = people["fuyi"], people["shenli"]
        self.head, self.authority = people["juzhang"], people["xianzhang"]
        self.calendar = draft.ledger.calendar

    def take(self, code: str, on: date, by: Account, **given: object) -> date:
        if on > self.draft.ledger.today:
            raise NotYet
        self.draft.take(code, on, by=by, **given)  # type: ignore[arg-type]
        return on

    def later(self, day: date, least: int, most: int) -> date:
        return later(self.rng, self.calendar, day, least, most)
