"""The limits of a normative document, in the order of its life, and the rows of the fact book that are no clock here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.rules.documents.limits_making import MAKING_LIMITS
from fazhi.areas.rules.documents.local_rules import RULES
from fazhi.areas.rules.documents.words import Purpose
from fazhi.spine.limits import Bound, Effect, Limit, Unit, add_months

FILING, EVALUATION = RULES["filing"], RULES["evaluation"]
BEGINS = {"enter_force", "take_over", "amended", "amendment_undone"}
PROVINCIAL = "本省备案审查规定"
EXPIRY = "本省有效期规定；上海市人民政府令第26号第27条为例"


def _to_gov(record: Any, values: Mapping[str, Any]) -> bool:
    return bool(record.files_gov)


def _to_npc(record: Any, values: Mapping[str, Any]) -> bool:
    return bool(record.files_npc)


def _binds(record: Any, values: Mapping[str, Any]) -> bool:
    """An amendment takes effect as a version of the older document."""
    return bool(record.purpose != Purpose.AMEND)


def _not_explained(record: Any, values: Mapping[str, Any]) -> bool:
    return record.explained_on is None


def _ends(record: Any, values: Mapping[str, Any]) -> bool:
    return record.expires_on is not None


def _lasts(record: Any, values: Mapping[str, Any]) -> bool:
    """Evaluation before the end is for what is valid longer than ``over_months``: half a year before the end of a 通告 of
    one year, nothing could be evaluated yet. Local practice; 上海令26第27条 makes no such difference."""
    if record.expires_on is None or record.effective_on is None:
        return bool(record.expires_on)
    return bool(record.expires_on >= add_months(record.effective_on, EVALUATION["over_months"]))


def _day_named(record: Any, values: Mapping[str, Any]) -> bool:
    return bool(values.get("correct_by"))


def _no_day_named(record: Any, values: Mapping[str, Any]) -> bool:
    return not values.get("correct_by")


def _before_expiry(code: str, name: str, months: int, met_by: set[str]) -> Limit:
    return Limit(
        code, name, months, Unit.MONTH, BEGINS, met_by, f"{EXPIRY}（默认届满前{months}个月，有效期一年以内的不要求，可配置）", bound=Bound.BEFORE,
        runs_from="expires_on", when=_lasts, until_closed=True, lapses={"to_end"}, local=True, unverified=True, rows=("N28",),
    )  # fmt: skip


LIMITS = (
    *MAKING_LIMITS,
    Limit(
        "explain", "政策解读", RULES["publication"]["explain_working_days"], Unit.WORKING_DAY, "publish", {"explain"},
        "国务院办公厅政务公开规定（与文件同步，默认3个工作日以内，可配置）", when=_not_explained, until_closed=True, local=True,
        unverified=True, rows=("N16",),
    ),
    Limit(
        "file_gov", "报上一级人民政府备案", FILING["government_days"], Unit.DAY, "publish", {"file_gov"},
        f"{PROVINCIAL}（默认15日，可配置）", duty="maker", when=_to_gov, until_closed=True, local=True, rows=("N18",),
    ),
    Limit(
        "file_npc", "报本级人大常委会备案", FILING["congress_days"], Unit.DAY, "publish", {"file_npc"},
        f"{PROVINCIAL}（监督法第40条未定天数；山东、上海、北京30日为例，可配置）", duty="maker", when=_to_npc, until_closed=True,
        local=True, rows=("N19",),
    ),
    Limit(
        "supplement", "补充备案材料", FILING["supplement_working_days"], Unit.WORKING_DAY, "papers_asked", {"supplement"},
        f"{PROVINCIAL}（上海为例，可配置）", until_closed=True, lapses={"filing_returned"}, local=True, rows=("N22",),
    ),
    Limit(
        "file_again", "补正后重新报送备案", 0, Unit.SET_BY_DOCUMENT, "filing_returned", {"file_gov"}, PROVINCIAL, duty="maker",
        set_by="correct_by", when=_day_named, until_closed=True, local=True, rows=("N22",),
    ),
    Limit(
        "answer_opinion", "答复备案审查意见", FILING["answer_days"], Unit.DAY, {"filing_opinion", "npc_opinion"},
        {"answer_opinion"}, f"{PROVINCIAL}（山东、北京30日，上海2个月，可配置）", when=_no_day_named, until_closed=True,
        local=True, rows=("N24",),
    ),
    Limit(
        "answer_by", "在备案审查意见指定的期限内处理", 0, Unit.SET_BY_DOCUMENT, {"filing_opinion", "npc_opinion"},
        {"answer_opinion"}, PROVINCIAL, set_by="correct_by", when=_day_named, until_closed=True, local=True, rows=("N24",),
    ),
    Limit(
        "correct", "按处理意见修改、废止", FILING["correct_days"], Unit.DAY, "answer_opinion",
        {"corrected", "amended", "repeal", "superseded"}, f"{PROVINCIAL}（山东为例，可配置）", until_closed=True, local=True,
        when=lambda record, values: bool(values.get("will_correct")), rows=("N25",),
    ),
    Limit(
        "effective", "施行", 0, Unit.SET_BY_DOCUMENT, "publish", {"enter_force"}, "规章制定程序条例第32条、第36条",
        effect=Effect.TAKES_EFFECT, deemed="enter_force", set_by="effective_on", when=_binds, until_closed=True, pauses=False,
        rows=("N17",),
    ),
    Limit(
        "validity", "有效期", 0, Unit.SET_BY_DOCUMENT, BEGINS, {"expire"}, EXPIRY, effect=Effect.AUTO_TERMINATE, deemed="expire",
        set_by="expires_on", when=_ends, until_closed=True, pauses=False, local=True, rows=("N28",),
    ),
    _before_expiry("evaluate", "有效期届满前评估", EVALUATION["evaluate_months"], {"evaluate"}),
    _before_expiry("report_evaluation", "评估报告送法制机构", EVALUATION["report_months"], {"report_evaluation"}),
    _before_expiry("decide_evaluation", "处理建议报制定机关决定", EVALUATION["decide_months"], {"decide_evaluation"}),
    Limit(
        "incidental", "附带审查中书面答复", 10, Unit.WORKING_DAY, "incidental_asked", {"incidental_answered"},
        "行政复议法第58条", duty="maker", until_closed=True, rows=("N31",),
    ),
    Limit(
        "court_advice", "答复人民法院的处理建议", 60, Unit.DAY, "court_advised", {"court_answered"},
        "法释〔2018〕1号第149条", duty="maker", until_closed=True, rows=("N32",),
    ),
)  # fmt: skip

UNLISTED = {
    "N10": "审核期限（5至15个工作日）由合法性审核（decisions.legality）计算，退回停止、补齐重新计算；本程序只等待其意见",
    "N20": "备案审查一方的期限：县级由备案审查（rules.filing）计算；市级由上级机关计算，本系统只登记结果",
    "N21": "本级人大常委会内部的形式审查期限，制定机关不负此义务",
    "N23": "本级人大常委会内部的审查研究期限，制定机关不负此义务",
    "N26": "年度目录按制定机关汇总，不属于单个文件，见“规范性文件年度目录”（rules.document_list）",
    "N27": "公民、组织的审查建议由受理机关办理（备案审查），制定机关收到的是其审查意见",
    "N29": "定期清理按批次进行，期限由清理方案确定，见清理（rules.cleanup）；本程序只登记每一批次的结果",
}
