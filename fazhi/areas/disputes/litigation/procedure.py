"""How a suit moves: from the writ through the instances to performance, report and archive."""

from __future__ import annotations

from fazhi.areas.disputes.litigation import gates
from fazhi.areas.disputes.litigation.after import AFTER
from fazhi.areas.disputes.litigation.limits import LIMITS
from fazhi.areas.disputes.litigation.models import Litigation
from fazhi.areas.disputes.litigation.papers import TEMPLATES
from fazhi.areas.disputes.litigation.steps import DECIDED, IN_COURT, PREPARE
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.procedure import Ground, Procedure

_TRIAL_PAUSE = "法释〔2018〕1号第50条"

GROUNDS = (
    Ground("stayed", "法院裁定中止诉讼", "法释〔2018〕1号第87条"),
    Ground("announced", "公告期间", _TRIAL_PAUSE, suspends=False),
    Ground("appraised", "鉴定期间", _TRIAL_PAUSE, suspends=False),
    Ground("conciliated", "调解期间", _TRIAL_PAUSE, suspends=False),
    Ground("jurisdiction", "处理管辖异议、管辖争议期间", _TRIAL_PAUSE, suspends=False),
)

_COURT_SIDE = "法院对其他当事人的送达或者案卷移送，本机关无从得知起止日期，也不承担义务"
_LETTERS = "司法建议、检察建议另有台账登记和计时（府院联动、府检联动），通过关联与本案相连"
_ENFORCE = "行政机关申请法院执行自己的决定，不是应诉；属于行政执法中决定的执行，在该程序中计时"

UNLISTED = {
    "L01": "法院送达起诉状副本的期限在本机关收到时已经结束；登记时核对立案日期和送达日期",
    "L07": _COURT_SIDE,
    "L27": _ENFORCE, "L28": _ENFORCE, "L29": _ENFORCE,
    "L30": _LETTERS, "L31": _LETTERS, "L32": _LETTERS, "L33": _LETTERS,
}  # fmt: skip

COUNSEL = frozenset(
    {
        "appeal_advice", "report_result", "result_report",
        "review_fault", "fault_due", "find_fault", "fault", "LitigationFault",
    }
)  # fmt: skip

LITIGATION = registry.register(
    Procedure(
        code="disputes.litigation", id="X2", name="行政应诉", record=Litigation, opens="received", closes={"closed"},
        states={
            "received": "已收到应诉通知", "answering": "答辩举证", "trial": "一审审理", "judged": "一审裁判已送达",
            "second": "二审审理", "effective": "裁判生效", "performing": "履行裁判", "performed": "已履行",
            "retrial": "再审审理", "closed": "已结案",
        },
        steps=(*PREPARE, *IN_COURT, *DECIDED, *AFTER),
        limits=LIMITS,
        basis="行政诉讼法；法释〔2018〕1号；法释〔2020〕3号",
        number="{mark}应诉〔{year}〕{n}号",
        open_name="登记应诉案件",
        open_by=(Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD),
        open_fields=(
            "case_no", "court", "filed_on", "served_on", "cause", "field", "act_kind", "act", "sensitive", "plaintiff",
            "third_party", "claim", "defendant", "co_defendant", "reconsidered", "upheld_jointly", "for_retrial",
            "unit", "supervisor",
        ),
        open_optional=("sensitive", "third_party", "claim", "co_defendant"),
        open_checks=(gates.days_in_order, gates.joint_case_names_both, gates.registered_once),
        open_on="收到应诉通知日期",
        title="{case_no}{cause}案",
        tracks={"ordinary": "普通程序", "simplified": "简易程序"},
        track="ordinary",
        grounds=GROUNDS,
        suspend_from=("answering", "trial", "second", "retrial"),
        suspend_by=(Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD),
        templates=TEMPLATES,
        parties={"defendant": "defendant", "original": "co_defendant", "unit": "unit", "supervisor": "supervisor"},
        capacities={
            "defendant": "被告", "original": "共同被告", "unit": "应诉承办单位", "supervisor": "应诉指导监督机关",
            "court": "人民法院", "plaintiff": "原告",
        },
        links={
            "after_reconsideration": "经行政复议", "retrial_of": "再审案件的原案", "same_act": "同一行政行为的其他案件",
        },
        unlisted=UNLISTED,
        # The unit answers the suit and the bureau guides it, whoever of them entered it; a co-defendant is another party: it
        # sees the suit and the papers for the court, not the others' counsel with each other nor findings on liability.
        insiders=frozenset({"unit", "supervisor"}), internal=COUNSEL,
    )
)  # fmt: skip
