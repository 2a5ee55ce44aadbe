"""What is counted of notaries in owners' votes and property management."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.services.notary.words import Help, Outcome
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Sum
from fazhi.spine.models import Deadline

CODE = "services.owners_vote"
VOTES = Source.register(CODE)
HELPS = Source.register("services.property_help")
SPLITS = ("organ", "street_office", "vote_kind", "outcome", "month")
KEPT = Deadline.objects.filter(
    matter=OuterRef("pk"), limit="certificate", void=False, met_on__isnull=False, met_on__lte=F("due_on")
)


def _votes(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    return Count(f"{CODE}.{name}", label, source=VOTES, on=on, where=where, splits=SPLITS, **more)


SUPERVISED = _votes("supervised", "公证监督的业主表决", "tallied_on", unit="次", basis="民法典第278条；公证法第11条")
PASSED = _votes("passed", "其中通过的", "tallied_on", Q(outcome=Outcome.PASSED), unit="次", basis="民法典第278条")
CERTIFIED = _votes("certificates", "业主表决公证书", "certified_on", basis="公证法第30条", words=("物业公证",))
IN_TIME = _votes("in_time", "按期出具的业主表决公证书", "certified_on", Exists(KEPT), basis="公证法第30条", good="up")

FIGURES: tuple[Figure, ...] = (
    SUPERVISED, PASSED, CERTIFIED, IN_TIME,
    Sum(f"{CODE}.owners", "参与公证监督表决的业主", unit="人次", source=VOTES, on="tallied_on", of="took_part_persons",
        splits=SPLITS, basis="民法典第278条"),
    Rate(f"{CODE}.in_time_rate", "按期出证率", part=IN_TIME, whole=CERTIFIED, good="up", basis="公证法第30条",
         variant="受理后15个工作日内（不计补充、核实和不可抗力）出具的÷本期出具的业主表决公证书"),
    Count("services.property_help.all", "物业公证服务", source=HELPS, on="accepted_on", splits=("organ", "help_kind", "month"),
          basis="公证法第11条、第12条"),
    Count("services.property_help.evidence", "物业保全证据公证", source=HELPS, on="accepted_on",
          where=Q(help_kind=Help.EVIDENCE), splits=("organ", "month"), basis="公证法第11条"),
    Sum("services.property_help.deposited", "物业提存金额", unit="元", source=HELPS, on="accepted_on", of="amount",
        where=Q(help_kind=Help.DEPOSIT), splits=("organ", "month"), basis="公证法第12条"),
)  # fmt: skip

declare(*FIGURES)
