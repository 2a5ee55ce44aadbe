"""Who acts, when two bodies do not agree (行政处罚法第25条): talk first, else the common superior designates.

The Act sets no days. The superior sets its own date and says who decides; talks have a local number of working days.
"""

from __future__ import annotations

from fazhi.areas.enforcement.coordination import gates, models, papers
from fazhi.areas.enforcement.coordination.practice import DAYS
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "enforcement.jurisdiction"
ACT, LOCAL = gates.ACT, gates.LOCAL
STAFF = (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (*STAFF, Role.AUTHORITY_HEAD)
ABOVE = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


def _settled() -> tuple[Tell, ...]:
    """The hand-over that gave rise to it goes on with the body that has it now."""
    return (
        Tell(
            "enforcement.handover", "jurisdiction", "jurisdiction_set", fields={"receiver": lambda c: c.record.designee}
        ),
    )


def designated_with_reason(ctx: Context) -> str:
    return "" if (ctx.value("reason") or "").strip() else f"请写明指定管辖的理由（{ACT}第25条第2款）"


def _day_ahead(ctx: Context) -> str:
    day = ctx.value("decide_by")
    return f"决定期限{day}应当晚于{ctx.on}，请核对" if day and day <= ctx.on else ""


JURISDICTION = register(
    Procedure(
        code=CODE, id="E13", name="管辖争议", record=models.JurisdictionDispute, basis=f"{ACT}第25条", number="{mark}执辖〔{year}〕{n}号",
        title="{title}", opens="negotiating", closes={"agreed", "designated", "withdrawn"},
        states={
            "negotiating": "协商中", "reported": "已报请指定", "agreed": "协商一致", "designated": "已指定管辖", "withdrawn": "已撤回",
        },
        open_name="提出管辖争议", open_by=(*STAFF, *HEADS), open_on="提出日期",
        open_fields=("title", "claim", "case_no", "facts", "other", "position", "filed_on"), open_optional=("case_no", "filed_on"),
        open_checks=(gates.two_bodies,),
        steps=(
            Step("state_position", "说明管辖意见", "negotiating", "", by=THERE, at="other", basis=f"{ACT}第25条第2款",
                 fields=("other_position", "other_filed_on"), optional=("other_filed_on",), stamp="other_answered_on"),
            Step("agree", "协商一致", "negotiating", "agreed", by=HEADS, basis=f"{ACT}第25条", fields=("designee", "reason"), optional=("reason",),
                 stamp="settled_on", needs=(gates.both_have_spoken,), checks=(gates.designee_is_known, gates.first_filed_has_it),
                 issues=("agreement",), tells=_settled()),
            Step("report", "报请指定管辖", "negotiating", "reported", by=HEADS, basis=f"{ACT}第25条第2款", fields=("superior",),
                 checks=(gates.superior_is_common,), issues=("request",), hint="协商不成的报请指定；也可以直接由共同的上一级行政机关指定"),
            Step("set_day", "确定决定期限和决定人", "reported", "", by=ABOVE, at="superior", basis=LOCAL, local=True, fields=("decide_by", "decider"),
                 checks=(_day_ahead,)),
            Step("designate", "指定管辖", "reported", "designated", by=HEADS, at="superior", basis=f"{ACT}第25条第2款",
                 fields=("designee", "reason"), stamp="settled_on", needs=(gates.date_and_decider_are_set,),
                 checks=(designated_with_reason,), issues=("designation",), tells=_settled()),
            Step("withdraw", "撤回", ("negotiating", "reported"), "withdrawn", by=HEADS, basis=LOCAL, local=True, fields=("withdrawn_why",),
                 tells=(Tell("enforcement.handover", "jurisdiction", "jurisdiction_dropped"),)),
        ),
        limits=(
            Limit("position", "另一方说明意见", DAYS["position"], Unit.WORKING_DAY, "open", {"state_position"}, LOCAL, local=True, duty="other",
                  lapses={"agree", "report", "withdraw"}),
            Limit("negotiate", "协商管辖", DAYS["negotiate"], Unit.WORKING_DAY, "open", {"agree", "report"}, LOCAL, local=True,
                  lapses={"withdraw"}),
            Limit("decide", "决定指定管辖", 0, Unit.SET_BY_DOCUMENT, "set_day", {"designate"}, LOCAL, set_by="decide_by", local=True,
                  duty="superior", lapses={"withdraw"}),
        ),
        parties={"other": "other", "superior": "superior"}, capacities={"other": "另一方机关", "superior": "共同的上一级行政机关"},
        insiders=frozenset({"superior"}), templates=papers.JURISDICTION,
    )
)  # fmt: skip
