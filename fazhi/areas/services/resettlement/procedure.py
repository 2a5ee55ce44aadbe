"""How somebody is helped after release: information before it, hand-over, first talk, agreement, help, end, deletion.

监狱法 (revised, in force 2026-11-01) 第59条至第62条; 社区矫正法 第35条至第43条 for the part that is help. Voluntary
throughout: nothing here reports, watches, scores or punishes.
"""

from __future__ import annotations

from fazhi.areas.services.resettlement import gates, identity
from fazhi.areas.services.resettlement.limits import LIMITS, LOCAL, PRISON_LAW, UNLISTED
from fazhi.areas.services.resettlement.models import CODE, ResettlementAid, ResettlementSupport, ResettlementVisit
from fazhi.areas.services.resettlement.words import Ended
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

STAFF = (Role.CLERK, Role.OFFICE_HEAD)
HEAD = (Role.OFFICE_HEAD,)
HELP = "监狱法第60条；社区矫正法第35条至第43条"
ERASURE = "个人信息保护法第47条"
LIVE = ("notified", "linked", "helping")

BEGIN = (
    Step(
        "identify", "登记身份信息", LIVE, "", by=STAFF, basis="个人信息保护法第28条、第34条", own_page=True,
        checks=(identity.in_hand,), hint="身份信息加密另存，不进入列表、留痕、导出和统计",
    ),
    Step(
        "match", "核对本人", LIVE, "", by=STAFF, basis=PRISON_LAW, own_page=True, needs=(identity.on_file,),
        checks=(identity.in_hand,), hint="姓名和身份证号码须同时相符",
    ),
    Step(
        "receive", "衔接", "notified", "linked", by=STAFF, basis=PRISON_LAW, rows=("20:B2",),
        fields=("handed_by", "released_on", "correction_until"), optional=("correction_until",), stamp="linked_on",
        sets={"term_end": gates.term_end, "linked_under": gates.edition_of}, needs=(identity.matched,),
        checks=(gates.release_is_past, gates.way_fits_ground, gates.term_is_known),
    ),
    Step(
        "not_here", "未回本县", "notified", "ended", by=STAFF, basis=LOCAL, local=True, stamp="ended_on",
        sets={"end_reason": Ended.NOT_HERE, "keep_until": gates.keep_until},
    ),
    Step(
        "deputise", "确定副手", LIVE, "", by=HEAD, basis="本地从严：每份档案只由责任人、副手和所长查看", local=True,
        fields=("deputy",), optional=("deputy",), needs=(gates.not_a_minor,), checks=(gates.is_entrusted,),
        hint="不选即取消副手",
    ),
    Step(
        "talk", "首次走访（谈话）", ("linked", "helping"), "", by=STAFF, basis=f"监狱法第59条；{LOCAL}", adds=ResettlementVisit,
        optional=("needs",), once=True, rows=("20:B3",), local=True,
        hint="凭释放证明书办理落户；走访不得暴露对方身份：便装，不用标志车辆（社区矫正法第26条）",
    ),
)  # fmt: skip

AGREE = (
    Step(
        "agree", "成立小组、订立帮教协议", "linked", "helping", by=STAFF, rows=("20:B4", "20:A4"), local=True,
        basis="社区矫正法第24条、第25条；个人信息保护法第13条、第29条；本地安置帮教工作制度",
        fields=("team", "consent_scope", "visit_every"), stamp="consent_on", sets={"next_visit_on": gates.next_visit},
        hint="须本人自愿并单独同意；没有报到义务，不同意的不受任何不利对待",
    ),
    Step(
        "renew", "变更帮教协议", "helping", "", by=STAFF, basis="个人信息保护法第14条", local=True,
        fields=("team", "consent_scope", "visit_every"), stamp="consent_on", sets={"next_visit_on": gates.next_visit},
    ),
    Step(
        "decline", "本人不需要帮教", "linked", "ended", by=STAFF, basis=LOCAL, local=True, stamp="ended_on",
        sets={"end_reason": Ended.DECLINED, "keep_until": gates.keep_until},
    ),
)  # fmt: skip

HELPING = (
    Step(
        "support", "帮扶", "helping", "", by=STAFF, basis=HELP, adds=ResettlementSupport, checks=(gates.within_consent,),
        rows=("20:A5", "20:B6"), hint="不得因受过刑事处罚歧视；不向用人单位、学校告知（监狱法第62条；社区矫正法第4条）",
    ),
    Step(
        "place", "安置", "helping", "", by=STAFF, basis=HELP, fields=("placed_kind",), stamp="placed_on",
        rows=("20:B6",),
    ),
    Step(
        "unplace", "失去安置", "helping", "", by=STAFF, basis=HELP, sets={"placed_kind": "", "placed_on": None},
        needs=(gates.is_placed,),
    ),
    Step(
        "visit", "走访", "helping", "", by=STAFF, basis=LOCAL, local=True, adds=ResettlementVisit, optional=("needs",),
        sets={"next_visit_on": gates.next_visit}, rows=("20:B5",), hint="走访不得暴露对方身份（社区矫正法第26条）",
    ),
)  # fmt: skip

END = (
    Step(
        "transfer", "转往其他司法所", ("linked", "helping"), "transferred", by=HEAD, basis=LOCAL, local=True,
        fields=("to_office",), checks=(gates.another_station,), stamp="ended_on", sets={"end_reason": Ended.MOVED},
        sends=(
            Send(
                CODE, "transfer", organ=lambda c: c.record.to_office,
                fields={"aid_type": lambda c: c.record.aid_type, "minor": lambda c: c.record.minor,
                        "expected_on": lambda c: c.on},
            ),
        ),
        after=(identity.move,), hint="身份信息随之转走，本所不再留存；对方司法所核对本人后衔接",
    ),
    Step(
        "finish", "期满解除帮教", "helping", "ended", by=STAFF, basis=LOCAL, local=True, stamp="ended_on",
        sets={"end_reason": Ended.TERM, "keep_until": gates.keep_until}, checks=(gates.term_is_over,), rows=("20:B7",),
    ),
    Step(
        "withdraw", "本人撤回同意", "helping", "ended", by=STAFF, basis="个人信息保护法第15条", stamp="ended_on",
        sets={"end_reason": Ended.WITHDRAWN, "keep_until": gates.keep_until}, hint="随时可以撤回，不问理由",
    ),
    Step(
        "other_end", "其他原因结束", ("linked", "helping"), "ended", by=STAFF, basis=LOCAL, local=True, stamp="ended_on",
        sets={"end_reason": Ended.OTHER, "keep_until": gates.keep_until},
    ),
    Step(
        "expire", "保存期满删除身份信息", "ended", "anonymous", by=(), law=True, basis="个人信息保护法第19条、第47条",
        stamp="gone_on", after=(identity.forget,),
    ),
    Step(
        "forget", "提前删除身份信息", "ended", "anonymous", by=HEAD, basis=ERASURE, stamp="gone_on",
        after=(identity.forget,), hint="本人要求删除的，保存期未满也可以删除；删除后不能恢复",
    ),
)  # fmt: skip

RESETTLEMENT = register(
    Procedure(
        code=CODE, id="S6", name="安置帮教", record=ResettlementAid, basis="监狱法第59条至第62条；社区矫正法第35条至第43条",
        number="{mark}帮〔{year}〕{n}号", opens="notified", closes={"transferred", "anonymous"},
        states={
            "notified": "已收到信息，待衔接", "linked": "已衔接", "helping": "帮教中", "transferred": "已转接",
            "ended": "已结束，身份信息保存期内", "anonymous": "身份信息已删除",
        },
        open_name="登记释放（解除）信息", open_by=STAFF, open_on="收到信息日期",
        open_fields=("aid_type", "minor", "expected_on"), open_optional=("expected_on",),
        open_checks=(gates.kept_at_a_station,), steps=(*BEGIN, *AGREE, *HELPING, *END), limits=LIMITS,
        unlisted=UNLISTED, links={"transfer": "由其他司法所转来"}, by_name=True, kept_to=("deputy",),
        wording=identity.wording, pages={"desk-services:resettlement-person": "身份信息（封存）"},
    )
)  # fmt: skip
