"""How a request for information moves: 政府信息公开条例 (2019) 第27–40条."""

from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground, Procedure, Step, Template
from fazhi.spine.registry import register
from tests.sample.disclosure.models import InformationRequest


def answer_is_clear(context) -> str:
    return "" if context.value("reply") != "refused" or context.matter.title else "不予公开须说明理由（条例第36条）"


REPLY = Template(
    "reply", "政府信息公开答复书", "{mark}公复〔{year}〕{n}号",
    "{{ record.applicant }}：\n你申请公开“{{ record.content }}”，现答复如下：{{ record.get_reply_display }}。",
    basis="政府信息公开条例第36条", to="{{ record.applicant }}",
)  # fmt: skip

DISCLOSURE = register(
    Procedure(
        code="sample.disclosure", id="O5", name="信息公开申请", record=InformationRequest, basis="政府信息公开条例",
        number="{mark}公收〔{year}〕{n}号", title="{applicant}申请公开{content}",
        opens="received", closes={"answered", "abandoned"},
        states={"received": "已收到", "correcting": "补正中", "answered": "已答复", "abandoned": "视为放弃"},
        open_by=(Role.CLERK,), open_fields=("applicant", "content", "other_organ"), open_optional=("other_organ",),
        parties={"consulted": "other_organ"}, capacities={"consulted": "被征求意见单位"},
        steps=(
            Step("ask", "要求补正", "received", "correcting", by=Role.CLERK, basis="条例第30条"),
            Step("corrected", "收到补正", "correcting", "received", by=Role.CLERK, basis="条例第30条"),
            Step("abandon", "视为放弃申请", "correcting", "abandoned", by=(), basis="条例第30条", law=True),
            Step("opine", "提出意见", "received", "", by=Role.LIAISON, at="consulted", basis="条例第32条", once=True),
            Step(
                "answer", "答复", "received", "answered", by=Role.OFFICE_HEAD, basis="条例第33条", fields=("reply",),
                stamp="replied_on", checks=(answer_is_clear,), issues=("reply",),
            ),
        ),
        limits=(
            Limit(
                "answer", "答复", 20, Unit.WORKING_DAY, {"open", "corrected"}, {"answer", "ask"}, "条例第33条",
                extend=Extend(20, "条例第33条", Role.OFFICE_HEAD),
            ),
            Limit(
                "correct", "补正", 15, Unit.WORKING_DAY, "ask", {"corrected", "abandon"}, "条例第30条", duty="applicant",
                effect=Effect.DEEMED_ABANDONED, deemed="abandon",
            ),
            Limit(
                "opine", "提出意见", 15, Unit.WORKING_DAY, "suspend:consult", {"opine", "resume"}, "条例第32条",
                duty="consulted", pauses=False,
            ),
        ),
        grounds=(Ground("consult", "征求第三方意见", "条例第32条"), Ground("appraise", "鉴定", "条例第33条", suspends=False)),
        suspend_from=("received",), suspend_by=(Role.CLERK,), templates=(REPLY,),
    )
)  # fmt: skip
