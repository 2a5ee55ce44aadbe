"""How a certificate is applied for, issued, rests and ends.

The national text says who examines, tests and issues (行政执法监督条例第17条) and what may be proposed against a person (第32条);
the order of an application, renewal and loss are the provinces' rules.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.areas.enforcement.officers import gates, papers
from fazhi.areas.enforcement.officers.gates import ISSUE, LOCAL
from fazhi.areas.enforcement.officers.models import Certificate, CertificateExam, CertificateHalt
from fazhi.areas.enforcement.officers.practice import CERTIFICATE
from fazhi.areas.enforcement.officers.words import Ended, Halt, Wanted
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Bound, Effect, Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

CODE = "enforcement.certificate"
AGENCY = (Role.LIAISON, Role.CLERK, Role.REGISTRAR)
EXAMINERS = (Role.REVIEWER, Role.CLERK)
HEADS = (Role.OFFICE_HEAD, Role.REVIEWER)
PROPOSED = "行政执法监督条例第32条"
USED = ("valid", "halted")
ENDS = {"replaced", "cancel", "withdraw", "expire"}


def replace_old(ctx: Context, event: Event) -> None:
    """The certificate in whose place this one comes ends on the day from which this one is valid."""
    old = ctx.record.replaces
    if old is not None and old.ended_on is None:
        actions.relay_step(
            old.matter, "replaced", cause=ctx.matter, by=ctx.by, on=ctx.on, fields={"ended_on": ctx.record.valid_from}
        )


def day_after_the_last(ctx: Context) -> date:
    return ctx.record.valid_until + timedelta(days=1)  # type: ignore[no-any-return]


def another(wanted: Wanted, **more: Any) -> Send:
    """A new application for the same person, with what stands on this certificate."""
    fields = {
        "officer": lambda ctx: ctx.record.officer, "kind": lambda ctx: ctx.record.kind, "wanted": wanted,
        "replaces": lambda ctx: ctx.record, "domains": lambda ctx: ctx.record.domains, "area": lambda ctx: ctx.record.area,
        "power_source": lambda ctx: ctx.record.power_source, "examiner": lambda ctx: ctx.record.examiner,
    } | more  # fmt: skip
    return Send(CODE, "again", organ=lambda ctx: ctx.matter.organ, fields=fields)


def _begun(ctx: Context) -> str:
    open_one = next((m for m in ctx.sent("again") if not m.is_closed and m.state not in USED), None)
    return f"已提出申请{open_one.number}，请在该申请中办理" if open_one else ""


APPLICATION = (
    Step(
        "exam", "登记资格考试成绩", "applied", "", by=EXAMINERS, at="examiner", basis=ISSUE, adds=CertificateExam, rows=("14:2",),
        hint="通用法律知识和专业法律知识都合格的，方可通过审核；合格标准由省定",
    ),
    Step(
        "send_back", "退回补正", "applied", "returned", by=EXAMINERS, at="examiner", basis=LOCAL, local=True, fields=("opinion",)
    ),
    Step("resubmit", "补正后再报", "returned", "applied", by=AGENCY, basis=LOCAL, local=True),
    Step("drop", "撤回申请", ("applied", "returned"), "dropped", by=AGENCY, basis=LOCAL, local=True),
    Step(
        "review", "审核通过", "applied", "reviewed", by=EXAMINERS, at="examiner", basis=ISSUE, fields=("opinion",),
        optional=("opinion",), stamp="reviewed_on", needs=(gates.passed_both,), issues=("review_form",), rows=("14:1",),
    ),
    Step("send_up", "上报发证机关", "reviewed", "sent", by=EXAMINERS, at="examiner", basis=LOCAL, local=True, stamp="sent_on"),
    Step(
        "refuse", "不予核发", ("applied", "reviewed", "sent"), "refused", by=EXAMINERS, at="examiner", basis=ISSUE,
        fields=("refusal",), issues=("refusal",), rows=("14:3",),
    ),
    Step(
        "issue", "核发证件", "sent", "valid", by=EXAMINERS, at="examiner", basis=ISSUE,
        fields=("cert_no", "issuer", "valid_from", "valid_until"), checks=(gates.validity_is_allowed, gates.number_is_free),
        after=(replace_old,), rows=("14:3",), hint="发证机关核发后登记；换证、补证、变更的，原证件自新证有效之日起失效",
    ),
    Step(
        "enter", "核实既有证件", "applied", "valid", by=(*EXAMINERS, Role.REGISTRAR), at="examiner", basis=ISSUE,
        needs=(gates.stands_on_file, gates.number_is_free), after=(replace_old,),
        hint="平台启用前已经核发的证件、国务院部门和公安机关核发的证件，核对原件后登记",
    ),
)  # fmt: skip


def _halt(code: str, name: str, kind: Halt, basis: str, **more: Any) -> Step:
    return Step(
        code, name, "valid", "halted", basis=basis, adds=CertificateHalt, fills={"kind": kind}, stamp="halted_on", **more
    )  # fmt: skip


IN_USE = (
    Step(
        "renew", "申请换证", USED, "", by=AGENCY, basis=LOCAL, local=True, needs=(_begun,), sends=(another(Wanted.RENEWAL),),
        rows=("14:6",), hint=f"届满前{CERTIFICATE['renewal_months']}个月启动；届满没有换证的，证件失效，不得执法",
    ),
    Step("register_year", "年度注册", "valid", "", by=EXAMINERS, at="examiner", basis=LOCAL, local=True, rows=("14:5",)),
    _halt(
        "suspend", "暂扣证件", Halt.SUSPENDED, "四川省、河北省行政执法监督条例为例", by=HEADS, at="examiner", local=True,
        detail=("until", "why", "decision_no"), optional=("until",), issues=("halt_notice",), rows=("14:10",),
    ),
    _halt(
        "educate", "离岗教育", Halt.EDUCATION, PROPOSED, by=HEADS, at="examiner", detail=("until", "why", "decision_no"),
        optional=("until",), issues=("halt_notice",), rows=("14:10",),
    ),
    _halt(
        "report_lost", "挂失", Halt.LOST, LOCAL, by=AGENCY, local=True, detail=("why",), optional=("why",), rows=("14:7",),
        hint="遗失的立即挂失；挂失期间不得执法，补发新证或者找回后恢复",
    ),
    Step(
        "reissue", "申请补证", "halted", "", by=AGENCY, basis=LOCAL, local=True, needs=(_begun,),
        sends=(another(Wanted.LOST),), rows=("14:7",),
    ),
    Step(
        "restore", "恢复使用", "halted", "valid", by=HEADS, at="examiner", basis=PROPOSED, adds=CertificateHalt,
        fills={"kind": Halt.RESTORED}, detail=("why", "decision_no"), optional=("why", "decision_no"), sets={"halted_on": None},
    ),
    Step(
        "ask_cancel", "报请注销", USED, "", by=AGENCY, relayed=True, basis=LOCAL, local=True, fields=("cancel_why",),
        rows=("14:9",), hint="退休、调离执法岗位、单位撤销等；在“执法人员”中登记离开执法岗位的，自动报请",
    ),
    Step(
        "cancel", "注销证件", USED, "cancelled", by=EXAMINERS, at="examiner", basis=LOCAL, local=True,
        fields=("cancel_why", "decision_no"), optional=("decision_no",), stamp="ended_on", sets={"ended": Ended.CANCELLED},
        issues=("cancel_notice",), rows=("14:9",),
    ),
    Step(
        "withdraw", "取消执法资格", USED, "withdrawn", by=HEADS, at="examiner", basis=PROPOSED, fields=("decision_no",),
        stamp="ended_on", sets={"ended": Ended.WITHDRAWN}, issues=("withdraw_notice",), rows=("14:10",),
        hint="由监督机构建议、有权机关决定；决定的文号必填",
    ),
    Step(
        "replaced", "换发新证", USED, "replaced", by=(), relayed=True, basis=LOCAL, local=True, fields=("ended_on",),
        sets={"ended": Ended.REPLACED}, rows=("14:8",),
    ),
    Step(
        "expire", "有效期届满失效", USED, "expired", by=(), law=True, basis=LOCAL, local=True,
        sets={"ended": Ended.EXPIRED, "ended_on": day_after_the_last}, rows=("14:6",),
    ),
)  # fmt: skip


def _passed(record: Any, values: Any) -> bool:
    return bool(values.get("passed"))


def _halted_until(record: Any, values: Any) -> bool:
    return values.get("until") is not None


LIMITS = (
    Limit(
        "review", "审核申领材料", CERTIFICATE["review_days"], Unit.WORKING_DAY, {"open", "resubmit"},
        {"review", "refuse", "send_back", "enter"}, f"{LOCAL}（默认{CERTIFICATE['review_days']}个工作日，可配置）",
        duty="examiner", lapses={"drop"}, local=True, unverified=True,
    ),
    Limit(
        "pass", "考试成绩有效", CERTIFICATE["pass_years"], Unit.YEAR, "exam", {"issue"},
        "浙江省综合行政执法条例第28条（本地可配置）", runs_from="held_on", when=_passed, lapses={"refuse", "drop", "enter"},
        until_closed=True, local=True, rows=("14:3a",),
    ),
    Limit(
        "renew", "启动换证", CERTIFICATE["renewal_months"], Unit.MONTH, {"issue", "enter"}, {"renew"},
        f"{LOCAL}（湖南：届满前{CERTIFICATE['renewal_months']}个月，可配置）", bound=Bound.BEFORE, runs_from="valid_until",
        until_closed=True, pauses=False, local=True, lapses={"ask_cancel"}, rows=("14:6",),
    ),
    Limit(
        "validity", "证件有效期", 0, Unit.SET_BY_DOCUMENT, {"issue", "enter"}, {"expire"}, f"{LOCAL}；行政处罚法第42条",
        set_by="valid_until", effect=Effect.AUTO_TERMINATE, deemed="expire", until_closed=True, pauses=False, local=True,
        rows=("14:6",),
    ),
    Limit(
        "halt", "暂扣、离岗教育期限届满后核实恢复", 0, Unit.SET_BY_DOCUMENT, {"suspend", "educate"}, {"restore"},
        f"{PROPOSED}（决定载明）", set_by="until", when=_halted_until, duty="examiner", until_closed=True, pauses=False,
        rows=("14:10",),
    ),
    Limit(
        "cancel", "注销登记", 0, Unit.PROMPT, "ask_cancel", {"cancel"}, LOCAL, duty="examiner", until_closed=True, local=True,
        rows=("14:9",),
    ),
)  # fmt: skip

UNLISTED = {
    "14:4": "每人每年学时按人、按年在培训学时台账累计并计算达标率，是否与换证挂钩由本地规定配置，不是一件事项的期限",
}

CERTIFICATES = register(
    Procedure(
        code=CODE, id="E1", name="执法证件", record=Certificate, basis="行政执法监督条例第17条；行政处罚法第42条",
        number="{mark}证申〔{year}〕{n}号", title="{officer}的执法证件", opens="applied",
        closes={"dropped", "refused", "cancelled", "withdrawn", "replaced", "expired"},
        states={
            "applied": "已申请待审核", "returned": "退回补正", "reviewed": "审核通过", "sent": "已上报", "valid": "有效",
            "halted": "停用", "dropped": "已撤回", "refused": "不予核发", "cancelled": "已注销", "withdrawn": "已取消资格",
            "replaced": "已换发", "expired": "已届满失效",
        },
        open_name="申领证件", open_by=AGENCY, open_on="申请日期",
        open_fields=("officer", "kind", "wanted", "replaces", "domains", "area", "power_source", "examiner", "cert_no", "issuer",
                     "valid_from", "valid_until"),
        open_optional=("replaces", "power_source", "cert_no", "issuer", "valid_from", "valid_until"),
        open_checks=(gates.applicant_is_of_the_agency, gates.applicant_holds_a_fitting_post, gates.asked_for_as_it_stands,
                     gates.hours_were_kept, gates.nothing_stands_against_renewal),
        steps=(*APPLICATION, *IN_USE), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        parties={"examiner": "examiner"}, insiders=frozenset({"examiner"}), capacities={"examiner": "审核单位"},
        links={"again": "换证（补证）申请"},
    )
)  # fmt: skip
