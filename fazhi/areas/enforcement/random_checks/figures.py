"""What is counted of random inspection. A round counts on the day on which its result was taken over.

Reports give “2253户” and “547人” without saying whether one drawn twice counts twice. Both readings stand here: 户 and 人 are
different objects and persons, 户次 and 人次 places in the results.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.random_checks.models import RandomAnswer, RandomGap, RandomObject, RandomOfficer
from fazhi.areas.enforcement.visits.register import OBJECTS as POOL_REGISTER
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Stock, Sum
from fazhi.spine.models import Deadline

SYSTEM = "enforcement.random_plan"
NOTICE = "国办发〔2015〕58号"
PLANS = Source.register(SYSTEM)
OBJECTS = Source(f"{SYSTEM}.objects", SYSTEM, RandomObject)
OFFICERS = Source(f"{SYSTEM}.officers", SYSTEM, RandomOfficer)
ANSWERS = Source(f"{SYSTEM}.answers", SYSTEM, RandomAnswer)
GAPS = Source(f"{SYSTEM}.gaps", SYSTEM, RandomGap)
POOL = Source.register(POOL_REGISTER.code)
STANDS = Q(out="")
IN_TIME = Deadline.objects.filter(
    matter=OuterRef("pk"), limit="publish", void=False, met_on__isnull=False, met_on__lte=F("due_on")
)


def _plans(name: str, label: str, where: Any = None, **more: Any) -> Count:
    more = {"unit": "次", "basis": NOTICE, "splits": ("organ", "month", "domain"), "on": "drawn_on", **more}
    return Count(f"{SYSTEM}.{name}", label, source=PLANS, where=where, **more)


def _rows(kind: Any, name: str, label: str, source: Source, **more: Any) -> Any:
    more = {"basis": NOTICE, "splits": ("organ", "month"), "on": "on", **more}
    return kind(f"{SYSTEM}.{name}", label, source=source, **more)


DRAWS = _plans(
    "draws", "双随机抽查", words=("随机抽查次数", "双随机抽查"), variant="一次抽取为一次，抽取后派出检查的计入"
)
BODIES = Distinct(
    f"{SYSTEM}.bodies", "开展双随机抽查的部门", unit="个", source=PLANS, on="drawn_on", of="matter__organ", basis=NOTICE, splits=("month",),
    variant="组织抽取的部门，联合抽查只计牵头部门",
)  # fmt: skip
JOINT = _plans("joint", "其中部门联合抽查", ~Q(bodies=""), words=("联合双随机",))
DRAWN = _rows(
    Distinct, "objects", "随机抽取检查对象", OBJECTS, unit="户", of="target", where=STANDS, words=("抽查对象户数",),
    variant="一年内抽中多次的只计一户，抽取后退出的不计",
)  # fmt: skip
DRAWN_TIMES = _rows(Count, "object_times", "随机抽取检查对象（户次）", OBJECTS, unit="户次", where=STANDS)
SENT = _rows(
    Distinct,
    "officers",
    "随机抽取执法人员",
    OFFICERS,
    unit="人",
    of="officer",
    words=("抽取执法人员",),
    variant="一年内抽中多次的只计一人",
)
SENT_TIMES = _rows(Count, "officer_times", "随机抽取执法人员（人次）", OFFICERS, unit="人次", variant="每人每户一人次")
DONE = _rows(Count, "checked", "双随机抽查完成检查", ANSWERS, unit="户次", on="done_on")
PROBLEM = _rows(Count, "problem", "其中发现问题", ANSWERS, unit="户次", on="done_on", where=Q(result="problems"))
FILED = _rows(Count, "filed", "其中立案", ANSWERS, unit="件", on="done_on", where=Q(filed=True))
GONE = _rows(Count, "not_checked", "抽中未检查（已写明原因）", GAPS, unit="户次")
FINISHED = _plans("finished", "完成检查的双随机抽查", on="finished_on")
PUBLISHED = _plans("published", "其中已公示结果", Q(published_on__isnull=False), on="finished_on")
PUBLISHED_IN_TIME = _plans(
    "published_in_time", "其中按期公示结果", Exists(IN_TIME), on="finished_on", basis="国办发〔2018〕118号（六）"
)
PUBLISHED_RATE = Rate(
    f"{SYSTEM}.published_rate", "抽查结果公示率", part=PUBLISHED, whole=FINISHED, good="up", basis=f"{NOTICE}二（四）",
    words=("公示率", "抽查结果公示率"), variant="已公示结果的抽查÷完成检查的抽查",
)  # fmt: skip
IN_TIME_RATE = Rate(
    f"{SYSTEM}.in_time_rate", "抽查结果按期公示率", part=PUBLISHED_IN_TIME, whole=FINISHED, good="up",
    basis="国办发〔2018〕118号（六）", variant="检查完成后二十个工作日内公示的÷完成检查的抽查",
)  # fmt: skip
RANGE = Sum(
    f"{SYSTEM}.range", "抽查范围内对象", unit="户次", source=PLANS, on="drawn_on", of="pool_size", basis=NOTICE,
    splits=("organ", "month", "domain"), variant="各次抽取冻结的名单相加",
)  # fmt: skip
SHARE = Rate(
    f"{SYSTEM}.share",
    "抽查比例",
    part=DRAWN_TIMES,
    whole=RANGE,
    basis=f"{NOTICE}二（三）",
    variant="抽取的对象÷抽取时名录内的对象，按户次",
)
STANDING = Stock(
    f"{SYSTEM}.pool", "检查对象名录库在册对象", unit="户", source=POOL, on="on", until="ended_on", basis=f"{NOTICE}二（二）",
    splits=("organ",),
)  # fmt: skip
COVERAGE = Rate(
    f"{SYSTEM}.coverage", "名录库抽查覆盖率", part=DRAWN, whole=STANDING, basis=f"{NOTICE}二（二）",
    variant="年内抽中的不同对象÷年末名录库在册对象；年内抽中、年末已注销的也计入分子",
)  # fmt: skip
PROBLEM_RATE = Rate(
    f"{SYSTEM}.problem_rate",
    "双随机抽查问题发现率",
    part=PROBLEM,
    whole=DONE,
    basis=NOTICE,
    variant="发现问题的÷完成检查的，按户次",
)

declare(
    DRAWS, BODIES, JOINT, DRAWN, DRAWN_TIMES, SENT, SENT_TIMES, DONE, PROBLEM, FILED, GONE, FINISHED, PUBLISHED, PUBLISHED_IN_TIME,
    PUBLISHED_RATE, IN_TIME_RATE, RANGE, SHARE, STANDING, COVERAGE, PROBLEM_RATE,
)  # fmt: skip
