"""How one file is reviewed: two sheets handed in blind, opened together, a third where they differ, told, objected to, mended.

The sheets themselves are no part of the matter (``sheets``); its history holds their digests alone until both are in.
"""

from __future__ import annotations

from fazhi.areas.enforcement.file_review import assigning, gates, papers, telling
from fazhi.areas.enforcement.file_review import models as m
from fazhi.areas.enforcement.file_review.practice import ANSWER_DAYS, OBJECT_DAYS
from fazhi.areas.enforcement.file_review.words import Decided
from fazhi.spine.access import Role
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

FILE_CODE = "enforcement.reviewed_file"
LAW, GUANGDONG = "行政执法监督条例", "广东省行政执法案卷评查办法"
LOCAL = f"{GUANGDONG}第10条（参照）"
OBJECT = f"{GUANGDONG}第12条第（七）项（参照）"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
CODES = ("round", "agency", "kind", "file_no", "name", "self_sent", "case")
SHEETS = ("score_one", "score_two", "fatal", "sheet_words")
LATER = ("scored", "told", "objected", "settled", "rectifying", "mended")
RESULT = {"score", "fatal", "grade", "scored_on", "FileProblem", "problem"}

REVIEW = (
    Step("hand_in", "提交评分表", ("scoring", "differing"), "", by=(), anonymous=True, basis=LOCAL, local=True, adds=m.SheetHanded,
         checks=(gates.seat_is_open,), own_page=True, hint="由评查人员在“案卷评查任务”中提交；启封以前只留校验值"),
    Step("replace", "更换评查人员", "scoring", "", by=STAFF, basis=f"{GUANGDONG}（回避，参照）", local=True, adds=m.ReviewerChange,
         checks=(gates.seat_not_handed, gates.new_reviewer_may), after=(assigning.change_reviewer,),
         hint="已经提交的不能更换；原来的评分草稿随之作废"),
    Step("agree", "启封评分（相合）", "scoring", "scored", by=(), relayed=True, basis=LOCAL, local=True, fields=SHEETS, stamp="scored_on",
         needs=(gates.both_handed,), checks=(gates.they_agree,),
         sets={"score": telling.mean, "grade": telling.grade_of_mean, "decided": Decided.AGREED.value}),
    Step("differ", "启封评分（不一致）", "scoring", "differing", by=(), relayed=True, basis=LOCAL, local=True, needs=(gates.both_handed,)),
    Step("name_third", "指定第三评查人员", "differing", "", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("third",),
         checks=(gates.third_may_review,), suggests={"third": telling.third}, after=(assigning.third_sheet,),
         hint="按抽取的签号顺序递补；第三人也不看前两份评分表"),
    Step("third", "第三人评定", "differing", "scored", by=(), relayed=True, basis=LOCAL, local=True, fields=(*SHEETS, "score_third"),
         stamp="scored_on", needs=(gates.both_handed, gates.third_handed),
         sets={"score": lambda c: c.value("score_third"), "grade": telling.grade_of_third, "decided": Decided.THIRD.value}),
    Step("leave", "不予评查", ("scoring", "differing"), "left", by=HEADS, basis=LOCAL, local=True, fields=("left_why",),
         hint="如案卷尚未结案、不属于评查范围"),
)  # fmt: skip
RESULTS = (
    Step("problem", "列入问题清单", ("scored", "objected"), "", by=STAFF, relayed=True, basis=f"{LAW}第18条",
         adds=m.FileProblem, optional=("points",),
         hint="评分表中扣分的事项启封时已列入"),
    Step("clue", "登记线索处置", LATER, "", by=(*STAFF, *HEADS), basis=f"{LAW}第33条；{LOCAL}", local=True, adds=m.FileClue, optional=("to",)),
    Step("tell", "反馈评查结果", "scored", "told", by=(*STAFF, *HEADS), basis=OBJECT, local=True, stamp="told_on",
         issues=("score_sheet", "feedback")),
    Step("accept_result", "没有异议", "told", "settled", by=THERE, at="agency", basis=OBJECT, local=True),
    Step("object", "提出异议", "told", "objected", by=THERE, at="agency", basis=OBJECT, local=True, adds=m.FileObjection),
    Step("object_received", "登记单位的异议", "told", "objected", by=STAFF, basis=OBJECT, local=True, adds=m.FileObjection,
         hint="单位不在平台上办理的，由评查机构登记"),
    Step("stands", "逾期未提出异议", "told", "settled", by=(), law=True, basis=OBJECT, local=True),
    Step("keep", "异议不成立，维持", "objected", "settled", by=HEADS, basis=OBJECT, local=True, fields=("objection_answer",),
         issues=("objection_reply",)),
    Step("change", "异议成立，重新评定", "objected", "settled", by=HEADS, basis=OBJECT, local=True,
         fields=("objection_answer", "score", "fatal"), checks=(gates.points_within_sheet,),
         sets={"grade": telling.grade_anew, "decided": Decided.OBJECTION.value}, issues=("objection_reply",)),
)  # fmt: skip
AFTER = (
    Step("notice", "转行政执法监督", ("settled", "rectifying", "mended"), "", by=HEADS, basis=f"{LAW}第18条、第27条、第28条", adds=m.FileNotice,
         sends=(
             Send("enforcement.supervision", "supervision", organ=lambda c: c.matter.organ, fields={
                 "title": lambda c: f"案卷评查发现的问题：{c.record.name}"[:200], "source": "file_review",
                 "agency": lambda c: c.record.agency, "facts": lambda c: c.detail["facts"],
             }),
         ), hint="由监督机构决定制发督办函或者意见书（2026年2月1日前为监督通知书）"),
    Step("order", "要求整改", "settled", "rectifying", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("demand", "rectify_by"),
         needs=(gates.something_to_mend,), checks=(gates.mending_day_ahead,), issues=("problem_list",)),
    Step("rectified", "报送整改情况", "rectifying", "mended", by=THERE, at="agency", basis=LOCAL, local=True, fields=("rectified",),
         stamp="rectified_on"),
    Step("rectified_received", "登记整改情况", "rectifying", "mended", by=STAFF, basis=LOCAL, local=True, fields=("rectified",),
         stamp="rectified_on"),
    Step("not_yet", "整改不到位，重新要求", "mended", "rectifying", by=(*STAFF, *HEADS), basis=LOCAL, local=True,
         fields=("demand", "rectify_by"), checks=(gates.mending_day_ahead,), sets={"rectified_on": None}),
    Step("confirm", "核查确认，办结", "mended", "closed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, checks=(gates.confirmed_by_another,)),
    Step("close", "无须整改，办结", "settled", "closed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, needs=(gates.nothing_to_mend,)),
)  # fmt: skip

FILE = register(
    Procedure(
        code=FILE_CODE, id="E8", name="案卷评查（逐卷）", record=m.ReviewedFile, basis=f"{LAW}第18条；{GUANGDONG}（参照）",
        number="{mark}评卷〔{year}〕{n}号", title="{name}", opens="scoring", closes={"closed", "left"},
        states={
            "scoring": "评查中", "differing": "评分不一致，待第三人评定", "scored": "已评定，待反馈", "told": "已反馈，异议期内",
            "objected": "异议审查中", "settled": "结果已定", "rectifying": "整改中", "mended": "已报整改，待核查", "closed": "已办结",
            "left": "不予评查",
        },
        open_name="列入评查", open_on="分派日期", open_fields=CODES, open_optional=("case",),
        steps=(*REVIEW, *RESULTS, *AFTER),
        limits=(
            Limit("object", "提出异议", OBJECT_DAYS, Unit.WORKING_DAY, "tell", {"accept_result", "object", "object_received", "stands"}, OBJECT,
                  duty="agency", effect=Effect.LOSES_RIGHT, deemed="stands", local=True),
            Limit("answer", "答复异议", ANSWER_DAYS, Unit.WORKING_DAY, {"object", "object_received"}, {"keep", "change"}, OBJECT, local=True),
            Limit("rectify", "报送整改情况", 0, Unit.SET_BY_DOCUMENT, {"order", "not_yet"}, {"rectified", "rectified_received"}, LOCAL,
                  set_by="rectify_by", duty="agency", local=True),
        ),
        templates=papers.FILE_PAPERS, links={"supervision": "行政执法监督"}, parties={"agency": "agency"},
        capacities={"agency": "被评查单位"}, local=True, beside={m.ReviewSheet: gates.sheets_agree},
        internal=frozenset({
            "score_one", "score_two", "score_third", "decided", "sheet_words", "third", "SheetHanded", "ReviewerChange", "FileClue",
            "hand_in", "replace", "agree", "differ", "name_third", "clue", "score_sheet", "FileNotice", "notice", *RESULT,
        }),
        told=dict.fromkeys(RESULT, telling.agency_is_told),
        pages={"desk-enforcement:review-sheets": "评分表"},
    )
)  # fmt: skip
