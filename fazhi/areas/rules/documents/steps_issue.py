"""The steps of a normative document from the papers sent for review to publication."""

from __future__ import annotations

from fazhi.areas.rules.documents import gates, gates_after, gates_review, handing, moves
from fazhi.areas.rules.documents.models import DocumentVersion, LegalityAnswer, LegalityReturn, PointResponse
from fazhi.areas.rules.documents.steps_making import DRAFTERS, REGISTRARS
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

REVIEW = "国办发〔2018〕115号"
ONE_REGISTER = "本省统一登记、统一编号、统一公布规定"
OFFICE = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
READY = (
    gates_review.is_assessed, gates_review.comment_is_closed, gates_review.businesses_were_heard,
    gates_review.competition_is_cleared, gates_review.own_opinion_is_given,
)  # fmt: skip

SUBMIT = (
    Step(
        "submit", "送审", "commented", "submitted", DRAFTERS, f"{REVIEW}第五部分", stamp="submitted_on",
        needs=(*READY, gates_review.competition_saw_this_text, gates_review.reviewer_is_known), issues=("submission_letter",), rows=("N08", "N09"),
        hint="送制定机关办公机构审查材料是否齐全：送审稿、起草说明、依据、征求意见和采纳情况、评估论证、公平竞争审查、本单位审核意见",
    ),
    Step(
        "return_papers", "退回补充材料", "submitted", "commented", OFFICE, f"{REVIEW}第五部分", at="maker",
        fields=("returned_reason",), issues=("supplement_notice",), rows=("N09",),
    ),
    Step(
        "pass_on", "材料齐全，转送合法性审核", "submitted", "reviewing", OFFICE, f"{REVIEW}第四部分、第五部分", at="maker",
        needs=READY, sends=(handing.ASK_REVIEW,), tells=(handing.REVIEW_AGAIN,), rows=("N09", "C06"),
        hint="不得以征求意见、会签、参加审议等方式代替合法性审核。审核机构收到齐全材料之日起计算5至15个工作日；紧急的除外",
    ),
    Step(
        "legality_returned", "审核机构退回材料", "reviewing", "returned", (), f"{REVIEW}第五部分", relayed=True,
        adds=LegalityReturn, rows=("N10",),
    ),
    Step(
        "resubmit", "补齐材料重新送审", "returned", "reviewing", DRAFTERS, f"{REVIEW}第五部分",
        fields=("text", "explanation", "own_opinion"), stamp="own_opinion_on", tells=(handing.REVIEW_AGAIN,), rows=("N10",),
    ),
    Step(
        "legality_opinion", "合法性审核意见", "reviewing", "reviewed", (), f"{REVIEW}第五部分", relayed=True, adds=LegalityAnswer,
        sets={
            "legality_result": lambda c: c.detail["result"], "legality_no": lambda c: c.detail["opinion_no"],
            "legality_points": lambda c: c.detail["points"], "legality_on": lambda c: c.detail["given_on"],
        },
        rows=("N10",),
    ),
    Step(
        "answer_point", "登记审核意见采纳情况", "reviewed", "", DRAFTERS, f"{REVIEW}第六部分", adds=PointResponse,
        needs=(gates_review.is_answered_here,), rows=("N11", "C10"),
    ),
    Step(
        "respond", "提出采纳情况说明", "reviewed", "", DRAFTERS, f"{REVIEW}第六部分", fields=("response",), stamp="responded_on",
        issues=("adoption_statement",), rows=("N11", "C10"), hint="未完全采纳的，应当在提请审议时详细说明理由和依据",
    ),
    Step(
        "redraft", "修改后重新送审", "reviewed", "commented", DRAFTERS, f"{REVIEW}第六部分、第七部分",
        fields=("text", "explanation"), sets={"own_opinion_on": None, "responded_on": None}, needs=(gates_review.reviewer_was_answered,),
        rows=("N11",), hint="不合法的应当修改后重新审核；内容有重大改变的，应当再次征求意见",
    ),
)  # fmt: skip

ISSUE = (
    Step(
        "decide", "集体审议通过", "reviewed", "decided", OFFICE, f"{REVIEW}第七部分；地方组织法第75条", at="maker",
        fields=("meeting", "meeting_on", "meeting_result", "minutes_no", "attendance"),
        needs=(
            *READY, gates_review.legality_allows, gates_review.reviewer_saw_this_text, gates_review.competition_saw_this_text,
            gates_review.points_are_answered,
        ),
        checks=(gates_review.meeting_suits_the_maker, gates_review.opinions_precede_the_meeting), rows=("N12",),
        hint="未经合法性审核或者审核不合法的，不得提交审议；会议纪要和出席情况随件归档",
    ),
    Step(
        "reject", "审议未通过", "reviewed", "abandoned", OFFICE, "地方组织法第75条", at="maker",
        fields=("meeting", "meeting_on", "minutes_no", "end_reason"), rows=("N12",),
    ),
    Step(
        "finalize", "按会议意见修改定稿", "decided", "", DRAFTERS, f"{REVIEW}第七部分", fields=("text",),
        needs=(gates_review.passed_in_principle,), rows=("N12",),
        hint="只按会议纪要写明的意见修改；内容有重大改变的，应当重新审核、审议",
    ),
    Step(
        "sign", "签发", "decided", "signed", (Role.AUTHORITY_HEAD, *OFFICE), "国办发〔2018〕37号", at="maker", fields=("signer",),
        needs=(gates_review.is_finalized,),
        stamp="signed_on", rows=("N13",), hint="由制定机关主要负责人或者经授权的负责人签发",
    ),
    Step(
        "give_number", "统一登记、统一编号", "signed", "numbered", REGISTRARS, ONE_REGISTER, at="registrar",
        fields=("document_no",), optional=("document_no",), checks=(gates.numbers_are_new,), stamp="registered_on",
        needs=(gates_review.competition_is_cleared, gates_review.legality_allows, gates_after.maker_is_coded),
        sets={"unified_no": moves.next_unified, "document_no": moves.next_document_no}, issues=("registration",),
        rows=("N14",), local=True, hint="发文字号不填的，按编号规则取下一号；编号不重复使用，联合制定的由牵头机关编一次",
    ),
    Step(
        "publish", "公布", "numbered", "published", OFFICE, "政府信息公开条例第26条；优化营商环境条例第64条", at="maker",
        fields=("published_where", "effective_on", "effective_reason", "expires_on", "validity_reason"),
        optional=("effective_reason", "expires_on", "validity_reason", "amends_note"), stamp="published_on",
        needs=(gates_after.is_numbered, gates_after.earlier_still_binds),
        checks=(gates_after.force_leaves_time, gates_after.amendment_keeps_the_period, gates_after.validity_is_usual),
        sets={"expires_on": moves.expires, "files_gov": True, "files_npc": moves.files_npc}, adds=DocumentVersion,
        detail=("amends_note",), issues=("publication_notice",), after=(moves.tell_earlier,), tells=(handing.TELL_FINAL, *handing.TELL_ISSUED),
        fills={
            "number": moves.next_version, "title": lambda c: c.record.title, "text": lambda c: c.record.text,
            "document_no": lambda c: c.record.document_no, "unified_no": lambda c: c.record.unified_no,
            "published_on": lambda c: c.on, "effective_on": lambda c: c.values["effective_on"],
            "expires_on": moves.expires, "change": moves.change_made,
        },
        rows=("N15", "N17"), hint="有效期不填的，自施行之日起按本省一般年限计算，期满自动失效；修改项目的有效期同原文件",
    ),
    Step(
        "explain", "政策解读", ("numbered", "published", "in_force"), "", DRAFTERS, "国务院办公厅政务公开规定", fields=("reading",),
        stamp="explained_on", issues=("reading",), local=True, rows=("N16",),
    ),
    Step(
        "abandon", "终止制定",
        (
            "proposed", "drafting", "commenting", "commented", "submitted", "reviewing", "returned", "reviewed", "decided",
            "signed", "numbered",
        ),
        "abandoned", DRAFTERS, "国办发〔2018〕37号", fields=("end_reason",), sets=moves.ENTRY_TAKEN_BACK,
        tells=(handing.WITHDRAW_REVIEW, handing.DROP_CONSULTATION, handing.DROP_COMPETITION),
        hint="正在办理的征求意见、公平竞争审查和合法性审核随之停止；已编的号不再使用。补录有误的也可以终止，再按正确的内容补录",
    ),
)  # fmt: skip

ISSUE_STEPS = (*SUBMIT, *ISSUE)
