"""What is counted of lists and of those who were spared. Cases are those of the penalty ledger, which lies above: by name."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Q

from fazhi.areas.enforcement.leniency.register import ASKED, BASIS, ENTRIES, LIGHTER, LISTS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Source, Stock, Sum

PENALTY = "enforcement.penalty"
CASES = Source(PENALTY, PENALTY, apps.get_model("enforcement", "PenaltyCase"))
OF_LISTS, OF_ENTRIES, OF_QUESTIONS = (Source.register(r.code) for r in (LISTS, ENTRIES, ASKED))
PUBLISHED = Q(published_on__isnull=False)
IN_LIST = Q(listed__published_on__isnull=False, listed__withdrawn=False)
SPARED = Q(outcome__in=("no_penalty_minor", "no_penalty_first"))
LESS = Q(outcome="penalised", degree="below")
ORGANISATION, PERSON = ~Q(party_kind="person"), Q(party_kind="person")
BOTH = f"{BASIS}；{LIGHTER}"
ESTIMATE = "估算：轻微不罚、首违不罚的按法定幅度下限计，不是决定的金额；减轻处罚少罚的部分未计"
SPLITS = ("organ", "town", "domain", "month")


def _entries(name: str, label: str, kind: str) -> Stock:
    return Stock(
        f"enforcement.leniency.{name}", label, unit="项", source=OF_ENTRIES, on="listed__since", until="listed__until",
        where=IN_LIST & Q(listed__kind=kind), splits=("organ", "domain"), basis=BASIS if kind == "exempt" else LIGHTER,
        variant="已公布、期末有效的清单所列事项",
    )  # fmt: skip


def _sum(name: str, label: str, who: Q) -> Sum:
    return Sum(
        f"enforcement.leniency.{name}", label, unit="元", source=CASES, on="decided_on", of="spared", where=SPARED & who,
        basis=BASIS, variant=ESTIMATE, splits=SPLITS,
    )  # fmt: skip


FIGURES = (
    Stock(
        "enforcement.leniency.lists", "柔性执法清单", unit="张", source=OF_LISTS, on="since", until="until", where=PUBLISHED,
        splits=("organ", "kind"), basis=BOTH, variant="已公布、期末有效的", words=("“一免一减”清单",),
    ),
    _entries("exempt", "免予处罚清单事项", "exempt"),
    _entries("lighter", "减轻处罚清单事项", "lighter"),
    Distinct(
        "enforcement.leniency.enterprises", "柔性执法减免企业（组织）", unit="家", source=CASES, on="decided_on", of="party_name",
        where=(SPARED | LESS) & ORGANISATION, basis=BOTH, variant="轻微不罚、首违不罚和减轻处罚的；同名的计一家", splits=SPLITS,
        words=("受益市场主体",),
    ),
    _sum("enterprises_spared", "柔性执法减免企业（组织）金额", ORGANISATION),
    Count(
        "enforcement.leniency.persons", "柔性执法减免个人", unit="人", source=CASES, on="decided_on", where=(SPARED | LESS) & PERSON,
        basis=BOTH, variant="轻微不罚、首违不罚和减轻处罚的决定，一件计一人", splits=SPLITS,
    ),
    _sum("persons_spared", "柔性执法减免个人金额", PERSON),
    Count(
        "enforcement.leniency.questions", "初次违法查询", unit="次", source=OF_QUESTIONS, on="on", basis=BASIS,
        splits=("organ", "answer", "month"),
    ),
    Distinct(
        "enforcement.leniency.questioned_cases", "查询过初次违法的案件", source=OF_QUESTIONS, on="on", of="case_no", basis=BASIS,
        splits=("organ", "month"),
    ),
)  # fmt: skip
declare(*FIGURES)
