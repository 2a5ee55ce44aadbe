"""How one case is handled: receipt, papers, acceptance, work of one or several agencies, decision, delivery, later checks.

行政许可法第26条、第29–50条、第55条; services that are no permits follow the same steps with the limits of their own items.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.service_cases import gates, papers, timing
from fazhi.areas.functions.service_cases.deciding import AFTER, DECIDE, HEADS, HEARING, STAFF
from fazhi.areas.functions.service_cases.joining import JOIN, recall_parts
from fazhi.areas.functions.service_cases.limits import COMMIT, GROUNDS, LAW, LIMITS, LOCAL
from fazhi.areas.functions.service_cases.models import ServiceCase
from fazhi.areas.functions.service_cases.papers_of_items import asked, lines
from fazhi.areas.functions.service_cases.words import Delivery, Way
from fazhi.spine.context import Context
from fazhi.spine.models import Attachment
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "functions.service_case"
OPEN_FIELDS = (
    "item", "channel", "partner", "kind", "applicant_kind", "applicant", "applicant_phone", "credit_code", "expires_on", "request",
    "handed_in", "place", "weekend", "helper",
)  # fmt: skip
OPTIONAL = ("partner", "applicant_phone", "credit_code", "expires_on", "request", "handed_in", "place", "helper")


def all_papers(ctx: Context) -> tuple[Any, str]:
    """What the list of the item asks for; the clerk strikes out what is not there."""
    files = Attachment.objects.filter(chain=ctx.matter.pk).count()
    told = f"网上上传了{files}个文件；" if files else ""
    return "\n".join(one.name for one in asked(ctx.record)), f"{told}按事项的申请材料清单填写，没有收到的请删去"


def lacking_papers(ctx: Context) -> tuple[Any, str]:
    return "\n".join(gates.missing(ctx.record)), "清单中尚未收到的材料；一次列全"


def with_the_supplied(ctx: Context) -> str:
    """What was handed in, and what was asked for: whoever answers the notice says that it is there."""
    return "\n".join(dict.fromkeys([*lines(ctx.record.handed_in), *lines(ctx.record.lacking)]))


def given_or_default(ctx: Context) -> Any:
    return timing.check_day(ctx.record, ctx.value("verify_by"), ctx.on)


#: What is received, decided and handed over on one day at the counter.
AT_ONCE = {
    "granted": True, "accepted_on": lambda ctx: ctx.on, "delivered_on": lambda ctx: ctx.on, "delivery": Delivery.WINDOW, "working_days": 0,
}  # fmt: skip

RECEIVE = (
    Step(
        "check_papers", "核对材料", ("received", "accepted", "joint"), "", by=STAFF, basis=f"{LAW}第31条、第34条第1款", fields=("handed_in",),
        suggests={"handed_in": all_papers}, hint="能够共享取得的材料不得要求提交",
    ),
    Step(
        "decline", "不予受理", "received", "not_accepted", by=STAFF, basis=f"{LAW}第32条第1款第1项、第2项", fields=("declined", "redirected_to"),
        optional=("redirected_to",), checks=(gates.decline_is_true,), issues=("declined",), rows=("K01", "K03", "K14"),
    ),
    Step(
        "ask", "一次性告知补正", "received", "correcting", by=STAFF, basis=f"{LAW}第32条第1款第4项", fields=("lacking",), stamp="asked_on",
        suggests={"lacking": lacking_papers}, needs=(gates.not_asked_before,), checks=(gates.all_is_told_at_once,),
        issues=("supply_notice",), rows=("K02",),
    ),
    Step(
        "supply", "收到补正材料", "correcting", "received", by=STAFF, basis=f"{LAW}第32条第1款第5项", sets={"handed_in": with_the_supplied},
        rows=("K03",),
    ),
    Step(
        "supply_online", "申请人补正材料（公众端）", "correcting", "received", by=(), anonymous=True, basis=f"{LAW}第32条第1款第5项、第33条",
        sets={"handed_in": with_the_supplied}, rows=("K03",),
    ),
    Step(
        "accept", "受理", "received", "accepted", by=STAFF, basis=f"{LAW}第32条第1款第5项", stamp="accepted_on", fields=("site_check",),
        needs=(gates.papers_are_complete,), issues=("acceptance",), rows=("K03", "K16"),
        hint="依法需要实地核查的勾选，五个工作日内指派两名以上人员",
    ),
    Step(
        "accept_tolerant", "容缺受理", "received", "accepted", by=STAFF, basis=LOCAL, local=True, stamp="accepted_on",
        fields=("owed", "owed_by", "site_check"), suggests={"owed": lacking_papers}, sets={"way": Way.TOLERANT},
        checks=(gates.minor_papers_are_owed,), issues=("tolerant",), hint="申请人书面承诺在截止日期前补交；决定待补齐后作出",
    ),
    Step(
        "accept_commitment", "以告知承诺方式受理", "received", "accepted", by=STAFF, basis=COMMIT, stamp="accepted_on",
        fields=("committed_on", "credit_checked", "no_high_risk", "verify_by"), optional=("verify_by",), sets={"way": Way.COMMITMENT},
        checks=(gates.commitment_is_open_to_them,), issues=("commitment",), rows=("G02", "G03"),
        hint="书面告知后由申请人自愿选择；核查截止日期按事项规定填写，不填的按本地默认",
    ),
    Step(
        "deem_accepted", "逾期不告知，视为受理", "received", "accepted", by=(), law=True, basis=f"{LAW}第32条第1款第4项",
        sets={"accepted_on": lambda ctx: ctx.matter.opened_on, "deemed": True}, rows=("K02",),
    ),
    Step(
        "do_at_once", "当场办结", "received", "done", by=STAFF, basis=f"{LAW}第34条第2款；事项目录即办件", stamp="decided_on",
        needs=(gates.is_done_at_once, gates.papers_are_complete),
        sets=AT_ONCE,
    ),
    Step(
        "do_on_commitment", "以告知承诺方式当场办结", "received", "delivered", by=STAFF, basis=COMMIT, stamp="decided_on",
        fields=("committed_on", "credit_checked", "no_high_risk", "verify_by"), optional=("verify_by",),
        needs=(gates.is_no_permit,), checks=(gates.commitment_is_open_to_them,),
        sets=AT_ONCE | {"way": Way.COMMITMENT, "verify_by": given_or_default},
        rows=("G02", "G03"), hint="申请人签署的承诺书作为附件保存；核查截止日期不填的按本地默认",
    ),
    Step(
        "withdraw", "申请人撤回申请", ("received", "correcting", "accepted", "joint"), "withdrawn", by=STAFF, basis=f"{LAW}第29条；{COMMIT}",
        fields=("end_reason",), optional=("end_reason",), after=(recall_parts,), rows=("G06",),
    ),
    Step(
        "end", "申请人不补正，终止办理", "correcting", "ended", by=STAFF, basis="本地政务服务规定", local=True, fields=("end_reason",),
        issues=("returned",),
    ),
    Step("owed_in", "容缺材料已补齐", ("accepted", "joint"), "", by=STAFF, basis=LOCAL, local=True, stamp="owed_in_on", once=True,
         sets={"handed_in": lambda ctx: "\n".join([*lines(ctx.record.handed_in), *lines(ctx.record.owed)])}),
    Step(
        "end_owed", "容缺材料逾期未补，退件", "accepted", "ended", by=STAFF, basis=LOCAL, local=True, checks=(gates.owed_are_late,),
        sets={"end_reason": "容缺材料逾期未补交"}, issues=("returned",),
    ),
    Step(
        "exit_commitment", "退出告知承诺", "accepted", "", by=STAFF, basis=COMMIT, needs=(gates.is_a_commitment,), once=True,
        sets={"way": Way.ORDINARY, "verify_by": None}, rows=("G06",), hint="决定之前可以撤回承诺，转为一般程序",
    ),
)  # fmt: skip


UNLISTED = {
    "K10": "不是时限，是不计入的期间：本系统的中止事由（听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审），中止即制发特别程序告知书",
}

SERVICE_CASE = register(
    Procedure(
        code=CODE, id="F2", name="政务服务办件", record=ServiceCase, basis="行政许可法；国务院关于在线政务服务的若干规定",
        number="{mark}办〔{year}〕{n}号", title="{item.title}", opens="received",
        closes={"done", "not_accepted", "withdrawn", "ended", "passed", "revoked"},
        states={
            "received": "已收件", "correcting": "待补正", "accepted": "已受理，办理中", "joint": "并联办理中", "barred": "并联单位不同意",
            "decided": "已准予，待送达", "refused": "不予许可，待送达", "delivered": "已送达", "done": "已办结", "not_accepted": "不予受理",
            "withdrawn": "已撤回", "ended": "已终止（退件）", "passed": "已报上级机关", "revoked": "已撤销",
        },
        tracks={"ordinary": "一个机关办理", "joint": "统一、联合、集中办理"}, track="ordinary",
        open_name="窗口收件", open_by=STAFF, open_on="收件日期", open_fields=OPEN_FIELDS, open_optional=OPTIONAL,
        open_checks=(gates.item_is_ours, gates.channel_names_its_partner, gates.renewal_names_its_expiry),
        steps=(*RECEIVE, *JOIN, *HEARING, *DECIDE, *AFTER), limits=LIMITS, templates=papers.TEMPLATES, grounds=GROUNDS,
        suspend_from=("accepted", "joint"), suspend_by=(*STAFF, *HEADS), suspend_issues=("special_notice",), unlisted=UNLISTED,
        parties={"government": "approver"}, capacities={"government": "本级人民政府", "applicant": "申请人"},
        links={"part": "并联办理", "survey": "现场踏勘"}, readers=frozenset({"government"}),
    )
)  # fmt: skip
