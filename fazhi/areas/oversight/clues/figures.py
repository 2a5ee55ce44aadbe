"""What is counted of the pool: clues after merging, what was asked of units and put right, what came back. Nothing by person.

"Put right" is closed after sign-off, over what fell due: a report of a unit is not enough.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.oversight.clues import bodies as b
from fazhi.areas.oversight.clues import models as m
from fazhi.areas.oversight.clues.gates import CODE, TASK
from fazhi.areas.oversight.clues.task_procedure import FEEDBACK, LOCAL, RULES
from fazhi.areas.oversight.clues.words import (
    ClueOrigin,
    Grade,
    LetterKind,
    LookBack,
    Pressure,
    SupervisionKind,
    TransferTo,
)
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Figure, Mean, Rate, Source, StandingDistinct, Stock, Sum
from fazhi.spine.fields import has

CLUES, TASKS = Source.register(CODE), Source.register(TASK)
PLAIN = ("organ", "month")
SPLITS = (*PLAIN, "grade", "source", "agency", "body", "scene", "level")
PLAN = "法治政府建设实施纲要（2021–2025年）第二十四项"
ONCE = ~Q(matter__state="merged")


def _clue(name: str, label: str, on: str = "matter__opened_on", where: Any = ONCE, **more: Any) -> Count:
    given = {"unit": "条", "splits": SPLITS, "basis": f"{RULES}第13条", **more}
    return Count(f"{CODE}.{name}", label, source=CLUES, on=on, where=where, **given)


def _row(name: str, label: str, model: Any, where: Any = None, **more: Any) -> Count:
    source = Source(f"{CODE}.{model.__name__.lower()}", CODE, model)
    given = {"unit": "次", "splits": PLAIN, "basis": LOCAL, "on": "on", **more}
    return Count(f"{CODE}.{name}", label, source=source, where=where, **given)


def _task(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    given = {"unit": "件", "splits": ("organ", "town", "month", "grade", "verifier"), "basis": FEEDBACK, **more}
    return Count(f"{TASK}.{name}", label, source=TASKS, on=on, where=where, **given)


RAISED = _clue(
    "raised", "收到风险线索（并案后）", words=("风险线索", "监督线索"), variant="按登记日期计，已并入其他线索的不计"
)
MERGED = _clue("merged", "并入其他线索的", where=Q(matter__state="merged"))
BY_SOURCE = tuple(
    _clue(f"from_{origin.value}", f"其中来源为{origin.label}", where=ONCE & Q(source=origin.value), splits=(*PLAIN, "grade", "agency", "scene"))
    for origin in ClueOrigin
)  # fmt: skip
BY_GRADE = tuple(_clue(f"grade_{g.value}", f"其中{g.label}线索", where=ONCE & Q(grade=g.value)) for g in Grade)
BY_KIND = tuple(
    _clue(f"kind_{kind.value}", f"其中{kind.label}线索", where=ONCE & has("kinds", kind.value), basis=PLAN, variant="一条线索有几种监督的，各计一次")
    for kind in SupervisionKind
)  # fmt: skip
TRIAGED = _clue("triaged", "研判分流", on="triaged_on", where=None)
DISMISSED = _clue(
    "dismissed", "排除的线索", on="matter__closed_on", where=Q(matter__state="dismissed"), splits=(*SPLITS, "dismissed")
)
IN_REMEDY = _clue(
    "in_remedy", "已进入复议、诉讼，关联后不重复办理", on="matter__closed_on", where=Q(matter__state="in_remedy")
)
SENT_OF_RAISED = _clue(
    "sent_of_raised", "其中已交办", where=ONCE & Q(sent_on__isnull=False), variant="本期登记的线索中至今已交办的"
)
#: Still in the pool or being worked on at the end of the period; a struck-off clue counts as settled until it relapses.
OPEN_NOW = Q(
    matter__state__in=("registered", "triaged", "graded", "returned", "relapsed", "sent", "reported", "verified")
)
OPEN_RED = Count(
    f"{CODE}.open_red", "尚未销号的红色线索", unit="条", source=CLUES, on="matter__opened_on", where=OPEN_NOW & Q(grade=Grade.RED),
    splits=SPLITS, basis=LOCAL, good="down", variant="本期登记、至今尚未销号（含复发）的",
)  # fmt: skip
RATES_OF_CLUES: tuple[Figure, ...] = (
    Rate(
        f"{CODE}.sent_rate",
        "线索交办率",
        part=SENT_OF_RAISED,
        whole=RAISED,
        good="up",
        basis=LOCAL,
        variant="本期登记（并案后）的线索中至今已交办的",
    ),
)

#: The same clue came again after this striking off.
RELAPSED_LATER = Exists(
    m.ClueRelapse.objects.filter(matter=OuterRef("matter_id"), struck_on=OuterRef("on"), seq__gt=OuterRef("seq"))
)
STRUCK = _row("struck", "销号", m.ClueStrike, unit="条", basis=FEEDBACK, words=("线索销号",))
STRUCK_IN_TIME = _row("struck_in_time", "其中按期整改到位的", m.ClueStrike, Q(reported_on__lte=F("due_on")), unit="条", good="up",
                      variant="各单位均在交办时首次载明的最后期限内报告完成，并经核查销号的")  # fmt: skip
STRUCK_DAYS = Sum(f"{CODE}.struck_days", "销号线索办理天数合计", unit="天", source=STRUCK.source, on="on", of="days", splits=PLAIN, basis=LOCAL,
                  variant="自登记（复发的自再次登记）至销号的日历天数")  # fmt: skip
CAME_AGAIN = _row(
    "came_again",
    "其中销号后复发",
    m.ClueStrike,
    RELAPSED_LATER,
    unit="条",
    good="down",
    variant="本期销号、至今已复发的",
)
RELAPSES = _row("relapses", "销号后复发", m.ClueRelapse, unit="条", good="down")
RETURNED = _row("returned", "整改不到位退回风险池", m.ClueReturn, good="down")
LOOKED = _row("looked", "回头看", m.ClueLookBack, unit="条", splits=(*PLAIN, "chosen", "result"))
FOUND_AGAIN = _row("found_again", "其中发现复发", m.ClueLookBack, Q(result=LookBack.AGAIN), unit="条", good="down")
TRANSFERS = _row(
    "transfers", "移送追责", m.ClueTransfer, unit="条", splits=(*PLAIN, "to"), basis=f"{RULES}第29条；监察法第37条"
)
PRESSED = tuple(
    _row(f"pressed_{kind.value}", kind.label, m.CluePressure, Q(kind=kind.value), splits=(*PLAIN, "unit"), basis=f"{RULES}第30条、第31条")
    for kind in Pressure
)  # fmt: skip
LETTERS = tuple(
    _row(f"letter_{kind.value}", f"制发{kind.label}文书", m.ClueLetter, Q(kind=kind.value), unit="份", splits=(*PLAIN, "unit"))
    for kind in LetterKind
)  # fmt: skip
TRANSFERRED = tuple(
    _row(f"transferred_{to.value}", f"其中移送{to.label}", m.ClueTransfer, Q(to=to.value), unit="条", basis=f"{RULES}第29条")
    for to in (TransferTo.DISCIPLINE, TransferTo.POLICE)
)  # fmt: skip
RATES_OF_ENDS: tuple[Figure, ...] = (
    Rate(f"{CODE}.in_time_rate", "按期整改率", part=STRUCK_IN_TIME, whole=STRUCK, good="up", basis=FEEDBACK,
         variant="本期销号中各单位均按期报告完成的÷本期销号"),
    Rate(f"{CODE}.relapse_rate", "复发率", part=CAME_AGAIN, whole=STRUCK, good="down", basis=LOCAL, variant="本期销号的线索中至今已复发的÷本期销号"),
    Rate(f"{CODE}.found_again_rate", "回头看复发率", part=FOUND_AGAIN, whole=LOOKED, good="down", basis=LOCAL,
         variant="本期回头看发现复发的÷本期回头看"),
    Mean(f"{CODE}.mean_days", "线索平均办理天数", part=STRUCK_DAYS, whole=STRUCK, good="down", basis=LOCAL, words=("平均销号时间", "办结用时"),
         variant="本期销号线索的办理天数合计÷本期销号"),
)  # fmt: skip

HANDED = _task("handed", "交办责任单位", "matter__opened_on", words=("交办件",), variant="一条线索几个单位的，各计一件")
PLANNED = _task(
    "planned_in_time",
    "其中按期报送整改方案",
    "matter__opened_on",
    Q(planned_on__isnull=False) | Q(reported_on__isnull=False),
)
ANSWERED = _task("answered", "到期前报告整改完成", "original_due_on", Q(reported_on__lte=F("original_due_on")), fallen_due=True, good="up",
                 variant="交办时载明的期限在本期届满、期限内报告完成的；报告完成不等于销号")  # fmt: skip
DUE = _task(
    "due", "到期应当整改到位", "original_due_on", fallen_due=True, variant="交办时载明的期限在本期届满的，延期不推后"
)
PUT_RIGHT = _task("put_right", "其中核查并销号", "original_due_on", Q(matter__state="closed"), fallen_due=True, good="up",
                  variant="交办时载明的期限在本期届满、至今核查通过并已随线索销号的")  # fmt: skip
EXTENDED = _task("extended", "经批准延期", "matter__opened_on", Q(extended__gt=0), variant="本期交办、至今延过期的")
AT_ONCE = _task(
    "at_once",
    "立行立改",
    "reported_on",
    Q(planned_on__isnull=True),
    good="up",
    variant="没有另报整改方案即报告整改完成的",
)
LONG_TERM = _task(
    "long_term", "需要长期坚持的", "planned_on", Q(long_term=True), variant="整改方案中写明需要长期坚持的"
)
RATES_OF_TASKS: tuple[Figure, ...] = (
    Rate(f"{TASK}.answered_rate", "按期反馈率", part=ANSWERED, whole=DUE, good="up", basis=FEEDBACK, variant="期限内报告完成÷到期应当整改到位"),
    Rate(f"{TASK}.put_right_rate", "整改完成率", part=PUT_RIGHT, whole=DUE, good="up", basis=FEEDBACK,
         variant="销号后计入÷到期应当整改到位（不按“报告完成”计）"),
)  # fmt: skip

BODIES, SCENES, UNITS, ACTS = (Source.register(f"oversight.{name}") for name in ("bodies", "scenes", "units", "acts"))
LISTED = b.SupervisedUnit.objects.filter(unit=OuterRef("unit"), until=None, withdrawn=False)
COVERED = Distinct(
    "oversight.acts.units", "受到监督的单位", unit="个", source=ACTS, on="on", of="unit", where=Exists(LISTED), splits=("month", "body", "scene"),
    basis=LOCAL, variant="本期至少有一次监督活动的、名单内的单位；每个单位计一次",
)  # fmt: skip
ALL_UNITS = StandingDistinct(
    "oversight.units.standing", "被监督单位", unit="个", source=UNITS, on="on", until="until", of="unit", splits=(), basis=f"{RULES}第3条",
    variant="期末在被监督单位名单内的",
)  # fmt: skip
STANDING: tuple[Figure, ...] = (
    Stock("oversight.bodies.standing", "监督主体", unit="个", source=BODIES, on="on", until="until", splits=(), basis=PLAN, words=("“1+9”监督主体",)),
    Stock("oversight.scenes.standing", "监督子场景", unit="类", source=SCENES, on="on", until="until", splits=(), basis=LOCAL,
          words=("监督子场景类数",)),
    Count("oversight.acts.all", "监督活动", unit="次", source=ACTS, on="on", splits=("month", "body", "scene", "unit"), basis=LOCAL),
    Rate("oversight.acts.coverage", "法治监督覆盖率", part=COVERED, whole=ALL_UNITS, good="up", basis=LOCAL, words=("监督覆盖率",),
         variant="本期至少受到一次监督的单位÷期末全部被监督单位"),
)  # fmt: skip
declare(
    RAISED, MERGED, *BY_SOURCE, *BY_GRADE, *BY_KIND, TRIAGED, DISMISSED, IN_REMEDY, SENT_OF_RAISED, OPEN_RED, *RATES_OF_CLUES, STRUCK,
    STRUCK_IN_TIME, STRUCK_DAYS, CAME_AGAIN, RELAPSES, RETURNED, LOOKED, FOUND_AGAIN, TRANSFERS, *TRANSFERRED, *PRESSED, *LETTERS, *RATES_OF_ENDS,
    HANDED, PLANNED, ANSWERED, DUE, PUT_RIGHT, EXTENDED, AT_ONCE, LONG_TERM, *RATES_OF_TASKS, COVERED, ALL_UNITS, *STANDING,
)  # fmt: skip
