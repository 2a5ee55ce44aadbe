"""How a window moves: drafted, announced to those invited, closed, sat again by those who failed, concluded.

No statute says how often officers are tested: weekly and monthly tests are local practice. What is law is that officers
are qualified (行政处罚法第42条, 行政执法监督条例第17条); the yearly training is the outline's (三十四).
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from fazhi.areas.enforcement.law_tests import bank, marking, renewal, seats
from fazhi.areas.enforcement.law_tests.models import LawPaperQuestion, LawSitting, LawStruck, LawTest
from fazhi.areas.enforcement.law_tests.words import Cohort, Seat
from fazhi.areas.enforcement.officers.renewing import ask_before_renewal
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Matter
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "enforcement.law_test"
LOCAL = "本县行政执法人员学法考试制度"
KEEPERS = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)


def _county(ctx: Context) -> str:
    return ctx.matter.scope


def _people(ctx: Context) -> list[tuple[int, int]]:
    kind = ctx.record.paper.cohort
    people: QuerySet[Any] = seats.cohort(kind, ctx.on, _county(ctx))
    return list(people.values_list("pk", "then"))


def _drawn(ctx: Context) -> tuple[list[tuple[bank.LawQuestion, int]], str]:
    used = set(LawPaperQuestion.objects.filter(matter=ctx.matter.pk).values_list("question", flat=True))
    return bank.choose(bank.lines_of(ctx.record.paper.lines), bank.askable(ctx.on), used)


def days_in_order(ctx: Context) -> str:
    first, last = ctx.values["opens_on"], ctx.values["closes_on"]
    return f"截止日期{last}早于开考日期{first}，请核对" if last < first else ""


def bank_suffices(ctx: Context) -> str:
    """Enough questions whose law stands; for a resit others than those that were asked."""
    return _drawn(ctx)[1]


def somebody_is_invited(ctx: Context) -> str:
    if seats.cohort(ctx.record.paper.cohort, ctx.on, _county(ctx)).exists():
        return ""
    return f"没有在岗的{Cohort(ctx.record.paper.cohort).label}，请先登记执法人员"


def not_over_yet(ctx: Context) -> str:
    last = ctx.record.closes_on
    return f"考试已于{last}截止，不能再发布；请另行登记" if ctx.on > last else ""


def window_is_over(ctx: Context) -> str:
    last = ctx.record.resit_until if ctx.matter.state == "resitting" else ctx.record.closes_on
    return f"{last}当日仍可参加，次日起才能截止" if ctx.on <= last else ""


def nobody_sits(ctx: Context) -> str:
    rows = LawSitting.objects.filter(matter=ctx.matter.pk, state=Seat.SITTING)
    still = [row for row in rows if not marking.over(row)]
    return f"还有{len(still)}人正在作答，请等其交卷或者到时" if still else ""


def somebody_resits(ctx: Context) -> str:
    return "" if ctx.in_bulk or seats.to_resit(ctx.record) else "没有不合格或者缺考的人员，不需要补考"


def resit_days_in_order(ctx: Context) -> str:
    first, last = ctx.values["resit_opens_on"], ctx.values["resit_until"]
    if last < first:
        return f"补考截止日期{last}早于开始日期{first}，请核对"
    return "" if first >= ctx.on else f"补考开始日期{first}早于办理日期{ctx.on}，请核对"


def question_stands(ctx: Context) -> str:
    found = LawPaperQuestion.objects.filter(
        matter=ctx.matter.pk, round=ctx.detail["round"], place=ctx.detail["place"], struck=False
    )
    if not found.exists():
        return "试卷中没有这一题，或者这一题已经作废；请核对轮次和题号"
    others = LawPaperQuestion.objects.filter(matter=ctx.matter.pk, round=ctx.detail["round"], struck=False).count()
    return "" if others > 1 else "试卷只剩这一题，不能作废；请另行组织考试"


def open_round(ctx: Context, event: Event) -> None:
    """Draw the questions of the first round and give a place to everybody in the cohort."""
    bank.set_paper(ctx.matter, 1, _drawn(ctx)[0])
    seats.invite(ctx.matter, _people(ctx), round_no=1, due_on=ctx.record.closes_on)


def open_resit(ctx: Context, event: Event) -> None:
    """Other questions for those who failed or were absent."""
    bank.set_paper(ctx.matter, 2, _drawn(ctx)[0])
    seats.invite(ctx.matter, seats.to_resit(ctx.record), round_no=2, due_on=ctx.record.resit_until)


def end_round(ctx: Context, event: Event) -> None:
    """Who was still sitting when the time ran out is handed in; who never came is absent."""
    for row in LawSitting.objects.select_for_update().filter(matter=ctx.matter.pk, state=Seat.SITTING):
        row.matter = ctx.matter
        marking.hand_in(row, by_time=True, why="到时自动交卷")
    LawSitting.objects.filter(matter=ctx.matter.pk, state=Seat.INVITED).update(state=Seat.ABSENT)


def strike(ctx: Context, event: Event) -> None:
    """The question counts no more, and every paper of its round is marked anew."""
    round_no, place = ctx.detail["round"], ctx.detail["place"]
    LawPaperQuestion.objects.filter(matter=ctx.matter.pk, round=round_no, place=place).update(struck=True)
    marking.remark(ctx.matter, round_no, on=ctx.on, why=f"第{place}题作废，重新评分")


def seats_agree(matter: Matter, events: list[Event]) -> list[str]:
    """The places of the first round are as many as the window says were invited."""
    told = matter.record.invited
    have = LawSitting.objects.filter(matter=matter.pk, round=1).count()
    return [] if have == (told or 0) else [f"登记的应考人数为{told or 0}，实有参考记录{have}条"]


STEPS = (
    Step(
        "announce", "发布考试", "drafted", "open", by=KEEPERS, basis=LOCAL, local=True,
        needs=(somebody_is_invited, bank_suffices), checks=(not_over_yet,),
        sets={"invited": lambda ctx: len(_people(ctx))}, after=(open_round,),
        hint="从题库随机抽题，为在岗的应考人员各开一个考位；法律已有新版本的试题不再抽取",
    ),
    Step("drop", "取消考试", "drafted", "dropped", by=KEEPERS, basis=LOCAL, local=True),
    Step(
        "end", "截止考试", "open", "closed", by=KEEPERS, basis=LOCAL, local=True, needs=(nobody_sits,),
        checks=(window_is_over,), after=(end_round,), hint="截止以后，本人才能看到成绩和答案",
    ),
    Step(
        "resit", "组织补考", "closed", "resitting", by=KEEPERS, basis=LOCAL, local=True, once=True,
        fields=("resit_opens_on", "resit_until"), needs=(somebody_resits, bank_suffices), checks=(resit_days_in_order,),
        after=(open_resit,), hint="不合格和缺考的人员补考一次，另行抽题",
    ),
    Step(
        "end_resit", "截止补考", "resitting", "closed", by=KEEPERS, basis=LOCAL, local=True, needs=(nobody_sits,),
        checks=(window_is_over,), after=(end_round,),
    ),
    Step(
        "strike", "作废试题", "closed", "", by=(Role.REVIEWER, Role.OFFICE_HEAD), basis=LOCAL, local=True, adds=LawStruck,
        detail=("round", "place", "why"), checks=(question_stands,), after=(strike,),
        hint="试题有误的作废，全部试卷重新评分；每次评分都有记录",
    ),
    Step("conclude", "确认成绩", "closed", "concluded", by=KEEPERS, basis=LOCAL, local=True),
)  # fmt: skip

LAW_TESTS = register(
    Procedure(
        code=CODE, id="E2", name="执法人员学法考试", record=LawTest, basis=LOCAL, local=True,
        number="{mark}学考〔{year}〕{n}号", title="{name}", opens="drafted", closes={"concluded", "dropped"},
        states={
            "drafted": "待发布", "open": "考试中", "closed": "已截止", "resitting": "补考中", "concluded": "成绩已确认",
            "dropped": "已取消",
        },
        open_name="登记考试", open_by=KEEPERS, open_on="登记日期",
        open_fields=("name", "term", "paper", "opens_on", "closes_on"), open_checks=(days_in_order,),
        steps=STEPS, limits=(), beside={LawSitting: seats_agree}, pages={"desk-enforcement:law-test-questions": "试题和异议"},
    )
)  # fmt: skip
ask_before_renewal(CODE, renewal.not_passed)
