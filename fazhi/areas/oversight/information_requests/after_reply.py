"""What follows a reply: delivery, remedies, a court's order to disclose, active publication, archive; and mending own data."""

from __future__ import annotations

from fazhi.areas.oversight.information_requests import gates, papers
from fazhi.areas.oversight.information_requests.limits import ACT, COURT
from fazhi.areas.oversight.information_requests.models import DisclosureRemedy, OwnDataCorrection, RequestRemedy
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

HANDLERS = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
OPEN = ("received", "correcting", "unpaid", "replied", "ended", "reordered")
DONE = ("replied", "ended")
REVIEW = "行政复议法第23条"

STEPS = (
    Step(
        "deliver", "送达答复", "replied", "", by=HANDLERS, basis=f"{ACT}第40条", fields=("delivery", "sent_on", "served_on"),
        optional=("served_on",), checks=(gates.sent_after_reply,), rows=("F11",),
        hint="实践中以发出之日为答复之日；发出和送达日期都登记",
    ),
    Step(
        "make_public", "转为主动公开", "replied", "", by=HANDLERS, basis=f"{ACT}第44条", stamp="made_public_on", once=True,
        needs=(gates.made_public_after_reply,),
        sends=(
            Send(
                "oversight.disclosure", "published", organ=lambda ctx: ctx.matter.organ,
                fields={
                    "title": lambda ctx: ctx.record.subject, "made_on": lambda ctx: ctx.on, "term": "twenty",
                    "origin": "request", "summary": lambda ctx: f"由政府信息公开申请（{ctx.matter.number}）转为主动公开",
                },
            ),
        ),
    ),
    Step(
        "remedy", "登记后续救济（投诉、复议、诉讼）", OPEN, "", by=HANDLERS, basis=f"{ACT}第47条、第51条；{REVIEW}；{COURT}第10条",
        adds=RequestRemedy, optional=("case_no",), checks=(gates.may_be_challenged, gates.review_comes_first), suspended=True,
        sends=(
            Send(
                "oversight.disclosure_remedy", "remedy", organ=lambda ctx: ctx.matter.organ,
                fields={
                    "kind": lambda ctx: ctx.detail["kind"], "case_no": lambda ctx: ctx.detail.get("case_no") or "",
                    "form_code": lambda ctx: ctx.record.form_code,
                },
            ),
        ),
        rows=("F21",),
    ),
    Step(
        "order", "收到责令公开、重新答复的判决（决定）", DONE, "reordered", by=HANDLERS, basis=f"{COURT}第11条",
        fields=("ordered_by", "order_no", "ordered_on", "order_due"), optional=("order_due",), checks=(gates.ordered_after_result,),
        rows=("F20a",),
    ),
    Step(
        "reply_again", "重新答复", "reordered", "replied", by=HANDLERS, basis=f"{COURT}第11条", fields=("again_code", "again_content"),
        stamp="again_on", issues=("again_letter",), rows=("F20a",), hint="年报仍按原答复情形统计",
    ),
    Step(
        "archive", "归档", DONE, "archived", by=HANDLERS, basis=f"{ACT}第45条", fields=("archive_no",),
        needs=(lambda ctx: "尚有未审结的复议、诉讼，审结后归档" if ctx.unfinished("remedy") else "",),
    ),
)  # fmt: skip


def result_says_more(ctx: Context) -> str:
    return "请写明其他结果的情况" if ctx.value("result") == "else" and not ctx.value("result_note") else ""


REMEDY = register(
    Procedure(
        code="oversight.disclosure_remedy", id="O5", name="政府信息公开复议诉讼", record=DisclosureRemedy, basis=f"{ACT}第51条；{REVIEW}",
        number="{mark}公开救〔{year}〕{n}号", title="政府信息公开的复议、诉讼", opens="pending", closes={"concluded"},
        states={"pending": "尚未审结", "concluded": "已审结"}, open_name="登记救济", open_by=HANDLERS, open_on="提出（受理）日期",
        open_fields=("kind", "case_no", "form_code"), open_optional=("case_no", "form_code"),
        steps=(
            Step(
                "conclude", "登记结果", "pending", "concluded", by=HANDLERS, basis=f"{ACT}第50条、第51条", fields=("result", "result_note"),
                optional=("result_note",), stamp="concluded_on", checks=(result_says_more,), rows=("F21",),
            ),
        ),
        limits=(), links={"case": "复议、诉讼案件"},
    )
)  # fmt: skip

OWN_DATA = register(
    Procedure(
        code="oversight.own_data_correction", id="O5", name="本人信息更正申请", record=OwnDataCorrection, basis=f"{ACT}第41条",
        number="{mark}公开更收〔{year}〕{n}号", title="{subject}", opens="received", closes={"mended", "passed_on", "refused"},
        states={"received": "办理中", "mended": "已更正", "passed_on": "已转送有权机关", "refused": "不予更正"},
        open_name="登记更正申请", open_by=HANDLERS, open_fields=("applicant", "contact_phone", "subject", "evidence"),
        steps=tuple(
            Step(code, name, "received", to, by=HANDLERS, basis=f"{ACT}第41条", fields=("outcome",), stamp="done_on",
                 issues=("own_data_letter",), rows=("F17",))
            for code, name, to in (
                ("mend", "审核属实，予以更正", "mended"), ("pass_on", "不属于本机关职能，转送有权机关并告知", "passed_on"),
                ("refuse", "审核不属实，不予更正", "refused"),
            )
        ),
        limits=(
            Limit("mend", "审核并更正", 0, Unit.PROMPT, "open", {"mend", "pass_on", "refuse"}, f"{ACT}第41条", rows=("F17",)),
        ),
        templates=(papers.OWN_DATA,),
    )
)  # fmt: skip
