"""The steps of a normative document from the first proposal to the papers that go to review, in the order of the law."""

from __future__ import annotations

from fazhi.areas.rules.documents import gates, gates_review, handing, moves
from fazhi.areas.rules.documents.models import (
    CompetitionAnswer,
    ConsultationAnswer,
    HeardOpinion,
    IdentityTest,
)
from fazhi.areas.rules.documents.steps_entry import DRAFTERS, TAKE_OVER
from fazhi.areas.rules.documents.words import Competition
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

REGISTRARS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD)
WORKING = ("drafting", "commenting", "commented")
TEST = ("by_authority", "within_powers", "affects_rights", "general", "repeated", "excluded", "reason")
LOCAL_PROJECT = "本省规范性文件制定程序规定"

BEGIN = (
    Step(
        "identify", "认定为规范性文件", "proposed", "drafting", DRAFTERS, "国办发〔2018〕115号第二部分；国办发〔2018〕37号",
        adds=IdentityTest, detail=TEST, optional=("excluded",), needs=(gates.is_new, gates_review.registrar_is_known),
        checks=(gates.is_normative,), sets={"registrar": moves.justice_of},
        hint="按文件的内容认定，不看名称：会议纪要、方案、通知也可能是规范性文件。认定和理由留存备查。",
    ),
    Step(
        "not_normative", "不属于规范性文件", ("proposed", "reviewed"), "not_normative", DRAFTERS,
        "国办发〔2018〕115号第二部分；国办发〔2018〕37号", adds=IdentityTest, detail=TEST, optional=("excluded",),
        needs=(gates.is_new, gates.only_after_not_in_scope), checks=(gates.is_not_normative,),
        after=(moves.send_to_work_rules,), hint="转入“工作制度和方案”台账继续管理",
    ),
    *TAKE_OVER,
    Step(
        "set_project", "立项", "drafting", "", DRAFTERS, LOCAL_PROJECT, fields=("project_ground",), stamp="project_on",
        local=True, rows=("N01",),
    ),
    Step(
        "draft", "形成草案", "drafting", "", DRAFTERS, "国办发〔2018〕37号",
        fields=("text", "explanation", "basis_text", "touches_rights", "business_related", "economic_activity"),
        stamp="drafted_on", checks=(gates.basis_is_named,),
        hint="起草说明写明必要性、依据、主要内容和重点问题；没有法律、法规依据不得减损权利或者增加义务",
    ),
    Step(
        "assess", "评估论证", "drafting", "", DRAFTERS, "地方组织法第75条；国办发〔2018〕37号", fields=("assessment",),
        stamp="assessed_on", needs=(gates.is_drafted,), rows=("N02",),
    ),
    Step(
        "ask_opinions", "发函征求意见", WORKING, "", DRAFTERS, "优化营商环境条例第62条；民营经济促进法第45条", fields=("asked",),
        needs=(gates.is_drafted,), issues=("opinion_letter",), rows=("N03",),
    ),
    Step(
        "hear", "登记听取的意见和采纳情况", WORKING, "", DRAFTERS, "优化营商环境条例第62条；民营经济促进法第45条", adds=HeardOpinion,
        optional=("reason",), needs=(gates.is_drafted,), checks=(gates.refusals_have_reasons,), rows=("N03",),
    ),
)  # fmt: skip

COMMENT = (
    Step(
        "open_comment", "公开征求意见", WORKING, "commenting", DRAFTERS, "优化营商环境条例第62条；地方组织法第75条",
        fields=("comment_until", "comment_short_reason"), optional=("comment_short_reason",), stamp="comment_from",
        suggests={"comment_until": gates.earliest_comment_end},
        needs=(gates.is_drafted, gates.is_not_before_the_public), checks=(gates.comment_is_long_enough,),
        issues=("comment_notice",), sends=(handing.ASK_PUBLIC,), sets={"comment_ended_on": None, "comment_free_reason": ""},
        rows=("N04", "N05"),
        hint="与市场主体生产经营活动密切相关的，一般不少于30日；其他文件按本省规定。缩短的应当写明理由。"
             "内容有重大改变的，可以再次征求意见，意见数合并计算。",
    ),
    Step(
        "consultation_closed", "征求意见系统告知结果", "commenting", "commented", (), "地方组织法第75条", relayed=True,
        adds=ConsultationAnswer,
        sets={
            "comment_count": moves.comments_in_all, "comment_adopted": moves.adopted_in_all,
            "comment_ended_on": lambda c: c.detail["ended_on"],
        }, rows=("N04", "N05"),
    ),
    Step(
        "close_comment", "结束征求意见（在其他渠道进行的）", "commenting", "commented", DRAFTERS,
        "优化营商环境条例第62条；地方组织法第75条", adds=ConsultationAnswer, detail=("comments", "adopted"),
        fills={"ended_on": lambda c: c.record.comment_until}, needs=(gates.consulted_elsewhere,),
        checks=(gates.comment_is_over, gates.adopted_within_received), issues=("comment_summary",),
        sets={
            "comment_count": moves.comments_in_all, "comment_adopted": moves.adopted_in_all,
            "comment_ended_on": lambda c: c.record.comment_until,
        }, rows=("N04", "N05"),
    ),
    Step(
        "skip_comment", "依法不公开征求意见", "drafting", "commented", DRAFTERS, "国办发〔2018〕37号（依法需要保密的除外）",
        fields=("comment_free_reason",), needs=(gates.is_drafted,), rows=("N04",),
        hint="只限依法需要保密，或者为应对突发事件来不及公开征求意见；理由随件备查",
    ),
    Step(
        "revise", "修改草案", ("drafting", "commented", "reviewed"), "", DRAFTERS, "国办发〔2018〕37号、115号第六部分",
        fields=("text", "explanation"), needs=(gates.is_drafted,), rows=("N11",),
    ),
)  # fmt: skip

FAIR = (
    Step(
        "send_competition", "送公平竞争审查", WORKING, "", DRAFTERS, "公平竞争审查条例第13条、第14条",
        needs=(gates.is_drafted, gates_review.has_no_open_competition), sends=(handing.CLEAR_COMPETITION,),
        tells=(handing.CLEAR_AGAIN,), after=(moves.drop_older_reviews,), rows=("N06", "N07", "22:A1", "22:A3"),
    ),
    Step(
        "competition_opinion", "公平竞争审查结论", WORKING, "", DRAFTERS,
        "公平竞争审查条例第12条、第17条、第18条", relayed=True, adds=CompetitionAnswer, optional=("opinion_no", "exception_until"),
        needs=(gates.is_drafted, gates.competition_elsewhere), checks=(gates_review.exception_has_an_end,),
        sets={
            "competition_result": lambda c: c.detail["result"], "competition_no": lambda c: c.detail["opinion_no"] or "",
            "competition_on": lambda c: c.detail["given_on"], "competition_until": lambda c: c.detail["exception_until"],
        },
        rows=("N06", "N07"), hint="未使用公平竞争审查系统的，在此登记审查书面结论",
    ),
    Step(
        "competition_free", "登记不属于公平竞争审查范围", WORKING, "", DRAFTERS, "公平竞争审查条例第2条",
        fields=("competition_reason",), needs=(gates.is_drafted, gates_review.is_out_of_scope), stamp="competition_on",
        sets={"competition_result": Competition.NOT_IN_SCOPE}, rows=("N06",),
    ),
    Step(
        "own_review", "起草单位合法性审核", WORKING, "", DRAFTERS, "国办发〔2018〕115号第四部分、第五部分",
        fields=("own_opinion",), needs=(gates.is_drafted,), stamp="own_opinion_on", rows=("N08",),
        hint="起草单位自行审核，不能以征求意见、会签、参加审议代替合法性审核",
    ),
)  # fmt: skip

MAKING_STEPS = (*BEGIN, *COMMENT, *FAIR)
