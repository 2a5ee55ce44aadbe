"""The limits of a suit. Every 日 here is a calendar day (法释〔2018〕1号第48条); the court's own limits are information."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.disputes.litigation.words import LOSING
from fazhi.spine.fields import split
from fazhi.spine.limits import Effect, Limit, Unit

#: Rights with a limit: exercised in time or not at all, so they are gates and never overdue.
LATE_EVIDENCE_ASK = Limit(
    "ask_late_evidence", "申请延期提供证据", 15, Unit.DAY, starts="open", met_by={"ask_late_evidence"},
    basis="法释〔2018〕1号第34条", runs_from="served_on", effect=Effect.LOSES_RIGHT, rows=("L04",),
)  # fmt: skip
JURISDICTION = Limit(
    "object_jurisdiction", "提出管辖异议", 15, Unit.DAY, starts="open", met_by={"object_jurisdiction"},
    basis="法释〔2018〕1号第10条", runs_from="served_on", effect=Effect.LOSES_RIGHT, rows=("L06",),
)  # fmt: skip
RETRIAL = Limit(
    "apply_retrial", "申请再审", 6, Unit.MONTH, starts="take_effect", met_by={"apply_retrial"},
    basis="法释〔2018〕1号第110条", runs_from="effective_on", effect=Effect.LOSES_RIGHT, rows=("L23",),
)  # fmt: skip


def in_force(record: Any) -> list[str]:
    """The results that bind now: those of a retrial that reversed, else of the paper that took effect."""
    retried = split(record.retrial_results)
    return retried if "reversed" in retried else split(record.final_results)


def is_lost(record: Any) -> bool:
    """Whether what binds now holds a losing result."""
    return any(code in LOSING for code in in_force(record))


def _unreported_loss(record: Any, values: Mapping[str, Any]) -> bool:
    return is_lost(record) and record.lost_report_on is None


def _judgment(record: Any, values: Mapping[str, Any]) -> bool:
    return values.get("paper") == "judgment"


def _ruling(record: Any, values: Mapping[str, Any]) -> bool:
    return values.get("paper") == "ruling"


def _dated(record: Any, values: Mapping[str, Any]) -> bool:
    return bool(values.get("by_when"))


ENDS_FIRST = {"judge_first", "end_suit"}
ENDS_SECOND = {"judge_second", "remand", "end_suit"}

ANSWER = Limit(
    "answer", "提交答辩状、证据和规范性文件依据", 15, Unit.DAY, starts="open", met_by={"answer", *ENDS_FIRST},
    basis="行政诉讼法第34条、第67条", effect=Effect.ADVERSE_INFERENCE, duty="unit", runs_from="served_on",
    tracks=("ordinary",), pauses=False, until_closed=True, rows=("L03",),
)  # fmt: skip
APPEAL = Limit(
    "appeal_judgment", "对一审判决提起上诉", 15, Unit.DAY, starts="judge_first",
    met_by={"appeal", "other_appeals", "take_effect"}, basis="行政诉讼法第85条", effect=Effect.LOSES_RIGHT, duty="unit",
    pauses=False, when=_judgment, until_closed=True, rows=("L20",),
)  # fmt: skip
APPEAL_RULING = Limit(
    "appeal_ruling", "对一审裁定提起上诉", 10, Unit.DAY, starts="judge_first",
    met_by={"appeal", "other_appeals", "take_effect"}, basis="行政诉讼法第85条", effect=Effect.LOSES_RIGHT, duty="unit",
    pauses=False, when=_ruling, until_closed=True, rows=("L20",),
)  # fmt: skip

LIMITS = (
    Limit(
        "assign", "登记、转办并确定承办机构", 2, Unit.WORKING_DAY, starts="open", met_by={"hand_over", "take_on", "end_suit"},
        basis="本地应诉工作规定（默认2个工作日，可配置）", pauses=False, local=True, rows=("L02",),
    ),
    ANSWER,
    Limit(
        "evidence_set", "在法院确定或者当事人商定的举证期限内举证（简易程序，不超过15日）", 15, Unit.SET_BY_DOCUMENT,
        starts="open", met_by={"answer", *ENDS_FIRST}, set_by="evidence_due", basis="法释〔2018〕1号第104条",
        effect=Effect.ADVERSE_INFERENCE, duty="unit", tracks=("simplified",), pauses=False, until_closed=True,
        rows=("L08",),
    ),
    Limit(
        "late_evidence", "正当事由消除后提供证据", 15, Unit.DAY, starts="allow_late_evidence", met_by={"late_evidence"},
        basis="法释〔2018〕1号第34条", effect=Effect.ADVERSE_INFERENCE, duty="unit", runs_from="obstacle_ended_on",
        pauses=False, until_closed=True, rows=("L05",),
    ),
    Limit(
        "before_hearing", "开庭前提交负责人身份证明，或者不能出庭的情况说明", 0, Unit.SET_BY_DOCUMENT, starts="summon",
        met_by={"identity", "explain_absence", "hear", *ENDS_FIRST, "judge_second", "remand", "judge_retrial"},
        set_by="hearing_on", basis="法释〔2020〕3号第6条、第8条至第10条；行政诉讼法第3条", duty="unit", pauses=False,
        until_closed=True, rows=("L11", "L13"),
    ),
    Limit(
        "tell_court", "将改变行政行为的情况书面告知法院", 0, Unit.PROMPT, starts="change_act", met_by={"tell_court"},
        basis="行政诉讼法第62条；法释〔2018〕1号第81条", duty="unit", pauses=False, until_closed=True, rows=("L15",),
    ),
    Limit(
        "first_ordinary", "一审审结（普通程序）", 6, Unit.MONTH, starts="open", met_by=ENDS_FIRST, basis="行政诉讼法第81条",
        duty="court", runs_from="filed_on", tracks=("ordinary",), until_closed=True, rows=("L16",),
    ),
    Limit(
        "first_simplified", "一审审结（简易程序）", 45, Unit.DAY, starts="open", met_by=ENDS_FIRST,
        basis="行政诉讼法第83条；法释〔2018〕1号第105条", duty="court", runs_from="filed_on", tracks=("simplified",),
        until_closed=True, rows=("L17",),
    ),
    Limit(
        "first_again", "重审一审审结", 6, Unit.MONTH, starts="remand", met_by=ENDS_FIRST, basis="行政诉讼法第81条",
        duty="court", until_closed=True, rows=("L16",),
    ),
    Limit(
        "deliver", "当庭宣判后送达判决书", 10, Unit.DAY, starts="announce", met_by=ENDS_FIRST, basis="行政诉讼法第80条",
        duty="court", pauses=False, until_closed=True, rows=("L18",),
    ),
    Limit(
        "report_result", "报告裁判结果并提出上诉意见", 5, Unit.DAY, starts="judge_first",
        met_by={"report_result", "appeal", "take_effect"}, basis="本地应诉工作规定（通常3至5日，可配置）", duty="unit",
        pauses=False, until_closed=True, local=True, rows=("L19",),
    ),
    APPEAL,
    APPEAL_RULING,
    Limit(
        "appeal_answer", "对上诉提出答辩", 15, Unit.DAY, starts="other_appeals", met_by={"appeal_answer", *ENDS_SECOND},
        basis="法释〔2018〕1号第108条", duty="unit", pauses=False, until_closed=True, rows=("L21",),
    ),
    Limit(
        "second", "二审审结", 3, Unit.MONTH, starts={"appeal", "other_appeals"}, met_by=ENDS_SECOND,
        basis="行政诉讼法第88条", duty="court", until_closed=True, rows=("L22",),
    ),
    Limit(
        "retrial_opinion", "对再审申请提出书面意见", 15, Unit.DAY, starts="retrial_copy",
        met_by={"retrial_opinion", "retrial_ruled"}, basis="法释〔2018〕1号第111条", duty="unit", pauses=False,
        until_closed=True, rows=("L24",),
    ),
    Limit(
        "perform", "履行生效裁判（逾期对负责人按日处50元至100元罚款）", 0, Unit.SET_BY_DOCUMENT, starts="to_perform",
        met_by={"perform"}, set_by="perform_due", basis="行政诉讼法第94条、第96条", effect=Effect.LIABILITY, duty="unit",
        pauses=False, until_closed=True, rows=("L25",),
    ),
    Limit(
        "enforce", "原告申请强制执行", 2, Unit.YEAR, starts="to_perform", met_by={"perform", "enforcement_notice"},
        basis="法释〔2018〕1号第153条", duty="plaintiff", runs_from="perform_due", effect=Effect.LOSES_RIGHT, pauses=False,
        until_closed=True, rows=("L26",),
    ),
    Limit(
        "lost_report", "报送败诉案件报告", 15, Unit.DAY, starts={"take_effect", "judge_second", "end_suit", "judge_retrial"},
        met_by={"lost_report"}, basis="本地败诉案件报告制度（通常10至30日，默认15日，可配置）", effect=Effect.LIABILITY,
        duty="unit", pauses=False, when=_unreported_loss, until_closed=True, local=True, rows=("L34",),
    ),
    Limit(
        "reply_letter", "按督办函要求反馈办理情况", 0, Unit.SET_BY_DOCUMENT, starts={"supervise", "remind"},
        met_by={"reply_letter"}, set_by="by_when", basis="本地应诉监督规定", duty="unit", pauses=False, when=_dated,
        until_closed=True, local=True, rows=("L35",),
    ),
    Limit(
        "fault", "完成败诉案件过错责任核查", 0, Unit.SET_BY_DOCUMENT, starts="review_fault", met_by={"find_fault"},
        set_by="fault_due", basis="国办发〔2016〕54号；本地败诉案件过错责任追究与容错免责规定", duty="supervisor",
        pauses=False, until_closed=True, local=True, unverified=True, rows=("L36",),
    ),
)  # fmt: skip
