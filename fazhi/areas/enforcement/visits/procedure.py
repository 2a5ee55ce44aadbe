"""One inspection visit, from the plan to the closing (国办发〔2024〕54号; 国办发〔2015〕58号; 海南省涉企行政检查条例（试行）as the text seen)."""

from __future__ import annotations

import secrets

from fazhi.areas.enforcement.visits import gates, joining
from fazhi.areas.enforcement.visits.models import Visit, VisitBody, VisitFinding
from fazhi.areas.enforcement.visits.outward import ANSWERS, CASE, DISCLOSE, opens_case, told
from fazhi.areas.enforcement.visits.papers import TEMPLATES
from fazhi.areas.enforcement.visits.words import Follow
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
HEAD = (Role.AUTHORITY_HEAD,)
OPENERS = (Role.CLERK, Role.OFFICE_HEAD, Role.REGISTRAR, Role.LIAISON)
OPINION = "国办发〔2024〕54号"
HAINAN = "海南省涉企行政检查条例（试行）"
#: No sign that is read for another (0 O, 1 I L).
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
BEFORE = ("planned", "approved", "announced")
OPTIONAL = ("ground", "plan_ref", "from_above", "planned_on", "bodies", "officer_one", "officer_two")
MAY_GO = (gates.items_are_published, gates.object_is_there, gates.cap_is_kept)

STEPS = (
    Step(
        "mend", "补充检查安排", "planned", "", by=HANDLERS, basis=f"{OPINION}；{HAINAN}第10条",
        fields=("plan_ref", "ground", "bodies", "items_text", "planned_on"),
        optional=("plan_ref", "ground", "bodies", "planned_on"), checks=(gates.cause_is_told,), local=True,
    ),
    Step(
        "approve", "批准检查", "planned", "approved", by=HEAD, basis=f"{OPINION}；{HAINAN}第15条", stamp="approved_on",
        needs=(gates.plan_is_there,), checks=MAY_GO, issues=("approval",), rows=("13:7",),
    ),
    Step(
        "go_urgent", "紧急实施（补办审批）", "planned", "approved", by=HANDLERS, basis=f"{OPINION}；{HAINAN}第15条", stamp="urgent_on",
        needs=(gates.is_urgent,), checks=MAY_GO, rows=("13:7",), hint="情况紧急需要当场实施的，立即向负责人报告，并补办审批",
    ),
    Step(
        "make_up", "补办审批", ("approved", "announced", "on_site", "fixed", "told"), "", by=HEAD, basis=f"{HAINAN}第15条", once=True,
        stamp="approved_on", needs=(lambda ctx: "" if ctx.record.urgent_on else "不是紧急实施的检查，无须补办",),
        issues=("approval",), rows=("13:7",),
    ),
    Step(
        "join", "登记参加单位", BEFORE, "", by=HANDLERS, basis="行政处罚法第42条；国办发〔2015〕58号三（三）", adds=VisitBody,
        checks=(gates.is_a_joint_body,), rows=("13:9",), hint="单位换人的，重新登记，以最后一次为准", after=(joining.let_in,),
    ),
    Step(
        "announce", "生成检查码、制发检查通知书", "approved", "announced", by=HANDLERS, basis=f"{OPINION}；{HAINAN}第16条",
        fields=("officer_one", "officer_two"), checks=(gates.lead_officers_may_act, gates.object_is_there),
        sets={"code": lambda ctx: "".join(secrets.choice(SIGNS) for _ in range(10))}, issues=("notice",), rows=("13:8",),
    ),
    Step(
        "change", "更换检查人员（牵头单位）", "announced", "", by=HANDLERS, basis="行政处罚法第42条", fields=("officer_one", "officer_two"),
        checks=(gates.lead_officers_may_act,), issues=("notice",), local=True, hint="换人后重新制发检查通知书",
    ),
    Step(
        "scan", "企业扫码核对", ("announced", "on_site", "fixed"), "", by=(), basis=f"{HAINAN}第16条", stamp="scanned_on", once=True, anonymous=True,
        rows=("13:8",),
    ),
    Step(
        "arrive", "入场（亮证、告知权利）", "announced", "on_site", by=HANDLERS, basis=f"{HAINAN}第18条；行政处罚法第42条、第55条",
        fields=("cards_shown", "rights_told", "present"), optional=("present",), stamp="visited_on",
        checks=(gates.all_officers_may_act, gates.cards_and_rights), rows=("13:9",),
    ),
    Step(
        "finding", "登记检查项结果", "on_site", "", by=HANDLERS, basis=f"{OPINION}；国办发〔2015〕58号", adds=VisitFinding,
        optional=("remark",), checks=(gates.finding_belongs,),
    ),
    Step(
        "own_finding", "登记本单位检查项结果", "on_site", "", by=HANDLERS, at=joining.JOINT, basis=f"{OPINION}；国办发〔2015〕58号",
        adds=VisitFinding, optional=("remark",), checks=(gates.finding_belongs, gates.is_of_own_body), hint="由参加单位派出的检查人员在手机上办理",
    ),
    Step(
        "fix", "确定检查结果", "on_site", "fixed", by=HANDLERS, basis=f"{HAINAN}第22条", fields=("result", "lab", "facts", "rectify_by"),
        optional=("lab", "facts", "rectify_by"), stamp="done_on", checks=(gates.result_agrees,),
        sets={
            "problems": lambda ctx: told(ctx), "rectify": lambda ctx: told(ctx, Follow.ORDER), "filed": opens_case,
        },
        issues=("site_record",), sends=(*CASE, *DISCLOSE), tells=ANSWERS,
    ),
    Step(
        "tell", "告知检查结果", "fixed", "told", by=HANDLERS, basis=f"{HAINAN}第22条", stamp="told_on", issues=("result",), rows=("13:10",),
    ),
    Step(
        "publish", "公示检查结果", ("fixed", "told"), "", by=HANDLERS, basis="国办发〔2018〕118号（六）", stamp="published_on", once=True,
        relayed=True, rows=("13:11",), hint="在“执法结果公示”中公示后自动登记；在其他渠道公示的，在此登记",
    ),
    Step(
        "recheck", "复查", "told", "", by=HANDLERS, basis=f"{OPINION}", fields=("corrected", "recheck_note"), optional=("corrected", "recheck_note"),
        stamp="rechecked_on", needs=(gates.has_order,),
    ),
    Step("close", "办结", "told", "closed", by=HANDLERS, basis=OPINION, needs=(gates.nothing_open,)),
    Step(
        "cancel", "取消检查", BEFORE, "cancelled", by=HANDLERS, basis=OPINION, fields=("cancel_why",),
        hint="对象已注销、并入其他检查、超过频次上限等，写明原因", local=True,
    ),
    Step(
        "take_over", "由原系统转入", "planned", "closed", by=(), relayed=True, basis="初次导入旧台账（本平台做法）", local=True,
        fields=("officer_one", "officer_two", "visited_on", "result", "problems", "rectify", "filed", "done_on", "published_on", "facts"),
        optional=("officer_one", "officer_two", "problems", "rectify", "facts"), needs=(gates.is_an_old_register,),
        checks=(gates.days_follow,),
    ),
)  # fmt: skip
LIMITS = (
    Limit(
        "make_up", "补办审批", 1, Unit.DAY, "go_urgent", {"make_up"}, f"{HAINAN}第15条（须补办）；二十四小时系比照行政强制法第19条",
        unverified=True, rows=("13:7",), lapses={"cancel"}, until_closed=True, rolls=False,
    ),
    Limit(
        "tell", "告知检查结果", 0, Unit.IMMEDIATE, "fix", {"tell"}, f"{HAINAN}第22条", rows=("13:10",),
        when=lambda record, values: not values.get("lab", record.lab),
    ),
    Limit(
        "tell_lab", "告知检查结果（检验、检测）", 5, Unit.WORKING_DAY, "fix", {"tell"}, f"{HAINAN}第22条", rows=("13:10",),
        when=lambda record, values: bool(values.get("lab", record.lab)),
    ),
    Limit(
        "publish", "公示检查结果", 20, Unit.WORKING_DAY, "fix", {"publish"}, "国办发〔2018〕118号（六）", rows=("13:11",), until_closed=True,
    ),
    Limit(
        "rectify", "责令改正期满复查", 0, Unit.SET_BY_DOCUMENT, "fix", {"recheck"}, "责令改正通知书载明的期限",
        set_by="rectify_by", until_closed=True,
        when=lambda record, values: bool(values.get("rectify_by", record.rectify_by)),
    ),
)  # fmt: skip

VISIT = register(
    Procedure(
        code="enforcement.visit", id="E6", name="行政检查", record=Visit, basis=f"{OPINION}；国办发〔2015〕58号", number="{mark}检〔{year}〕{n}号",
        title="{title}", opens="planned", closes={"closed", "cancelled"},
        states={
            "planned": "待批准", "approved": "已批准", "announced": "已生成检查码", "on_site": "检查中", "fixed": "结果已确定",
            "told": "已告知", "closed": "已办结", "cancelled": "已取消",
        },
        open_name="登记检查", open_by=OPENERS, open_on="登记日期",
        open_fields=("title", "target", "mode", "items_text", *OPTIONAL), open_optional=OPTIONAL, open_checks=(gates.cause_is_told,),
        steps=STEPS, limits=LIMITS, templates=TEMPLATES,
        links={"case": "立案查处", "disclosure": "公开", "visit": "来源计划"},
        unlisted={
            "13:1": "事项清单是台账（enforcement.check_items），未公布的由“批准检查”拒绝，没有期限",
            "13:2": "频次上限由主管部门公布，登记在事项清单，由“批准检查”核对，没有期限",
            "13:12": "线索核查十五个工作日属于立案，由行政处罚案件的立案期限计算",
            "13:13": "不予检查告知是对投诉举报的答复，不是检查，由受理举报的系统办理",
        },
        capacities={joining.JOINT: "参加单位"},
        pages={"desk-enforcement:visit-code": "检查码", "desk-enforcement:visit-phone": "现场检查（手机）"},
    )
)  # fmt: skip
