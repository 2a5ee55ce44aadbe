"""The calculator as a page puts it: what its address asks, the answer or what is wrong, and the days as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from fazhi.spine.calendar import Calendar
from fazhi.spine.due import Answer, Asked, answer, pair_of, question_of
from fazhi.spine.due_days import Day, Month, days_of, legend_of, months_of
from fazhi.spine.errors import BadInput
from fazhi.spine.named_limits import NamedLimit, by_procedure, named_limit, named_limits

if TYPE_CHECKING:
    from django.http import QueryDict

UNIT_CHOICES = [("workday", "个工作日"), ("day", "日"), ("month", "个月"), ("year", "年")]
BOUND_CHOICES = [
    ("", "至迟（在此期限内办理）"),
    ("at-least", "至少（满此期限方可办理）"),
    ("back", "倒推（活动之前若干日）"),
]
PAUSE_ROWS, MOST_PAUSES = 2, 20


def asked_of(query: QueryDict) -> Asked:
    """What an address asks: ``pause=A:B`` as machines write it, or ``pause_from`` and ``pause_to`` as a form sends them.

    BadInput when a pause is no pair.
    """
    rows = zip(query.getlist("pause_from"), query.getlist("pause_to"), strict=False)
    pauses = [*(pair_of(text) for text in query.getlist("pause")), *((a, b) for a, b in rows if a or b)]
    if len(pauses) > MOST_PAUSES:
        raise BadInput(fields={"pauses": f"中止期间最多{MOST_PAUSES}段"})
    names = ("start", "amount", "unit", "extend", "bound", "law", "limit")
    return Asked(pauses=tuple(pauses), **{name: query.get(name, "").strip() for name in names})


@dataclass
class DueSheet:
    """One reading of the calculator's page. ``public``: without limits that are local or internal to the agencies."""

    query: QueryDict
    calendar: Calendar
    public: bool = False

    @cached_property
    def _read(self) -> tuple[Asked, Answer | None, dict[str, str]]:
        asked = Asked()
        try:
            asked = asked_of(self.query)
            if not self.query.keys() & {"start", "amount", "limit"}:
                return asked, None, {}
            return asked, answer(question_of(asked, self._find), self.calendar), {}
        except BadInput as error:
            return asked, None, error.fields or {"": str(error)}

    def _find(self, code: str) -> NamedLimit:
        return named_limit(code, public=self.public)

    @property
    def asked(self) -> Asked:
        return self._read[0]

    @property
    def found(self) -> Answer | None:
        return self._read[1]

    @property
    def wrong(self) -> dict[str, str]:
        return self._read[2]

    @property
    def unfinished(self) -> bool:
        """Whether somebody is still filling in: nothing to complain of yet."""
        return not (self.asked.start and (self.asked.limit or self.asked.amount))

    @property
    def groups(self) -> list[tuple[str, list[NamedLimit]]]:
        return by_procedure(named_limits(public=self.public))

    @property
    def units(self) -> list[tuple[str, str]]:
        return UNIT_CHOICES

    @property
    def bounds(self) -> list[tuple[str, str]]:
        return BOUND_CHOICES

    @property
    def pause_rows(self) -> list[tuple[str, str]]:
        """The pauses that were given, and room for more."""
        empty = max(PAUSE_ROWS - len(self.asked.pauses), 1)
        return [*self.asked.pauses, *([("", "")] * empty)]

    @cached_property
    def days(self) -> list[Day]:
        return days_of(self.found) if self.found else []

    @cached_property
    def _months(self) -> tuple[list[Month], int]:
        return months_of(self.days)

    @property
    def months(self) -> list[Month]:
        return self._months[0]

    @property
    def left_out(self) -> int:
        return self._months[1]

    @property
    def legend(self) -> list[tuple[str, str, str]]:
        return legend_of(self.days)
