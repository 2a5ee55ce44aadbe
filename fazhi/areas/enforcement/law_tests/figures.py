"""What is counted of law tests. Agencies are compared, persons never; agencies with few people are not told by results."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.areas.enforcement.law_tests.practice import SMALL
from fazhi.areas.enforcement.law_tests.procedure import LOCAL
from fazhi.areas.enforcement.law_tests.words import Seat, Term
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source

TESTS = Source.register("enforcement.law_test")
SITTINGS = Source("enforcement.law_test.sittings", "enforcement.law_test", LawSitting)
FIRST = Q(round=1)
SAT = Q(state=Seat.HANDED)
ENDED = ("closed", "resitting", "concluded")
OVER = Q(matter__state__in=ENDED)


def _code(name: str) -> str:
    return f"enforcement.law_tests.{name}"


def _seats(name: str, label: str, where: Q, on: str = "due_on", **more: Any) -> Count:
    return Count(
        _code(name),
        label,
        unit="人次",
        source=SITTINGS,
        on=on,
        where=where,
        basis=LOCAL,
        **({"splits": ("agency", "month")} | more),
    )


def _people(name: str, label: str, where: Q, words: tuple[str, ...]) -> Distinct:
    return Distinct(
        _code(name), label, unit="人", source=SITTINGS, on="on", of="officer", where=SAT & where, splits=("agency",),
        basis=LOCAL, words=words,
    )  # fmt: skip


HELD = Count(
    _code("held"), "法律素质测评", unit="期", source=TESTS, on="closes_on", where=Q(matter__state__in=ENDED),
    splits=("term", "month"), basis=LOCAL, words=("测评期数",), variant="按截止日期，已经截止的",
)  # fmt: skip
PERSON_TIMES = _seats("sat", "参加测评", FIRST & SAT, "on", words=("测评人次",), variant="首考，按交卷日期；补考另计")
RESITS = _seats("resat", "参加补考", Q(round=2) & SAT, "on")
SHOULD = _seats("should", "应考", OVER & FIRST & Q(absent_why=""), variant="登记了缺考事由的不计入")
CAME = _seats("came", "应考人员中参加考试的", OVER & FIRST & SAT)
ABSENT = _seats("absent", "缺考", OVER & FIRST & Q(state=Seat.ABSENT), good="down")
PASSED = _seats("passed", "首考合格", OVER & FIRST & Q(passed=True), splits=("month",))
SHOWN = OVER & FIRST & SAT & Q(small=False)
BY_AGENCY = f"应考不足{SMALL}人的单位不计"

declare(
    HELD, PERSON_TIMES, RESITS, SHOULD, CAME, ABSENT, PASSED,
    Rate(_code("coverage"), "参考率", part=CAME, whole=SHOULD, good="up", basis=LOCAL, words=("参学参考率",),
         variant="首考参加人次÷应考人次，登记了缺考事由的不计入应考"),
    Rate(_code("pass_rate"), "合格率", part=PASSED, whole=_seats("marked", "首考参加并已评分", OVER & FIRST & SAT, splits=("month",)),
         good="up", basis=LOCAL),
    Rate(_code("pass_rate_by_agency"), "合格率（分单位）",
         part=_seats("passed_by_agency", "首考合格（分单位）", SHOWN & Q(passed=True), splits=("agency",), variant=BY_AGENCY),
         whole=_seats("marked_by_agency", "首考已评分（分单位）", SHOWN, splits=("agency",), variant=BY_AGENCY),
         good="up", basis=LOCAL, variant=BY_AGENCY),
    _people("weekly_persons", "参加周考的执法人员", Q(matter__law_test__term=Term.WEEKLY), ("周考",)),
    _people("monthly_persons", "参加月考的执法人员", Q(matter__law_test__term=Term.MONTHLY), ("月考",)),
)  # fmt: skip
