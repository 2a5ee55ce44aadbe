"""Hearing, decision, delivery, publication, and what follows a commitment (行政许可法第37–50条)."""

from __future__ import annotations

from fazhi.areas.functions.service_cases import gates, timing
from fazhi.areas.functions.service_cases.joining import recall_parts
from fazhi.areas.functions.service_cases.limits import COMMIT, LAW
from fazhi.areas.functions.service_cases.words import Applicant
from fazhi.spine.context import Context
from fazhi.spine.procedure import Step
from fazhi.spine.roles import Role

STAFF = (Role.CLERK, Role.LIAISON, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
DECIDERS = (Role.REVIEWER, *HEADS)
AT_WORK = ("accepted", "joint")
USED = {"working_days": timing.days_used, "days_saved": timing.days_saved}


def name_told(ctx: Context) -> str:
    """An enterprise is named in what is published; a natural person is not (个人信息保护法第6条)."""
    return "" if ctx.record.applicant_kind == Applicant.PERSON else str(ctx.record.applicant)


HEARING = (
    Step(
        "tell_hearing", "告知听证权利", AT_WORK, "", by=STAFF, basis=f"{LAW}第46条、第47条", stamp="hearing_told_on", once=True,
        issues=("hearing_right",), rows=("K11",), hint="涉及公共利益须听证的，主动向社会公告（第46条）",
    ),
    Step(
        "ask_hearing", "申请听证", AT_WORK, "", by=STAFF, basis=f"{LAW}第47条", stamp="hearing_asked_on", once=True,
        needs=(gates.hearing_was_told,), rows=("K11", "K12"), suspended=True,
    ),
    Step("waive_hearing", "放弃听证", AT_WORK, "", by=STAFF, basis=f"{LAW}第47条", once=True, needs=(gates.hearing_was_told,), suspended=True),
    Step(
        "notify_hearing", "通知听证", AT_WORK, "", by=STAFF, basis=f"{LAW}第48条第1款第1项", fields=("hearing_on",),
        checks=(gates.hearing_is_told_in_time,), issues=("hearing_notice",), rows=("K13",), suspended=True,
    ),
    Step(
        "hold_hearing", "举行听证", AT_WORK, "", by=STAFF, basis=f"{LAW}第48条", fields=("hearing_record",), once=True,
        checks=(gates.hearing_day_has_come,), rows=("K12",), suspended=True, hint="听证所需时间不计入办理期限：先办理“中止（听证）”",
    ),
)  # fmt: skip

DECIDE = (
    Step(
        "grant", "准予", AT_WORK, "decided", by=DECIDERS, basis=f"{LAW}第34条、第37条、第38条第1款", stamp="decided_on",
        fields=("valid_until",), optional=("valid_until",), sets={"granted": True, "verify_by": timing.verified_by, **USED},
        needs=(gates.parts_have_been_sent, gates.all_parts_agree, gates.papers_are_in, gates.owed_papers_are_in, gates.site_is_as_it_must_be),
        checks=(gates.hearing_is_over,), issues=("grant",), rows=("K04", "K06", "G03"),
    ),
    Step(
        "refuse", "不予许可（办理）", (*AT_WORK, "barred"), "refused", by=DECIDERS, basis=f"{LAW}第38条第2款", stamp="decided_on",
        fields=("refusal",), sets={"granted": False, **USED}, checks=(gates.refusal_is_reasoned, gates.hearing_is_over),
        issues=("refusal",), after=(recall_parts,), rows=("K04", "K06"), hint="说明理由，并告知申请行政复议或者提起行政诉讼的权利",
    ),
    Step(
        "deem_granted", "逾期未决定，视为准予延续", ("received", *AT_WORK), "decided", by=(), law=True, basis=f"{LAW}第50条第2款", stamp="decided_on",
        sets={"granted": True}, rows=("K15",),
    ),
    Step(
        "pass_up", "报送初审意见", "accepted", "passed", by=DECIDERS, basis=f"{LAW}第35条、第43条", issues=("first_opinion",), rows=("K08",),
        hint="先由下级机关审查的许可，受理之日起二十个工作日内审查完毕，直接报送上级机关",
    ),
)  # fmt: skip

AFTER = (
    Step(
        "deliver", "送达", ("decided", "refused"), "delivered", by=STAFF, basis=f"{LAW}第44条", stamp="delivered_on", fields=("delivery",),
        rows=("K09",),
    ),
    Step(
        "publish", "公示决定", ("decided", "delivered"), "", by=STAFF, basis=f"国办发〔2018〕118号第6项；{LAW}第40条", stamp="published_on",
        once=True,
        sets={"published_name": name_told}, needs=(gates.is_granted,), rows=("K17",),
        hint="公众端随即公布事项、编号、相对人名称和决定日期，不公布自然人姓名",
    ),
    Step(
        "verify", "事后核查属实", ("decided", "delivered"), "", by=STAFF, basis=COMMIT, stamp="verified_on", fields=("verify_note",),
        sets={"commitment_true": True}, needs=(gates.is_a_commitment,), once=True, rows=("G04",),
    ),
    Step(
        "verify_false", "核查发现承诺不实", ("decided", "delivered"), "", by=STAFF, basis=COMMIT, stamp="verified_on", fields=("verify_note",),
        sets={"commitment_true": False}, needs=(gates.is_a_commitment,), once=True, rows=("G04", "G05"),
        hint="责令限期整改；不整改、整改后仍不合格的，撤销决定",
    ),
    Step(
        "mended", "整改合格", ("decided", "delivered"), "", by=STAFF, basis=COMMIT, stamp="mended_on", once=True,
        needs=(gates.was_false,), rows=("G05",),
    ),
    Step(
        "revoke", "撤销决定", ("decided", "delivered"), "revoked", by=HEADS, basis=f"{COMMIT}；{LAW}第69条", stamp="revoked_on",
        fields=("revoke_reason",), needs=(gates.was_false,), issues=("revocation",), rows=("G05",),
    ),
    Step("finish", "办结归档", "delivered", "done", by=STAFF, basis=f"{LAW}第44条、第61条", needs=(gates.nothing_is_left,)),
)  # fmt: skip
