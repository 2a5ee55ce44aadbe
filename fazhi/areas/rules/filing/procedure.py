"""How record review moves: papers checked, registered, reviewed point by point, answered, put right or brought to annulment.

监督法第39条、第40条 and 法规规章备案审查条例第25条 leave it to the provinces how lower documents are reviewed. Days and the order of
steps are therefore marked as local; the defaults stand in ``local_practice.toml``.
"""

from __future__ import annotations

from fazhi.areas.rules.filing import gates, moves, papers, practice
from fazhi.areas.rules.filing.models import DocumentFiling, FilingPoint, FilingUrge
from fazhi.areas.rules.filing.suggestions import SUGGESTION  # noqa: F401 — declared with the others
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register

CODE, URGE_CODE = "rules.filing", "rules.filing_urge"
RULE = "本省备案审查规定"
BASIS = f"监督法第39条、第40条；法规规章备案审查条例第25条；{RULE}"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (*STAFF, Role.OFFICE_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD)
DAYS = practice.DAYS
OPEN_OPINION = ("opined", "answered")


def _accepted(result: str) -> Tell:
    return Tell("rules.document", "filing", "filing_accepted", detail=moves.answer(result, moves.filing_no))


def _step(code: str, name: str, takes: str | tuple[str, ...], to: str, by: tuple[Role, ...], **more: object) -> Step:
    return Step(code, name, takes, to, by=by, basis=RULE, local=True, **more)  # type: ignore[arg-type]


CHECK = (
    _step(
        "ask_papers", "要求补充材料", "received", "lacking", STAFF, fields=("missing",), issues=("filing_supplement_notice",),
        rows=("N22",), tells=(
            Tell("rules.document", "filing", "papers_asked", fields={"returned_reason": lambda c: c.record.missing}),
        ),
    ),
    _step(
        "supplement", "补充备案材料", "lacking", "received", THERE, at="maker", relayed=True, fields=("supplemented",),
        rows=("N22",),
    ),
    _step("received_rest", "收到补充材料", "lacking", "received", STAFF, fields=("supplemented",), rows=("N22",),
          hint="制定机关不在平台上办理的，由备案机关登记"),
    _step(
        "register", "备案登记", "received", "registered", STAFF, stamp="registered_on", issues=("filing_receipt",),
        sets={"filing_no": moves.next_filing_no, "late_days": moves.late_days}, rows=("N18",),
        hint="材料齐全、属于备案范围的予以登记；是否逾期报备由系统按公布日期计算",
    ),
    _step(
        "return_filing", "不予备案登记", ("received", "lacking"), "returned", STAFF,
        fields=("return_ground", "return_reason", "missing"), optional=("missing",), checks=(gates.lacking_papers_are_named,),
        stamp="concluded_on", sets={"refile_by": moves.refile_by}, issues=("filing_return_notice",), rows=("N22",),
        hint="材料不齐的写明须补正的材料，制定机关补正后重新报送，原报送留存；不属于规范性文件或者本级备案范围的不再报送",
        tells=(
            Tell(
                "rules.document", "filing", "filing_returned", fields={"returned_reason": moves.told_refusal},
                detail=moves.answer("不予备案登记", moves.refusal_no, lambda c: c.record.refile_by, None),
            ),
        ),
    ),
    _step(
        "circulate", "通报逾期报备", "registered", "", HEADS, once=True, needs=(gates.is_late,), issues=("filing_circular",),
        rows=("N18",),
    ),
)  # fmt: skip

REVIEW = (
    _step(
        "add_point", "登记审查意见（逐条）", "registered", "", STAFF, adds=FilingPoint, rows=("N20",),
        hint="一条意见一行：条款、问题、依据、建议",
    ),
    _step(
        "accept", "审查无问题，予以备案", "registered", "accepted", HEADS, fields=("review_note",), stamp="concluded_on",
        needs=(gates.has_no_points,), issues=("filing_conclusion",), tells=(_accepted("予以备案"),), rows=("N20",),
    ),
    _step(
        "give_opinion", "提出审查意见", "registered", "opined", HEADS, fields=("opinion", "opinion_text", "correct_by"),
        optional=("correct_by",), needs=(gates.has_points,), checks=(gates.limit_lies_ahead,), stamp="opinion_on",
        sets={"points": moves.points}, issues=("filing_review_opinion",), rows=("N20", "N24"),
        tells=(
            Tell(
                "rules.document", "filing", "filing_opinion",
                detail=moves.answer(lambda c: c.record.get_opinion_display(), moves.opinion_no, moves.set_limit),
            ),
        ),
    ),
)  # fmt: skip

CORRECTED = ("correction", "correction_no")
AFTER = (
    _step(
        "maker_answers", "制定机关书面答复", "opined", "answered", THERE, at="maker", relayed=True,
        fields=("answer", "will_correct"), stamp="answered_on", rows=("N24",),
    ),
    _step(
        "maker_corrects", "制定机关报告已改正", OPEN_OPINION, "corrected", THERE, at="maker", relayed=True, fields=CORRECTED,
        optional=("correction_no",), checks=(gates.correction_is_named,), stamp="corrected_on", rows=("N25",),
    ),
    _step("answer_received", "收到制定机关答复", "opined", "answered", STAFF, fields=("answer", "will_correct"),
          stamp="answered_on", rows=("N24",), hint="制定机关不在平台上办理的，由备案机关登记"),
    _step(
        "correction_received", "收到改正情况", OPEN_OPINION, "corrected", STAFF, fields=CORRECTED, optional=("correction_no",),
        checks=(gates.correction_is_named,), stamp="corrected_on", rows=("N25",),
    ),
    _step(
        "not_yet", "改正不符合审查意见，退回", "corrected", "answered", STAFF,
        sets={"corrected_on": None, "correction": "", "correction_no": "", "will_correct": True},
        hint="退回后改正期限重新计算；请在说明中写明不符合之处", rows=("N25",),
    ),
    _step(
        "confirm", "改正到位，予以备案", "corrected", "put_right", HEADS, stamp="concluded_on", issues=("filing_conclusion",),
        tells=(_accepted("已按审查意见改正，予以备案"),),
    ),
    _step(
        "uphold", "制定机关的说明成立，予以备案", "answered", "accepted", HEADS, fields=("settle_reason",), stamp="concluded_on",
        issues=("filing_conclusion",), tells=(_accepted("说明成立，予以备案"),),
    ),
    _step(
        "propose_annul", "提请有权机关撤销", OPEN_OPINION, "annul_proposed", (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD),
        fields=("annul_reason", "annul_to"), checks=(gates.annulment_was_earned,), stamp="annul_on",
        issues=("filing_annul_motion",), rows=("N24", "N25"),
    ),
    _step(
        "annulled", "有权机关撤销", "annul_proposed", "annulled", HEADS, fields=("annul_result",), stamp="concluded_on",
        hint="文件本身由制定机关在规范性文件办理中登记撤销",
    ),
    _step(
        "annul_refused", "有权机关决定不撤销", "annul_proposed", "accepted", HEADS, fields=("annul_result",), stamp="concluded_on",
        tells=(_accepted("有权机关决定不撤销"),),
    ),
)  # fmt: skip

FILING = register(
    Procedure(
        code=CODE, id="R3", name="规范性文件备案审查", record=DocumentFiling, basis=BASIS, local=True,
        number="{mark}备收〔{year}〕{n}号", title="{title}", opens="received",
        closes={"accepted", "put_right", "annulled", "returned"},
        states={
            "received": "已收到", "lacking": "待补充材料", "registered": "已登记，审查中", "opined": "已提出审查意见",
            "answered": "制定机关已答复", "corrected": "制定机关已改正，待核", "annul_proposed": "已提请撤销", "accepted": "予以备案",
            "put_right": "改正后予以备案", "annulled": "已撤销", "returned": "不予登记",
        },
        open_name="收到备案材料", open_by=STAFF, ask_by=THERE, asks="maker", open_on="收到日期",
        open_fields=("title", "maker", "document_no", "published_on", "report_no", "papers", "text", "again_no"),
        open_optional=("document_no", "again_no"),
        open_checks=(gates.maker_files_with_the_county, gates.published_before_it_is_filed, gates.refused_before),
        steps=(*CHECK, *REVIEW, *AFTER),
        limits=(
            Limit(
                "check", "形式审查", DAYS["check_working_days"], Unit.WORKING_DAY, {"open", "supplement", "received_rest"},
                {"register", "ask_papers", "return_filing"}, f"{RULE}（默认5个工作日，可配置）", local=True, unverified=True,
            ),
            Limit(
                "supplement", "补充备案材料", DAYS["supplement_working_days"], Unit.WORKING_DAY, "ask_papers",
                {"supplement", "received_rest"}, f"{RULE}（上海10个工作日为例，可配置）", duty="maker", lapses={"return_filing"},
                local=True, rows=("N22",),
            ),
            Limit(
                "review", "审查并提出意见", DAYS["review"], Unit.DAY, {"open", "supplement", "received_rest"},
                {"accept", "give_opinion", "return_filing"}, f"{RULE}（默认30日，可配置）", lapses={"ask_papers"}, local=True,
                rows=("N20",),
            ),
            Limit(
                "answer", "答复审查意见", DAYS["answer"], Unit.DAY, "give_opinion",
                {"maker_answers", "answer_received", "maker_corrects", "correction_received"},
                f"{RULE}（山东、北京30日，上海2个月，可配置）", duty="maker", lapses={"propose_annul"}, local=True, rows=("N24",),
                when=lambda record, values: not record.correct_by,
            ),
            Limit(
                "answer_by", "在意见书指定的期限内处理", 0, Unit.SET_BY_DOCUMENT, "give_opinion",
                {"maker_answers", "answer_received", "maker_corrects", "correction_received"}, RULE, set_by="correct_by",
                duty="maker", lapses={"propose_annul"}, local=True, rows=("N24",), when=lambda record, values: bool(record.correct_by),
            ),
            Limit(
                "correct", "按答复修改、废止", DAYS["correct"], Unit.DAY, {"maker_answers", "answer_received", "not_yet"},
                {"maker_corrects", "correction_received"}, f"{RULE}（山东30日为例，可配置）", duty="maker",
                lapses={"propose_annul", "uphold"}, local=True, rows=("N25",), when=lambda record, values: bool(record.will_correct),
            ),
        ),
        templates=papers.FILING, parties={"maker": "maker"}, capacities={"maker": "制定机关"},
        internal=frozenset({"review_note", "add_point", "FilingPoint"}), told={"FilingPoint": lambda record: bool(record.opinion)},
        unlisted={
            "N19": "向本级人大常委会备案的是县政府的文件，期限在规范性文件（rules.document）中计算",
            "N21": "本级人大常委会内部的形式审查期限，不是政府备案审查机构的义务",
            "N23": "本级人大常委会内部的审查研究期限，不是政府备案审查机构的义务",
            "N26": "年度目录由制定机关每年1月31日前报送，见规范性文件（rules.document）",
        },
    )
)  # fmt: skip

URGE = register(
    Procedure(
        code=URGE_CODE, id="R3", name="督促报备", record=FilingUrge, basis=BASIS, local=True,
        number="{mark}备督收〔{year}〕{n}号", title="{title}（逾期未报备）", opens="found", closes={"filed", "circulated", "mistaken"},
        states={
            "found": "发现未报备", "urged": "已督促", "circulated": "已通报", "filed": "已补报", "mistaken": "无须报备",
        },
        open_name="发现逾期未报备", open_by=STAFF, open_on="发现日期",
        open_fields=("document", "title", "maker", "published_on", "should_by"), open_optional=("document",),
        open_checks=(gates.maker_files_with_the_county, gates.late_day_was_passed),
        steps=(
            _step("urge", "发督促报备通知", "found", "urged", STAFF, issues=("filing_urge_notice",), rows=("N18",)),
            _step("filed", "已补报", ("found", "urged"), "filed", (*STAFF, *THERE), fields=("reason",), optional=("reason",),
                  stamp="filed_on", rows=("N18",)),
            _step("circulate", "通报", "urged", "circulated", HEADS, stamp="circulated_on", issues=("unfiled_circular",), rows=("N18",)),
            _step("mistaken", "核实无须报备", ("found", "urged"), "mistaken", STAFF, fields=("reason",)),
        ),
        limits=(
            Limit(
                "file", "按督促通知补报", DAYS["urge"], Unit.DAY, "urge", {"filed", "circulate", "mistaken"},
                f"{RULE}（默认10日，可配置）", duty="maker", local=True, unverified=True, rows=("N18",),
            ),
        ),
        templates=papers.URGE, parties={"maker": "maker"}, capacities={"maker": "制定机关"},
    )
)  # fmt: skip
