"""How a round of case-file review moves: planned, sampled by a draw, reviewed, circulated, closed.

National law says what is looked at (行政执法监督条例第18条); lots, two reviewers, points, days are local (参照广东).
"""

from __future__ import annotations

from fazhi.areas.enforcement.file_review import assigning, gates, papers, telling
from fazhi.areas.enforcement.file_review import models as m
from fazhi.areas.enforcement.file_review.file_procedure import FILE, FILE_CODE, GUANGDONG, HEADS, LAW, STAFF
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

__all__ = ["CODE", "FILE", "ROUND"]
CODE = "enforcement.file_review"
LOCAL = f"{GUANGDONG}第6条、第8条（参照）"
OPENING = ("title", "plan", "plan_no", "period_from", "period_to", "kinds", "sheet", "per_agency", "at_most")

STEPS = (
    Step("candidate", "列入备选案卷", "planned", "", by=STAFF, basis=f"{GUANGDONG}第8条（参照）", local=True, adds=m.RoundCandidate,
         checks=(gates.candidate_once,), needs=(gates.not_frozen_yet,),
         hint="平台上没有的案卷（许可、强制等）按编号列入，与其他案卷一起抽取；单位自选报送的都评查"),
    Step("draw", "拟定抽取", "planned", "", by=STAFF, basis=f"{GUANGDONG}第8条（参照）", local=True, fields=("draw_no",),
         checks=(gates.draw_is_the_bureaus,),
         hint="通常在“抽取和进度”中拟定；重新抽取的，在这里改为新的抽取编号"),
    Step("sample", "按抽取结果分派", "planned", "reviewing", by=STAFF, basis=f"{GUANGDONG}第8条、第10条（参照）", local=True,
         stamp="sampled_on", needs=(gates.draw_is_held,), checks=(gates.something_is_drawn,),
         sets={"lines": lambda c: c.record.sheet.lines, "files": telling.how_many},
         sends=(
             Send(FILE_CODE, "file", organ=lambda c: c.matter.organ, each=assigning.drawn, fields={
                 "round": lambda c: c.record, "agency": lambda c: c.each.agency, "kind": lambda c: c.each.kind,
                 "file_no": lambda c: c.each.file_no, "name": lambda c: c.each.name, "self_sent": lambda c: c.each.self_sent,
                 "case": lambda c: c.each.case,
             }),
         ), after=(assigning.open_sheets,), hint="每份案卷由抽取产生的两名评查人员分别评分，互不知道对方的评分"),
    Step("circulate", "印发通报", "reviewing", "circulated", by=HEADS, basis=f"{LAW}第31条；{GUANGDONG}（参照）", local=True,
         fields=("circular_text",), stamp="circulated_on", needs=(gates.results_are_firm,), issues=("circular",),
         suggests={"circular_text": telling.circular}, hint="通报写单位和问题，不写执法人员、当事人和评查人员"),
    Step("finish", "整改完毕，办结", "circulated", "closed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, needs=(gates.files_are_over,)),
    Step("drop", "取消评查", "planned", "dropped", by=HEADS, basis=LOCAL, local=True, fields=("dropped_why",)),
)  # fmt: skip

ROUND = register(
    Procedure(
        code=CODE, id="E8", name="行政执法案卷评查", record=m.ReviewRound, basis=f"{LAW}第18条；{GUANGDONG}（参照）",
        number="{mark}评查〔{year}〕{n}号", title="{title}", opens="planned", closes={"closed", "dropped"},
        states={
            "planned": "方案已定，待抽取", "reviewing": "评查中", "circulated": "已通报，整改中", "closed": "已办结", "dropped": "已取消",
        },
        open_name="登记评查方案", open_by=(*STAFF, *HEADS), open_on="方案日期", open_fields=OPENING,
        open_optional=("plan_no", "kinds"),
        open_checks=(gates.period_in_order, gates.numbers_make_sense, gates.sheet_is_in_use),
        steps=STEPS, limits=(), templates=papers.ROUND_PAPERS, links={"file": "被评查案卷"}, local=True,
        pages={"desk-enforcement:review-round": "抽取和进度"},
    )
)  # fmt: skip
