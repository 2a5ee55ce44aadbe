"""The steps after a paper took effect: performance, retrial, lost-case report, liability; and the bureau's letters."""

from __future__ import annotations

from fazhi.areas.disputes.litigation import gates, moves
from fazhi.areas.disputes.litigation.models import LitigationFault, LitigationInstance, LitigationLetter
from fazhi.areas.disputes.litigation.steps import BUREAU, UNIT
from fazhi.areas.disputes.litigation.words import Instance, Letter
from fazhi.spine.procedure import Step

_IN_FORCE = ("effective", "performing", "performed")
_OPEN = ("received", "answering", "trial", "judged", "second", "retrial", *_IN_FORCE)
_WATCH = "本地应诉监督规定"
_LOST = "本地败诉案件报告制度"
_LIABILITY = "国办发〔2016〕54号；本地败诉案件过错责任追究与容错免责规定"

PERFORM = (
    Step(
        "to_perform", "登记履行期限和责任人", "effective", "performing", UNIT, "行政诉讼法第94条、第96条", at="unit",
        needs=(gates.orders_performance,), fields=("perform_what", "perform_due", "perform_leader"), rows=("L25",),
        hint="逾期不履行的，自期满之日起对负责人按日处50元至100元罚款",
    ),
    Step(
        "enforcement_notice", "收到强制执行通知", "performing", "", UNIT, "行政诉讼法第95条、第96条；法释〔2018〕1号第153条",
        at="unit", rows=("L26",),
    ),
    Step(
        "perform", "履行完毕", "performing", "performed", UNIT, "行政诉讼法第94条", at="unit", fields=("performed_how",),
        stamp="performed_on", issues=("perform_report",), rows=("L25",),
    ),
)  # fmt: skip

RETRIED = (
    Step(
        "apply_retrial", "本机关申请再审", _IN_FORCE, "", UNIT, "行政诉讼法第90条、第91条；法释〔2018〕1号第110条", at="unit",
        once=True, checks=(gates.may_apply_for_retrial,), fields=("appeal_advice",), issues=("retrial",), rows=("L23",),
    ),
    Step("retrial_copy", "收到再审申请书副本", _IN_FORCE, "", UNIT, "法释〔2018〕1号第111条", at="unit", rows=("L24",)),
    Step(
        "retrial_opinion", "提交书面意见", _IN_FORCE, "", UNIT, "法释〔2018〕1号第111条", at="unit", fields=("answer",),
        issues=("retrial_opinion",), rows=("L24",),
    ),
    Step(
        "retrial_ruled", "法院裁定再审", (*_IN_FORCE, "answering"), "retrial", UNIT, "行政诉讼法第91条、第92条", at="unit",
        needs=(gates.retrial_follows_a_result,), fields=("instance_case_no",), sets=moves.next_instance(Instance.RETRIAL),
        hint="已结案的，另行登记并与原案关联（再审）",
    ),
    Step(
        "judge_retrial", "收到再审裁判", "retrial", "effective", UNIT, "行政诉讼法第91条、第92条", at="unit",
        adds=LitigationInstance, detail=("paper", "results", "judged_on"), fills=moves.ENDED,
        sets={"retrial_results": lambda c: c.detail["results"]},
        checks=(gates.results_of_review, gates.judged_in_order),
    ),
)  # fmt: skip

LOST = (
    Step(
        "lost_report", "报送败诉案件报告", _IN_FORCE, "", UNIT, _LOST, at="unit", needs=(gates.case_was_lost,),
        fields=("lost_reasons", "lost_analysis", "rectification"), stamp="lost_report_on", issues=("lost_report",), local=True,
        rows=("L34",),
    ),
    Step(
        "review_fault", "启动过错责任核查", _IN_FORCE, "", BUREAU, _LIABILITY, at="supervisor",
        needs=(gates.lost_report_comes_first,), fields=("fault_due",), local=True, rows=("L36",),
    ),
    Step(
        "find_fault", "认定责任或者容错", _IN_FORCE, "", BUREAU, _LIABILITY, at="supervisor",
        needs=(gates.lost_report_comes_first,), adds=LitigationFault, optional=("handling",), issues=("fault",), local=True,
        rows=("L36",),
    ),
)  # fmt: skip


def _letter(code: str, name: str, kind: Letter, template: str) -> Step:
    return Step(
        code, name, _OPEN, "", BUREAU, _WATCH, at="supervisor", adds=LitigationLetter,
        detail=("about", "facts", "ask", "by_when"), optional=("by_when",), fills={"kind": kind.value}, issues=(template,),
        local=True, suspended=True, rows=("L35",),
    )  # fmt: skip


WATCH = (
    _letter("remind", "发提示函", Letter.REMINDER, "reminder"),
    _letter("supervise", "发督办函", Letter.SUPERVISION, "supervision"),
    _letter("interview", "约谈", Letter.INTERVIEW, "interview"),
    _letter("circulate", "通报", Letter.CIRCULAR, "circular"),
    Step(
        "reply_letter", "反馈办理情况", _OPEN, "", UNIT, _WATCH, at="unit", local=True, suspended=True, rows=("L35",),
        hint="办理情况写在备注中，可附材料",
    ),
)  # fmt: skip

CLOSE = (
    Step(
        "close", "结案归档", ("effective", "performed"), "closed", UNIT, "本地应诉工作规定（一案一卷）", at="unit",
        needs=(gates.performance_is_done, gates.lost_report_is_in), fields=("archive_no",), optional=("archive_no",), local=True,
    ),
)  # fmt: skip

AFTER = (*PERFORM, *RETRIED, *LOST, *WATCH, *CLOSE)
