"""What is counted of normative documents. Years go by the day of publication; stocks by taking effect and ending."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.rules.documents.models import DocumentEvaluation, DocumentVersion, IncidentalReview
from fazhi.areas.rules.documents.procedure import CODE
from fazhi.areas.rules.documents.words import Competition, End, Purpose
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Simple, Source, Stock, Sum
from fazhi.spine.models import Deadline

DOCUMENTS = Source.register(CODE)
VERSIONS = Source(CODE + ".version", CODE, DocumentVersion)
EVALUATIONS = Source(CODE + ".evaluation", CODE, DocumentEvaluation)
INCIDENTAL = Source(CODE + ".incidental", CODE, IncidentalReview)
SPLITS = ("organ", "town", "month", "maker", "kind", "topic")
STANDING = ("organ", "town", "maker", "kind", "topic")
SIX = "地方组织法第75条"
REVIEW = "国办发〔2018〕115号第七部分"
FOI = "国办公开办函〔2021〕30号（政府信息公开年报表二）"
FILING = "监督法第40条；本省备案规定"

#: An amendment gives an older document a version; it is no document of its own.
#: What is typed in from before counts once it is taken over.
OWN = ~Q(purpose=Purpose.AMEND) & ~Q(existing=True, matter__state="proposed")
#: Made here, step by step; what was taken over from before has no such steps on file.
HERE = Q(existing=False)


def _in_time(limit: str) -> Exists:
    return Exists(Deadline.objects.filter(matter=OuterRef("matter"), limit=limit, void=False, met_on__lte=F("due_on")))


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more = {"basis": SIX, "splits": SPLITS, **more}
    return Count(f"{CODE}.{name}", label, source=DOCUMENTS, on=on, where=where, **more)


def _published(name: str, label: str, where: Any = None, **more: Any) -> Count:
    """Documents and amendments published in the period that went through the procedure here."""
    return _count(name, label, "published_on", HERE & where if where is not None else HERE, **more)


def _rate(name: str, label: str, part: Simple, whole: Simple, variant: str, **more: Any) -> Rate:
    more = {"basis": SIX, "good": "up", **more}
    return Rate(f"{CODE}.{name}", label, part=part, whole=whole, variant=variant, **more)


MADE = _count(
    "made", "印发行政规范性文件", "published_on", OWN, basis=FOI, words=("制定规范性文件", "制发件数", "出台行政规范性文件"),
    variant="按公布日期计，含重新公布；修改项目另计",
)  # fmt: skip
AMENDED = Count(
    f"{CODE}.amended", "修改行政规范性文件", source=VERSIONS, on="published_on", where=Q(change="amended"), basis=FOI,
    splits=("organ", "month"), variant="按修改后公布日期计",
)  # fmt: skip
IN_FORCE = Stock(
    f"{CODE}.in_force", "现行有效行政规范性文件", source=DOCUMENTS, on="effective_on", until="ended_on", where=OWN, basis=FOI,
    splits=STANDING, words=("现行有效件数",), variant="期末已施行、尚未失效的；有效期最后一日仍然有效",
)  # fmt: skip
STARTED = Stock(
    f"{CODE}.in_force_before", "期初现行有效行政规范性文件", source=DOCUMENTS, on="effective_on", until="ended_on", where=OWN,
    at_start=True, basis=FOI, splits=STANDING,
)  # fmt: skip


def _ended(kind: str, label: str, *words: str) -> Count:
    return _count(f"ended_{kind}", label, "ended_on", Q(end_kind=kind) & OWN, basis=FOI, words=words)


REPEALED = _ended(End.REPEALED, "废止行政规范性文件", "废止件数")
ENDED = tuple(
    _ended(kind, label) for kind, label in (
        (End.INVALID, "宣布失效行政规范性文件"), (End.EXPIRED, "期满自动失效行政规范性文件"),
        (End.SUPERSEDED, "被新文件代替的行政规范性文件"), (End.ANNULLED, "被撤销的行政规范性文件"),
    )
)  # fmt: skip
ALL_ENDED = _count(
    "ended",
    "废止和失效行政规范性文件",
    "ended_on",
    ~Q(end_kind="") & OWN,
    basis=FOI,
    variant="含废止、宣布失效、期满失效、被代替、被撤销",
)

ISSUED = _published("issued", "经制定程序公布的文件", variant="含修改项目，不含补录")
REVIEWED = _published(
    "reviewed",
    "审议前经合法性审核的文件",
    Q(legality_on__isnull=False, legality_on__lte=F("meeting_on")),
    basis=REVIEW,
    good="up",
)
COMMENTED = _published("commented", "公开征求意见的文件", Q(comment_ended_on__isnull=False), good="up")
ASSESSED = _published("assessed", "经评估论证的文件", Q(assessed_on__isnull=False), good="up")
ECONOMIC = _published("economic", "涉及经营者经济活动的文件", Q(economic_activity=True), basis="公平竞争审查条例第2条")
COMPETED = _published(
    "competition_reviewed", "其中经公平竞争审查的文件",
    Q(economic_activity=True, competition_result__in=(Competition.PASSED, Competition.EXCEPTION)),
    basis="公平竞争审查条例第13条、第14条", good="up",
)  # fmt: skip
EXPLAINED = _published(
    "explained", "已作政策解读的文件", Q(explained_on__isnull=False), basis="国务院办公厅政务公开规定", good="up"
)

TO_FILE = _published("to_file", "应报备案的文件", Q(files_gov=True) | Q(files_npc=True), basis=FILING)
FILED = _published(
    "filed", "已报备案的文件",
    (Q(files_gov=True) | Q(files_npc=True)) & (Q(files_gov=False) | Q(filed_gov_on__isnull=False))
    & (Q(files_npc=False) | Q(filed_npc_on__isnull=False)),
    basis=FILING, good="up", variant="须报两处的，两处都已报送",
)  # fmt: skip
TO_GOV = _published("to_file_gov", "应报上一级政府备案的文件", Q(files_gov=True), basis=FILING)
GOV = _published(
    "filed_gov_of_year", "其中已报上一级政府备案", Q(files_gov=True, filed_gov_on__isnull=False), basis=FILING
)
GOV_IN_TIME = _published(
    "filed_gov_in_time",
    "其中按期报上一级政府备案",
    Q(_in_time("file_gov"), files_gov=True, filed_gov_on__isnull=False),
    basis=FILING,
)
TO_NPC = _published("to_file_npc", "应报本级人大常委会备案的文件", Q(files_npc=True), basis=FILING)
NPC = _published(
    "filed_npc_of_year", "其中已报本级人大常委会备案", Q(files_npc=True, filed_npc_on__isnull=False), basis=FILING
)
NPC_IN_TIME = _published(
    "filed_npc_in_time", "其中按期报本级人大常委会备案", Q(_in_time("file_npc"), files_npc=True), basis=FILING
)
RECEIVED = Sum(
    f"{CODE}.comments", "公开征求意见收到意见", unit="条", source=DOCUMENTS, on="published_on", of="comment_count",
    where=HERE, splits=SPLITS, basis=SIX,
)  # fmt: skip
TAKEN = Sum(
    f"{CODE}.comments_adopted", "其中采纳意见", unit="条", source=DOCUMENTS, on="published_on", of="comment_adopted",
    where=HERE, splits=SPLITS, basis=SIX,
)  # fmt: skip

declare(
    MADE, AMENDED, IN_FORCE, STARTED, REPEALED, *ENDED, ALL_ENDED, ISSUED, REVIEWED, COMMENTED, ASSESSED, ECONOMIC, COMPETED,
    EXPLAINED, TO_FILE, FILED, TO_GOV, GOV, GOV_IN_TIME, TO_NPC, NPC, NPC_IN_TIME, RECEIVED, TAKEN,
    _count("proposed", "提出的文件", "matter__opened_on", HERE, variant="含认定后不属于规范性文件的"),
    _count("not_normative", "经认定不属于规范性文件的", "matter__closed_on", Q(matter__state="not_normative"), basis=REVIEW),
    _count("abandoned", "终止制定的文件", "matter__closed_on", Q(matter__state="abandoned")),
    _count("taken_over", "补录的文件", "matter__opened_on", Q(existing=True)),
    _count("filed_gov", "报上一级政府备案的文件", "filed_gov_on", basis=FILING, good="up"),
    _count(
        "filed_npc", "报本级人大常委会备案的文件", "filed_npc_on", basis=FILING, good="up", words=("向本级人大备案审查",)
    ),
    Count(
        f"{CODE}.evaluated", "实施效果评估", source=EVALUATIONS, on="on", splits=("organ", "month"), unit="件次",
        basis="国办发〔2018〕37号；本省有效期规定",
    ),
    Count(
        f"{CODE}.incidental", "行政复议附带审查的文件", source=INCIDENTAL, on="on", splits=("organ", "month"), unit="件次",
        basis="行政复议法第56条至第59条",
    ),
    _rate("review_rate", "合法性审核率", REVIEWED, ISSUED, "审议前有审核意见的÷经制定程序公布的", basis=REVIEW,
          words=("合法性审查率",)),
    _rate("comment_rate", "公开征求意见率", COMMENTED, ISSUED, "公开征求意见的÷经制定程序公布的"),
    _rate("assessed_rate", "评估论证率", ASSESSED, ISSUED, "经评估论证的÷经制定程序公布的"),
    _rate("competition_rate", "公平竞争审查覆盖率", COMPETED, ECONOMIC, "经审查的÷涉及经营者经济活动的",
          basis="公平竞争审查条例第13条、第14条"),
    _rate("explained_rate", "政策解读率", EXPLAINED, ISSUED, "已解读的÷经制定程序公布的", basis="国务院办公厅政务公开规定"),
    _rate("filing_rate", "备案率", FILED, TO_FILE, "已报备案的÷应报备案的，须报两处的以两处都已报送计", basis=FILING,
          words=("报备率",)),
    _rate("filing_rate_gov", "向上一级政府报备率", GOV, TO_GOV, "已报÷应报", basis=FILING),
    _rate("filing_rate_npc", "向本级人大报备率", NPC, TO_NPC, "已报÷应报", basis=FILING),
    _rate("filing_in_time_gov", "向上一级政府报备及时率", GOV_IN_TIME, TO_GOV, "期限内报送÷应报", basis=FILING),
    _rate("filing_in_time_npc", "向本级人大报备及时率", NPC_IN_TIME, TO_NPC, "期限内报送÷应报", basis=FILING),
    _rate("comment_adoption_rate", "公众意见采纳率", TAKEN, RECEIVED, "采纳的意见÷收到的意见"),
)  # fmt: skip
