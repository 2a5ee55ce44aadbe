"""What follows publication: filing, effect, evaluation, reviews of the document by others, and its end."""

from __future__ import annotations

from fazhi.areas.rules.documents import gates, gates_after, handing, moves
from fazhi.areas.rules.documents.models import (
    CleanupResult,
    CourtAdvice,
    DocumentEvaluation,
    DocumentVersion,
    FilingAnswer,
    IncidentalReview,
    SuspendedClause,
)
from fazhi.areas.rules.documents.steps_issue import OFFICE
from fazhi.areas.rules.documents.steps_making import DRAFTERS
from fazhi.areas.rules.documents.words import Change, End, Filing
from fazhi.spine.procedure import Step

PUBLIC = ("published", "in_force")
RECORD_LAW = "监督法第40条；本省备案审查规定"
ENDING = "国办发〔2018〕37号；本省规范性文件管理规定"
GOVERNMENT, CONGRESS = FilingAnswer.Target.GOVERNMENT, FilingAnswer.Target.CONGRESS
ANSWER = ("result", "opinion_no", "points", "given_on", "correct_by")

FILE = (
    Step(
        "file_gov", "报上一级人民政府备案", PUBLIC, "", DRAFTERS, "本省规章规范性文件备案规定", at="maker", stamp="filed_gov_on",
        needs=(gates_after.not_filed_gov,), issues=("filing_report",), sends=(handing.FILE_WITH_COUNTY,), rows=("N18",),
        hint="县政府文件报市政府，部门和乡镇文件报县政府；联合制定的由牵头机关报一次",
    ),
    Step(
        "file_npc", "报本级人大常委会备案", PUBLIC, "", OFFICE, RECORD_LAW, at="maker", stamp="filed_npc_on",
        needs=(gates_after.must_be_filed_with_congress, gates_after.not_filed_npc), issues=("congress_report",), rows=("N19",),
    ),
    Step(
        "filing_accepted", "政府备案登记（回执）", PUBLIC, "", DRAFTERS, "本省规章规范性文件备案规定", relayed=True,
        adds=FilingAnswer, detail=ANSWER, optional=("points", "correct_by"), fills={"target": GOVERNMENT},
        needs=(gates_after.is_filed_gov, gates.filing_elsewhere),
        sets={"filed_gov_no": lambda c: c.detail["opinion_no"], "filed_gov_result": Filing.ACCEPTED}, rows=("N18",),
    ),
    Step(
        "filing_returned", "政府不予备案登记", PUBLIC, "", DRAFTERS, "本省规章规范性文件备案规定", relayed=True, adds=FilingAnswer,
        detail=ANSWER, optional=("points", "correct_by"), fills={"target": GOVERNMENT}, fields=("returned_reason",), local=True,
        needs=(gates_after.is_filed_gov, gates.filing_elsewhere),
        sets={"filed_gov_on": moves.unless_sent_again, "filed_gov_result": moves.refused_for_good, "files_gov": moves.is_filed_again},
        rows=("N18", "N22"), hint="材料不齐、须补正后重新报送的填写处理期限；不属于备案范围、不再报送的不填",
    ),
    Step(
        "filing_opinion", "政府备案审查意见", PUBLIC, "", DRAFTERS, "本省规章规范性文件备案规定", relayed=True, adds=FilingAnswer,
        detail=ANSWER, optional=("points", "correct_by"), fills={"target": GOVERNMENT},
        needs=(gates_after.is_filed_gov, gates.filing_elsewhere), sets={"filed_gov_result": Filing.CORRECT}, rows=("N24",),
    ),
    Step(
        "npc_accepted", "人大备案登记（回执）", PUBLIC, "", OFFICE, RECORD_LAW, at="maker", adds=FilingAnswer, detail=ANSWER,
        optional=("points", "correct_by"), fills={"target": CONGRESS}, needs=(gates_after.is_filed_npc,),
        sets={"filed_npc_no": lambda c: c.detail["opinion_no"], "filed_npc_result": Filing.ACCEPTED}, rows=("N19",),
    ),
    Step(
        "npc_opinion", "人大常委会审查意见", PUBLIC, "", OFFICE, RECORD_LAW, at="maker", adds=FilingAnswer, detail=ANSWER,
        optional=("points", "correct_by"), fills={"target": CONGRESS}, needs=(gates_after.is_filed_npc,),
        sets={"filed_npc_result": Filing.CORRECT}, rows=("N24",),
    ),
    Step(
        "papers_asked", "备案机关要求补充材料", PUBLIC, "", DRAFTERS, "本省备案审查规定", fields=("returned_reason",), local=True,
        relayed=True, needs=(gates_after.is_filed_gov, gates.filing_elsewhere), rows=("N22",),
    ),
    Step(
        "supplement", "补充备案材料", PUBLIC, "", DRAFTERS, "本省备案审查规定", local=True, rows=("N22",),
        needs=(gates_after.papers_were_asked,),
        tells=(handing.SUPPLEMENT,),
    ),
    Step(
        "answer_opinion", "答复备案审查意见", PUBLIC, "", DRAFTERS, "本省备案审查规定", fields=("filing_answer", "will_correct"),
        needs=(gates_after.opinion_is_open,), local=True, rows=("N24",),
        tells=(handing.ANSWER_OPINION,),
    ),
    Step(
        "corrected", "已按处理意见改正（不修改正文的）", PUBLIC, "", DRAFTERS, "本省备案审查规定", fields=("filing_answer",),
        needs=(gates_after.opinion_is_open,), local=True, rows=("N25",), tells=(handing.put_right("explained"),),
    ),
)  # fmt: skip

FORCE = (
    Step(
        "enter_force", "施行", "published", "in_force", (), "规章制定程序条例第32条、第36条", law=True, rows=("N17",),
    ),
    Step(
        "incorporate", "修改内容并入原文件，项目办结", "published", "incorporated", DRAFTERS, ENDING,
        needs=(gates_after.amendment_is_filed,),
    ),
    Step(
        "amended", "修改后重新公布", "in_force", "", (), ENDING, relayed=True, adds=DocumentVersion,
        detail=("title", "text", "document_no", "unified_no", "published_on", "effective_on", "expires_on", "amends_note"),
        optional=("unified_no", "expires_on", "amends_note"), fills={"number": moves.next_version, "change": Change.AMENDED},
        sets={"expires_on": lambda c: c.detail["expires_on"]}, rows=("N25",),
        tells=(handing.put_right("amended", lambda c: c.detail["document_no"]),),
    ),
    Step(
        "amendment_undone", "修改决定失效，恢复修改前的文本", "in_force", "", (), ENDING, relayed=True, adds=DocumentVersion,
        detail=("title", "text", "document_no", "unified_no", "published_on", "effective_on", "expires_on", "amends_note"),
        optional=("unified_no", "expires_on", "amends_note"), fills={"number": moves.next_version, "change": Change.RESTORED},
        sets={"expires_on": lambda c: c.detail["expires_on"]},
    ),
    Step(
        "to_end", "将由新文件代替", "in_force", "", (), ENDING, relayed=True, fields=("expires_on", "ended_by"),
    ),
    Step(
        "superseded", "由新文件代替", "in_force", "superseded", (), ENDING, relayed=True, fields=("ended_by",), stamp="ended_on",
        sets={"end_kind": End.SUPERSEDED},
    ),
    Step(
        "evaluate", "实施效果评估", "in_force", "", DRAFTERS, ENDING, adds=DocumentEvaluation, issues=("evaluation_notice",),
        local=True, rows=("N28", "N30"),
    ),
    Step(
        "report_evaluation", "评估报告送法制机构", "in_force", "", DRAFTERS, "本省有效期规定", needs=(gates_after.has_an_end, gates_after.evaluated),
        local=True, rows=("N28",),
    ),
    Step(
        "decide_evaluation", "制定机关决定有效期届满后的处理", "in_force", "", OFFICE, "本省有效期规定", at="maker",
        fields=("evaluation_decision",), needs=(gates_after.has_an_end, gates_after.evaluated), local=True, rows=("N28",),
        hint="继续实施的，应当重新公布：重新审核、编号、备案，有效期重新计算；不办理的，期满自动失效",
    ),
    Step(
        "expire", "有效期届满自动失效", "in_force", "expired", (), "本省有效期规定；国办发〔2018〕37号", law=True,
        sets={"ended_on": moves.day_after_expiry, "end_kind": moves.how_it_expired}, rows=("N28",),
    ),
)  # fmt: skip


def _cleaned(code: str, name: str, to: str = "", end: str = "") -> Step:
    """One result of a round of clean-up, told by the round (国办发〔2018〕37号; 本省清理规定)."""
    sets = (
        {"end_kind": end, "end_reason": lambda c: c.detail["reason"], "ended_by": lambda c: c.detail["round_no"]}
        if end
        else {}
    )
    return Step(
        f"cleaned_{code}", f"清理：{name}", "in_force", to, (), "国办发〔2018〕37号；本省清理规定", relayed=True, adds=CleanupResult,
        optional=("reason",), stamp="ended_on" if end else "", sets=sets, rows=("N29",),
    )  # fmt: skip


LATER = (
    _cleaned("keep", "继续有效"),
    _cleaned("amend", "修改"),
    _cleaned("repeal", "废止", "repealed", End.REPEALED),
    _cleaned("invalid", "宣布失效", "invalid", End.INVALID),
    _cleaned("other", "其他处理"),
    Step(
        "repeal", "决定废止", PUBLIC, "repealed", OFFICE, ENDING, at="maker", fields=("end_reason", "ended_by"), stamp="ended_on",
        sets={"end_kind": End.REPEALED}, issues=("repeal_notice",), rows=("N25",),
        needs=(gates_after.amendment_was_the_last,), after=(moves.undo_amendment,),
        tells=(handing.put_right("repealed", lambda c: c.record.ended_by),),
    ),
    Step(
        "declare_invalid", "宣布失效", PUBLIC, "invalid", OFFICE, ENDING, at="maker", fields=("end_reason", "ended_by"),
        stamp="ended_on", sets={"end_kind": End.INVALID}, issues=("repeal_notice",),
        needs=(gates_after.amendment_was_the_last,), after=(moves.undo_amendment,),
    ),
    Step(
        "annul", "被上级机关或者本级人大常委会撤销", PUBLIC, "annulled", OFFICE, "监督法第39条、第40条", at="maker",
        fields=("end_reason", "ended_by"), stamp="ended_on", sets={"end_kind": End.ANNULLED}, after=(moves.undo_amendment,),
        hint="被撤销的是修改决定的，原文件恢复修改前的文本；此后又作过修改的，现行文本不变，请另提修改项目",
    ),
    Step(
        "clause_stopped", "条款停止执行或者恢复执行", PUBLIC, "", OFFICE, "行政复议法第59条", at="maker", adds=SuspendedClause,
        optional=("reason",),
    ),
    Step(
        "incidental_asked", "收到附带审查通知", PUBLIC, "", OFFICE, "行政复议法第58条", at="maker", adds=IncidentalReview,
        rows=("N31",),
    ),
    Step(
        "incidental_answered", "附带审查书面答复", PUBLIC, "", OFFICE, "行政复议法第58条", at="maker", fields=("incidental_answer",),
        needs=(gates_after.was_asked_incidentally,), issues=("incidental_answer",), rows=("N31",),
    ),
    Step(
        "court_advised", "收到人民法院的处理建议", PUBLIC, "", OFFICE, "行政诉讼法第64条；法释〔2018〕1号第149条", at="maker",
        adds=CourtAdvice, rows=("N32",),
    ),
    Step(
        "court_answered", "答复人民法院", PUBLIC, "", OFFICE, "法释〔2018〕1号第149条", at="maker", fields=("court_answer",),
        needs=(gates_after.was_advised,), issues=("court_answer",), rows=("N32",),
    ),
)  # fmt: skip

AFTER_STEPS = (*FILE, *FORCE, *LATER)
