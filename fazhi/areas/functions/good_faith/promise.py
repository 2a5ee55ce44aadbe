"""How public bodies keep contracts and promises: reviewed, signed, performed by stages, changed only by procedure.

优化营商环境条例第31条、民营经济促进法第70条. That a contract is reviewed for legality before it is signed is local practice.
"""

from __future__ import annotations

from fazhi.areas.functions.good_faith.promise_models import PromiseStage, PublicPromise
from fazhi.areas.functions.good_faith.words import NO_GROUND, ChangeReason, PromiseKind
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

KEEP = "优化营商环境条例第31条、民营经济促进法第70条"
LOCAL = "政府合同管理的地方规定"
STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
CLEARED = ("legal", "advice", "not_in_scope")

REVIEW = Send(
    "decisions.legality", "review", organ=lambda ctx: ctx.value("reviewer"),
    fields={
        "kind": "contract", "title": lambda ctx: ctx.record.title, "requester": lambda ctx: ctx.matter.organ,
        "other_party": lambda ctx: ctx.record.counterpart, "amount": lambda ctx: ctx.record.amount,
        "text": lambda ctx: ctx.record.text, "contract_kind": "other",
    },
)  # fmt: skip


def is_reviewed(ctx: Context) -> str:
    """No contract is signed without its review; whoever never sent it there has none."""
    if ctx.record.kind != PromiseKind.CONTRACT:
        return ""
    last = next(iter(ctx.sent("review")), None)
    if last is None:
        return f"合同未经合法性审查，不能签订，请先送审（{LOCAL}）"
    said = last.record.result
    return (
        ""
        if said in CLEARED
        else f"合法性审查{'认为应当修改或者不合法' if said else '尚未出具意见'}，不能签订（{LOCAL}）"
    )


def is_contract(ctx: Context) -> str:
    return "" if ctx.record.kind == PromiseKind.CONTRACT else "只有合同送合法性审查"


def reason_releases(ctx: Context) -> str:
    reason = ctx.value("change_reason")
    return f"不得以{ChangeReason(reason).label}等为由违约毁约（{KEEP}）" if reason in NO_GROUND else ""


def change_is_approved(ctx: Context) -> str:
    """What the public interest asks for is changed by procedure and with compensation for the loss."""
    if ctx.record.change_reason != ChangeReason.INTEREST:
        return ""
    if not ctx.value("approval").strip():
        return f"因国家利益、社会公共利益改变的，须依照法定权限和程序，请填写批准的机关、文号（{KEEP}）"
    if ctx.value("compensation") is None:
        return f"须依法补偿相对方的损失，请填写补偿金额；没有损失的填0并说明（{KEEP}）"
    return ""


CHANGE = ("approval", "compensation", "compensation_text")

PROMISE = register(
    Procedure(
        code="functions.promise", id="F5", name="政府合同和承诺履约", record=PublicPromise, basis=KEEP,
        number="{mark}约〔{year}〕{n}号", title="{title}", opens="drafting",
        closes={"performed", "compensated", "settled", "dropped"},
        states={
            "drafting": "起草、审查中", "performing": "履行中", "changing": "变更、解除中", "breached": "已认定违约",
            "performed": "已履行完毕", "compensated": "已依法解除并补偿", "settled": "违约已处理", "dropped": "不再签订",
        },
        open_name="登记合同、承诺", open_by=STAFF, open_on="登记日期", open_fields=("kind", "title", "counterpart", "text", "amount"),
        open_optional=("amount",), links={"review": "合法性审查"},
        steps=(
            Step(
                "submit", "送合法性审查", "drafting", "", by=STAFF, basis=LOCAL, local=True, fields=("reviewer",), needs=(is_contract,),
                sends=(REVIEW,),
            ),
            Step(
                "sign", "签订、作出", "drafting", "performing", by=STAFF, basis=KEEP, fields=("contract_no", "perform_by"),
                optional=("contract_no",), stamp="signed_on", needs=(is_reviewed,),
            ),
            Step("drop", "不再签订", "drafting", "dropped", by=STAFF, basis=LOCAL, local=True),
            Step(
                "stage", "登记履行阶段", ("performing", "breached"), "", by=STAFF, basis=KEEP, adds=PromiseStage, optional=("due", "paid"),
            ),
            Step(
                "ask_change", "提出变更、解除", ("performing", "breached"), "changing", by=STAFF, basis=KEEP,
                fields=("change_reason", "change_text"), checks=(reason_releases,),
            ),
            Step(
                "change", "依法变更，继续履行", "changing", "performing", by=(Role.OFFICE_HEAD,), basis=KEEP,
                fields=(*CHANGE, "perform_by"), optional=CHANGE, stamp="changed_on", checks=(change_is_approved,),
            ),
            Step(
                "release", "依法解除并补偿", "changing", "compensated", by=(Role.OFFICE_HEAD,), basis=KEEP, fields=CHANGE, optional=CHANGE,
                stamp="changed_on", checks=(change_is_approved,),
            ),
            Step("keep", "不变更，按原约定履行", "changing", "performing", by=(Role.OFFICE_HEAD,), basis=KEEP, fields=("perform_by",)),
            Step("breach", "认定违约", "performing", "breached", by=STAFF, basis=KEEP, fields=("breach",), stamp="breached_on"),
            Step(
                "settle", "违约处理完毕", "breached", "settled", by=STAFF, basis=KEEP, fields=("compensation", "compensation_text"),
                stamp="settled_on",
            ),
            Step("complete", "履行完毕", ("performing", "breached"), "performed", by=STAFF, basis=KEEP, stamp="performed_on"),
        ),
        limits=(
            Limit(
                "perform", "按约履行", 0, Unit.SET_BY_DOCUMENT, {"sign", "change", "keep"}, {"complete"}, KEEP, set_by="perform_by",
                effect=Effect.LIABILITY, lapses={"ask_change", "settle"},
            ),
        ),
    )
)  # fmt: skip
