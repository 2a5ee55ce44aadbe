"""What is counted of law tests. Agencies are compared, persons never; agencies with few people are not told by results."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.areas.enforcement.law_tests.practice import SMALL
from fazhi.areas.enforcement.law_tests.procedure import LOCAL
from fazhi.areas.enforcement.law_tests.words import OVER, Seat, Term
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source

TESTS = Source.register("enforcement.law_test")
SITTINGS = Source("enforcement.law_test.sittings", "enforcement.law_test", LawSitting, closed=True)
FIRST = Q(round=1)
SAT = Q(state=Seat.HANDED)
ENDED = Q(matter__state__in=OVER)
ASKED = ENDED & FIRST & Q(absent_why="")
MARKED = ENDED & FIRST & SAT
#: Agencies whose few people would be known by their number are left out of whatever is told by agency.
MANY = Q(small=False)
BY_AGENCY = f"应考不足{SMALL}人的单位不计"


def _code(name: str) -> str:
    return f"enforcement.law_tests.{name}"


def _seats(name: str, label: str, where: Q, on: str = "due_on", **more: Any) -> Count:
    said = {"basis": LOCAL, "splits": ("month",)} | more
    return Count(_code(name), label, unit="人次", source=SITTINGS, on=on, where=where, **said)


def _by_agency(name: str, label: str, part: Q, whole: Q, of: tuple[str, str]) -> Rate:
    """A rate that may be told agency by agency; ``of``: what its parts are called."""
    sides = [
        _seats(f"{name}_{side}", f"{word}（分单位）", where & MANY, splits=("agency",), variant=BY_AGENCY)
        for side, word, where in (("part", of[0], part), ("whole", of[1], whole))
    ]
    return Rate(
        _code(name), f"{label}（分单位）", part=sides[0], whole=sides[1], good="up", basis=LOCAL, variant=BY_AGENCY
    )


def _people(name: str, label: str, where: Q, words: tuple[str, ...]) -> Distinct:
    return Distinct(
        _code(name), label, unit="人", source=SITTINGS, on="on", of="officer", where=SAT & where, splits=("month",),
        basis=LOCAL, words=words,
    )  # fmt: skip


HELD = Count(
    _code("held"), "法律素质测评", unit="期", source=TESTS, on="closes_on", where=ENDED,
    splits=("term", "month"), basis=LOCAL, words=("测评期数",), variant="按截止日期，已经截止的",
)  # fmt: skip
PERSON_TIMES = _seats("sat", "参加测评", FIRST & SAT, "on", words=("测评人次",), variant="首考，按交卷日期；补考另计")
RESITS = _seats("resat", "参加补考", Q(round=2) & SAT, "on")
SHOULD = _seats("should", "应考", ASKED, variant="登记了缺考事由的不计入")
CAME = _seats("came", "应考人员中参加考试的", MARKED)
ABSENT = _seats("absent", "缺考", ENDED & FIRST & Q(state=Seat.ABSENT), good="down")
PASSED = _seats("passed", "首考合格", ENDED & FIRST & Q(passed=True))

declare(
    HELD, PERSON_TIMES, RESITS, SHOULD, CAME, ABSENT, PASSED,
    Rate(_code("coverage"), "参考率", part=CAME, whole=SHOULD, good="up", basis=LOCAL, words=("参学参考率",),
         variant="首考参加人次÷应考人次，登记了缺考事由的不计入应考"),
    Rate(_code("pass_rate"), "合格率", part=PASSED, whole=_seats("marked", "首考参加并已评分", MARKED), good="up", basis=LOCAL),
    _by_agency("coverage_by_agency", "参考率", MARKED, ASKED, ("参加考试", "应考")),
    _by_agency("pass_rate_by_agency", "合格率", MARKED & Q(passed=True), MARKED, ("首考合格", "首考已评分")),
    _people("weekly_persons", "参加周考的执法人员", Q(matter__law_test__term=Term.WEEKLY), ("周考",)),
    _people("monthly_persons", "参加月考的执法人员", Q(matter__law_test__term=Term.MONTHLY), ("月考",)),
)  # fmt: skip
