"""How a question is answered, and handed on to legal aid or mediation, or its way shown (法律援助法第22条、第37条; 地方规定)."""

from __future__ import annotations

from fazhi.areas.services.advice import gates
from fazhi.areas.services.advice.models import AdviceMatter
from fazhi.areas.services.advice.practice import DAYS
from fazhi.areas.services.advice.words import DISPUTES
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

HANDLERS = (Role.CLERK, Role.COUNSEL)
LOCAL = "公共法律服务的地方规定（如四川省公共法律服务条例第34条），天数为本县做法"


def _subject(ctx: Context) -> str:
    return str(ctx.record.get_topic_display())


TO_AID = Send(
    "services.legal_aid", "advice", organ=lambda c: c.matter.organ,
    fields={
        "channel": "referred", "matter_type": lambda c: c.record.aid_form, "subject": _subject, "applicant": lambda c: c.record.asker,
        "applicant_phone": lambda c: c.record.asker_phone, "facts": lambda c: c.record.question,
    },
)  # fmt: skip
TO_MEDIATION = Send(
    "disputes.mediation", "mediation", organ=lambda c: c.matter.organ,
    fields={
        "source": "application", "dispute_type": lambda c: DISPUTES[c.record.topic], "subject": lambda c: f"{_subject(c)}纠纷",
        "applicants": lambda c: c.record.asker, "applicant_phone": lambda c: c.record.asker_phone,
        "respondents": lambda c: c.record.other_party, "facts": lambda c: c.record.question,
        "restricted": lambda c: c.record.topic == "family",
    },
)  # fmt: skip

STEPS = (
    Step(
        "answer", "解答", ("asked", "answered"), "answered", by=HANDLERS, basis="法律援助法第22条第1项", fields=("answer",), stamp="answered_on",
        checks=(gates.answer_is_written,), hint="网上咨询的，咨询人凭查询码看到解答；补充解答的再办理一次",
    ),
    Step(
        "refer_aid", "转法律援助", ("asked", "answered"), "", by=HANDLERS, basis="法律援助法第22条、第38条", fields=("asker", "aid_form"),
        stamp="referred_on", needs=(gates.asker_is_a_person, gates.not_sent("advice", "法律援助")), checks=(gates.asker_is_named,),
        optional=("asker",), sends=(TO_AID,), hint="须本人愿意申请；经济状况等由法律援助机构审查时补填",
    ),
    Step(
        "refer_mediation", "转人民调解", ("asked", "answered"), "", by=HANDLERS, basis="人民调解法第17条、第18条", fields=("asker", "other_party"),
        optional=("asker", "other_party"), stamp="referred_on",
        needs=(gates.can_be_mediated, gates.not_sent("mediation", "人民调解")), checks=(gates.asker_is_named, gates.other_party_is_named),
        sends=(TO_MEDIATION,), hint="须本人愿意调解；对方明确拒绝的不得调解",
    ),
    Step(
        "show_way", "指引其他途径", ("asked", "answered"), "", by=HANDLERS, basis=LOCAL, local=True, fields=("shown_to", "shown_note"),
        optional=("shown_note",), stamp="referred_on", checks=(gates.shown_somewhere,),
        hint="行政复议、信访、诉讼等由本人向受理机关提出，写明向谁提、期限和联系方式",
    ),
    Step("close", "办结", "answered", "closed", by=HANDLERS, basis=LOCAL, local=True),
    Step("drop", "咨询人不再需要", "asked", "dropped", by=HANDLERS, basis=LOCAL, local=True),
)  # fmt: skip

ADVICE = register(
    Procedure(
        code="services.advice", id="S2", name="法律咨询", record=AdviceMatter, basis="法律援助法第22条；公共法律服务的地方规定",
        number="{mark}咨〔{year}〕{n}号", title="法律咨询", opens="asked", closes={"closed", "dropped"},
        states={"asked": "待解答", "answered": "已解答", "closed": "已办结", "dropped": "不再需要"},
        open_name="登记咨询", open_by=HANDLERS, open_on="咨询日期",
        open_fields=("channel", "topic", "asker_kind", "asker", "asker_phone", "persons", "question", "recorded", "recording_agreed"),
        open_optional=("asker_kind", "asker", "asker_phone", "persons"), open_checks=(gates.recording_is_agreed,),
        steps=STEPS,
        limits=(
            Limit(
                "answer", "解答", DAYS["answer_working_days"], Unit.WORKING_DAY, "open", {"answer", "drop"}, LOCAL, local=True, unverified=True,
            ),
        ),
        links={"advice": "转法律援助", "mediation": "转人民调解"},
    )
)  # fmt: skip
