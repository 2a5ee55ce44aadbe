"""How a recommendation is handled: receipt, assignment, measures, reply, a second look.

法释〔2023〕11号; 法释〔2018〕1号第149条; 检察公益诉讼解释第21条; 人民检察院检察建议工作规定 (2019). What happens inside the county is
local practice.
"""

from __future__ import annotations

from fazhi.areas.disputes.liaison import gates, papers
from fazhi.areas.disputes.liaison.limits import DOCUMENT, GOVERNANCE, INTEREST, LIMITS, LOCAL, WORKING
from fazhi.areas.disputes.liaison.models import (
    Recommendation,
    RecommendationCheck,
    RecommendationDoor,
    RecommendationMeasure,
    RecommendationOpinion,
)
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import link
from fazhi.spine.citing import even_number
from fazhi.spine.context import Context
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step

CODE, SUITS = "disputes.recommendation", "disputes.litigation"
STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
HEADS = (Role.REVIEWER, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ANYONE = tuple(dict.fromkeys((*STAFF, *HEADS)))
REPLYING = f"{GOVERNANCE}；{DOCUMENT}；{INTEREST}；{WORKING}"
BEFORE = ("registered", "handling", "drafted", "approved")
OPEN = (*BEFORE, "replied")
WORKING_ON = ("handling", "drafted", "approved", "replied")


def tie_to_suit(ctx: Context, event: Event) -> None:
    """The suit that followed is tied to the letter when it is registered here under the same number."""
    number = even_number(ctx.record.suit_no)
    suits = registry.register_of(SUITS).model.objects.exclude(case_no="").select_related("matter__chain")
    for suit in suits.filter(matter__opened_on__gte=ctx.matter.opened_on):
        if number and even_number(suit.case_no) == number:
            link(ctx.matter.chain, suit.matter.chain, "suit", by=ctx.by, on=ctx.on)


STEPS = (
    Step(
        "door", "登记重复来件", OPEN, "", by=STAFF, basis=LOCAL, local=True, adds=RecommendationDoor,
        hint="同一文号从其他渠道又收到的，只登记渠道，期限仍从被建议单位首次收到之日起算",
    ),
    Step(
        "entrust", "交办", ("registered", "handling"), "handling", by=ANYONE, basis=LOCAL, local=True,
        fields=("unit", "inner_due"), optional=("inner_due",), suggests={"inner_due": gates.inner_day},
        checks=(gates.drafted_before_it_is_due,), issues=("assignment",),
        hint="落实单位可以就是被建议单位；改派的重新交办，回复期限不变",
    ),
    Step(
        "measure", "登记整改措施", WORKING_ON, "", by=STAFF, at="unit", basis=REPLYING, adds=RecommendationMeasure,
        rows=("L30", "L31", "L32", "L33"),
    ),
    Step(
        "perform", "整改（履职）完毕", WORKING_ON, "", by=STAFF, at="unit", basis=INTEREST, fields=("performed_how",),
        stamp="performed_on", needs=(gates.something_was_done,), rows=("L32",),
    ),
    Step(
        "draft", "报送回复稿", "handling", "drafted", by=STAFF, at="unit", basis=REPLYING,
        fields=("adoption", "adoption_reason", "reply_text"), optional=("adoption_reason",), checks=(gates.refusal_has_its_reason,),
        rows=("L30", "L31", "L32", "L33"), hint="逐条回应来件；部分采纳、不采纳的写明理由",
    ),
    Step(
        "give_back", "退回修改", ("drafted", "approved"), "handling", by=HEADS, basis=LOCAL, local=True, adds=RecommendationOpinion,
    ),
    Step(
        "approve", "审核通过", "drafted", "approved", by=HEADS, basis=LOCAL, local=True, stamp="reviewed_on", needs=(gates.duty_is_done,),
    ),
    Step(
        "send", "发出书面回复", "approved", "replied", by=(*STAFF, Role.AUTHORITY_HEAD), at="addressee", basis=REPLYING,
        sets={"replied_on": lambda c: c.record.replied_on or c.on}, issues=("reply",), rows=("L30", "L31", "L32", "L33"),
        hint="以被建议单位的名义回复",
    ),
    Step(
        "look", "回头看", "replied", "", by=ANYONE, basis=LOCAL, local=True, adds=RecommendationCheck, stamp="checked_on",
        hint="看整改是否到位、是否反弹；没有到位的，继续整改，必要时补充回复",
    ),
    Step(
        "reopen", "补充整改、再次回复", "replied", "handling", by=ANYONE, basis=LOCAL, local=True, adds=RecommendationOpinion,
        hint="回头看发现反弹，或者发出机关认为没有落实的；首次回复的日期不变",
    ),
    Step(
        "sued", "检察机关提起公益诉讼", OPEN, "", by=STAFF, basis=INTEREST, needs=(gates.is_public_interest,), fields=("suit_no",),
        stamp="sued_on", once=True, after=(tie_to_suit,), rows=("L32",),
        hint="应诉另行登记；案号已在行政应诉台账登记的，自动关联",
    ),
    Step(
        "withdraw", "发出机关撤回来件", BEFORE, "withdrawn", by=STAFF, basis=WORKING, fields=("withdrawn_why",),
    ),
    Step(
        "close", "办结归档", "replied", "closed", by=STAFF, basis=LOCAL, local=True, fields=("archive_no",), optional=("archive_no",),
        needs=(gates.last_look_is_good,),
    ),
)  # fmt: skip

RECOMMENDATION = registry.register(
    Procedure(
        code=CODE, id="X3", name="司法建议、检察建议办理", record=Recommendation,
        basis="法释〔2023〕11号；法释〔2018〕1号；检察公益诉讼解释；人民检察院检察建议工作规定", number="{mark}建收〔{year}〕{n}号",
        title="{subject}", opens="registered", closes={"closed", "withdrawn"},
        states={
            "registered": "已收到", "handling": "承办中", "drafted": "回复稿待审", "approved": "待发出", "replied": "已回复",
            "closed": "已办结", "withdrawn": "来件已撤回",
        },
        open_name="登记来件", open_by=STAFF, open_on="被建议单位首次收到日期",
        open_fields=(
            "sender_kind", "sender", "letter_no", "letter_kind", "subject", "content", "letter_on", "addressee", "door", "case_no",
            "on_enforcement", "urgent", "reply_by",
        ),
        open_optional=("case_no", "reply_by"),
        open_checks=(
            gates.kind_suits_sender, gates.letter_is_older, gates.own_day_is_allowed, gates.urgent_is_of_the_procuratorate,
            gates.registered_once,
        ),
        steps=STEPS, limits=LIMITS, templates=(papers.ASSIGNMENT, papers.REPLY),
        parties={"addressee": "addressee", "unit": "unit"}, capacities={"addressee": "被建议单位", "unit": "落实单位"},
        insiders=frozenset({"addressee", "unit"}),
        links={"suit": "引起的公益诉讼", "case": "来源案件", "meeting": "提交联席会议研究"},
    )
)  # fmt: skip
