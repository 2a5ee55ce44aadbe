"""What is counted of key fields: cases, sums and people held to account from penalties, hazards and orders from visits.

Nothing is typed for these figures; a case or visit that belongs to several key fields counts once.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.key_fields.belonging import case_belongs, object_belongs, visit_belongs
from fazhi.areas.enforcement.penalties.procedure import PENALTY
from fazhi.areas.enforcement.penalties.words import Outcome
from fazhi.areas.enforcement.visits.register import OBJECTS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Stock, Sum, Total

SYSTEM, BASIS = "enforcement.key_fields", "法治政府建设实施纲要（2021—2025年）（十六）"
CASES, VISITS, THINGS = (
    Source.register(PENALTY.code),
    Source.register("enforcement.visit"),
    Source.register(OBJECTS.code),
)
OF_CASES = ("organ", "town", "month", "domain", "key_field", "campaign")
OF_VISITS = ("organ", "month", "mode", "result")
PENALISED = Q(outcome=Outcome.PENALISED)


def _case(name: str, label: str, on: str, where: Any, of: str = "", **more: Any) -> Any:
    given = {"source": CASES, "on": on, "where": where, "splits": OF_CASES, "basis": BASIS, **more}
    return Sum(f"{SYSTEM}.{name}", label, of=of, **given) if of else Count(f"{SYSTEM}.{name}", label, **given)


FILED = _case("filed", "重点领域立案", "filed_on", case_belongs(), unit="起", words=("立案",))
DECIDED = _case("decided", "重点领域处罚决定", "decided_on", PENALISED & Q(case_belongs()), unit="件")
FINES = _case("fines", "重点领域罚款", "decided_on", PENALISED & Q(case_belongs()), of="fine", unit="元")
CONFISCATED = _case(
    "confiscated", "重点领域没收", "decided_on", PENALISED & Q(case_belongs()), of="confiscated", unit="元"
)
SUMS = Total(f"{SYSTEM}.sums", "重点领域处罚金额", unit="元", parts=(FINES, CONFISCATED), basis=BASIS, words=("处罚金额",),
             variant="决定书载明的罚款、没收金额")  # fmt: skip
ACCOUNTABLE = _case("accountable", "重点领域追责问责", "decided_on", case_belongs(), of="accountable", unit="人", words=("追责问责",),
                    variant="处罚案件登记的追责问责人数，只计人数")  # fmt: skip
CHECKED = Count(
    f"{SYSTEM}.visits",
    "重点领域检查",
    unit="次",
    source=VISITS,
    on="done_on",
    where=visit_belongs(),
    splits=OF_VISITS,
    basis=BASIS,
)
HAZARDS = Sum(f"{SYSTEM}.hazards", "重点领域发现隐患（问题）", unit="条", source=VISITS, on="done_on", of="problems", where=visit_belongs(),
              splits=OF_VISITS, basis=BASIS, words=("发现安全隐患",))  # fmt: skip
ORDERS = Count(f"{SYSTEM}.orders", "重点领域下达责令改正（整改）指令", unit="份", source=VISITS, on="done_on",
               where=Q(rectify__gt=0) & Q(visit_belongs()), splits=OF_VISITS, basis=BASIS, words=("整改指令书",),
               variant="责令限期改正的检查，一次检查一份")  # fmt: skip
MET = Count(f"{SYSTEM}.orders_met", "其中已复查改正", unit="份", source=VISITS, on="done_on",
            where=Q(rectify__gt=0, corrected=True) & Q(visit_belongs()), splits=OF_VISITS, basis=BASIS, good="up")  # fmt: skip
SEEN = Distinct(f"{SYSTEM}.covered", "要求全部检查的对象中已检查", unit="户", source=VISITS, on="done_on", of="target",
                where=Q(target__ended_on=None, target__withdrawn=False) & Q(visit_belongs("cover")),
                splits=("organ", "month"), basis=BASIS)  # fmt: skip
WHOLE = Stock(f"{SYSTEM}.to_cover", "要求全部检查的对象", unit="户", source=THINGS, on="on", where=Q(ended_on=None) & Q(object_belongs()),
              splits=("organ", "division", "trade"), basis=BASIS)  # fmt: skip
declare(
    FILED, DECIDED, FINES, CONFISCATED, SUMS, ACCOUNTABLE, CHECKED, HAZARDS, ORDERS, MET, SEEN, WHOLE,
    Rate(f"{SYSTEM}.coverage", "重点领域检查率", part=SEEN, whole=WHOLE, good="up", basis=BASIS,
         variant="年内至少检查一次的在册对象÷期末在册的、要求全部检查的对象"),
    Rate(f"{SYSTEM}.met_rate", "重点领域整改率", part=MET, whole=ORDERS, good="up", basis=BASIS, variant="复查已改正的÷下达整改指令的"),
)  # fmt: skip
