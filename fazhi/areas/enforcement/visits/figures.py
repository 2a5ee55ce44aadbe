"""What is counted of visits. A visit counts on the day on which its result was fixed."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.visits.models import VisitBody
from fazhi.areas.enforcement.visits.words import Result
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Sum, Total
from fazhi.spine.models import Deadline

SYSTEM = "enforcement.visit"
VISITS = Source.register(SYSTEM)
SPLITS = ("organ", "month", "mode", "result")
OPINION = "国办发〔2024〕54号"
#: Clocks of publication, and those of them that were kept. What was taken over from an old register never had one.
CLOCKS = Deadline.objects.filter(matter=OuterRef("pk"), limit="publish", void=False)
KEPT = CLOCKS.filter(met_on__isnull=False, met_on__lte=F("due_on"))


def _visits(name: str, label: str, where: Any = None, **more: Any) -> Count:
    more = {"basis": OPINION, "splits": SPLITS, "unit": "次", **more}
    return Count(f"{SYSTEM}.{name}", label, source=VISITS, on="done_on", where=where, **more)


def _share(name: str, label: str, part: Any, variant: str, **more: Any) -> Rate:
    return Rate(f"{SYSTEM}.{name}", label, part=part, whole=DONE, basis=OPINION, variant=variant, **more)


DONE = _visits(
    "visits", "入企（现场）检查", words=("检查家次", "入企检查次数"), variant="一次入场为一次，联合检查只计一次"
)
UNFILED = _visits(
    "led",
    "其中未转立案的（牵头单位）",
    Q(filed=False),
    variant="对具体对象有完整记录、没有转立案的检查，牵头单位计一次",
)
JOINED = Count(
    f"{SYSTEM}.joined", "联合检查参加单位的检查", unit="次", basis=OPINION, splits=("organ", "month"),
    source=Source(f"{SYSTEM}.body", SYSTEM, VisitBody), on="matter__visit__done_on", where=Q(matter__visit__filed=False),
)  # fmt: skip
CHECKS = Total(
    f"{SYSTEM}.checks", "行政检查次数", unit="次", parts=(UNFILED, JOINED), basis="行政执法统计口径", words=("行政检查数量", "检查次数"),
    variant="对具体对象有完整、详细记录的为一次；联合检查按参加单位分别计；检查后作出处罚等其他行政行为的不计入检查",
)  # fmt: skip
OBJECTS = Distinct(
    f"{SYSTEM}.objects", "检查对象", unit="户", source=VISITS, on="done_on", of="target", basis=OPINION, splits=("organ", "month"),
    variant="一年内检查多次的只计一户",
)  # fmt: skip
JOINT = _visits("joint", "其中联合检查", ~Q(bodies=""), words=("综合查一次",))
PROBLEM = _visits("problem_visits", "其中发现问题", Q(result=Result.PROBLEMS))
PROBLEMS = Sum(
    f"{SYSTEM}.problems", "检查发现问题", unit="项", source=VISITS, on="done_on", of="problems", basis=OPINION, splits=SPLITS,
    words=("发现隐患", "发现问题数"),
)  # fmt: skip
ORDERS = Sum(
    f"{SYSTEM}.orders", "责令限期改正", unit="项", source=VISITS, on="done_on", of="rectify", basis=OPINION, splits=SPLITS,
    words=("责令整改",),
)  # fmt: skip
FILED = _visits("filed", "检查后立案", Q(filed=True))
TIMED = _visits("timed", "本平台计算公示期限的检查", Exists(CLOCKS), basis="国办发〔2018〕118号（六）")
IN_TIME = _visits("published_in_time", "检查结果按期公示", Exists(KEPT), basis="国办发〔2018〕118号（六）")
CODED = _visits("coded", "生成检查码", ~Q(code=""))
SCANNED = _visits("scanned", "企业扫码核对", Q(scanned_on__isnull=False))
JOINT_RATE = _share("joint_rate", "联合检查占比", JOINT, "联合检查次数÷检查次数（一次入场为一次）", good="up")
PROBLEM_RATE = _share("problem_rate", "问题发现率", PROBLEM, "发现问题的检查÷全部检查")
IN_TIME_RATE = Rate(
    f"{SYSTEM}.in_time_rate", "检查结果按期公示率", part=IN_TIME, whole=TIMED, basis=OPINION, good="up",
    variant="二十个工作日内公示的÷本平台计算公示期限的检查（由原系统转入的不计）",
)  # fmt: skip
CODED_RATE = _share("coded_rate", "亮码率", CODED, "生成检查码的检查÷全部检查；公式为平台自定", good="up")
SCANNED_RATE = _share("scanned_rate", "扫码率", SCANNED, "企业扫码核对的检查÷全部检查；公式为平台自定", good="up")

declare(
    DONE, UNFILED, JOINED, CHECKS, OBJECTS, JOINT, PROBLEM, PROBLEMS, ORDERS, FILED, TIMED, IN_TIME, CODED, SCANNED, JOINT_RATE,
    PROBLEM_RATE, IN_TIME_RATE, CODED_RATE, SCANNED_RATE,
)  # fmt: skip
