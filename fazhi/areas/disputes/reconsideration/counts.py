"""What is counted of reconsideration: applications by the day of receipt, cases by acceptance, results by the day of
the end of the review; letters and visits by their own day."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.disputes.reconsideration import models, words
from fazhi.areas.disputes.reconsideration.words import ActKind, Channel, Mode, SuitResult, TerminateGround
from fazhi.figures.words import Count, Days, Mean, Source, Stock, Sum, Total
from fazhi.spine.fields import has
from fazhi.spine.models import Deadline, Extension, Pause

SYSTEM = "disputes.reconsideration"
CASES = Source.register(SYSTEM)
PAUSES = Source(f"{SYSTEM}.pauses", SYSTEM, Pause, base=Q(matter__system=SYSTEM, suspends=True))
EXTENSIONS = Source(
    f"{SYSTEM}.extensions", SYSTEM, Extension, prefix="deadline__matter__", base=Q(deadline__matter__system=SYSTEM)
)
SPLITS = ("organ", "town", "month", "respondent", "field", "act_kind", "channel", "applicant_kind")
ENDED = ("organ", "town", "month", "respondent", "field", "act_kind")
POINTS = (Channel.LIAISON_POINT, Channel.AGENT_POINT)
CLOCKS = ("decide", "decide_simplified")


def code_of(name: str) -> str:
    return f"{SYSTEM}.{name}"


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more.setdefault("splits", SPLITS)
    return Count(code_of(name), label, source=CASES, on=on, where=where, **more)


def _received(name: str, label: str, where: Any = None, **more: Any) -> Count:
    """Applications by the day of receipt: all that were entered, whether accepted later or not."""
    return _count(name, label, "matter__opened_on", where, basis="行政复议法第30条", **more)


def _accepted(name: str, label: str, where: Any = None, **more: Any) -> Count:
    """Cases by the day of acceptance, deemed acceptance included."""
    return _count(name, label, "accepted_on", where, basis="行政复议法第30条", **more)


def _closed(name: str, label: str, where: Any = None, **more: Any) -> Count:
    """Cases by the day on which the review ended, those carried over from earlier years included."""
    more.setdefault("basis", "行政复议法第61条、第62条")
    return _count(name, label, "decided_on", where, splits=ENDED, **more)


def _result(*codes: str) -> Q:
    return has("results", *codes)


def _rows(name: str, label: str, model: Any, basis: str, where: Any = None, unit: str = "件", **more: Any) -> Count:
    """Rows that hang on cases (letters, visits, interviews), by their own day."""
    source = Source(code_of(f"rows_{model.__name__.lower()}"), SYSTEM, model)
    return Count(
        code_of(name),
        label,
        unit=unit,
        source=source,
        on="on",
        where=where,
        basis=basis,
        splits=("organ", "month"),
        **more,
    )


def _has(model: Any, **where: Any) -> Exists:
    return Exists(model.objects.filter(matter=OuterRef("pk"), **where))


IN_TIME_ROWS = Exists(
    Deadline.objects.filter(matter=OuterRef("pk"), limit__in=CLOCKS, void=False, met_on__lte=F("due_on"))
) & ~Exists(Deadline.objects.filter(matter=OuterRef("pk"), limit="decide_shorter", void=False, met_on__gt=F("due_on")))
DIRECT = _result(*words.CORRECTING)
SETTLED = Q(terminate_ground__in=(TerminateGround.SETTLED, TerminateGround.MEDIATED))
PEACEFUL = _result("mediated") | SETTLED
CHANGED_BY_ITSELF = PEACEFUL & Q(respondent_changed=True)
GENERAL, SIMPLE = Q(matter__track="general"), Q(matter__track="simplified")
OWES = Q(perform_required=True) | Q(redo_ordered=True)
REDONE_IN_TIME = Exists(
    Deadline.objects.filter(
        matter=OuterRef("pk"), limit__in=("redo", "redo_2007", "redo_set"), void=False, met_on__lte=F("due_on")
    )
)
PERFORMED = (
    (Q(perform_required=False) | Q(performed_on__lte=F("perform_by")))
    & (Q(redo_ordered=False) | REDONE_IN_TIME)
)  # fmt: skip

# 收到、受理
RECEIVED = _received("received", "收到行政复议申请", words=("新收行政复议申请", "行政复议申请"))
ACCEPTED = _accepted("accepted", "受理行政复议案件", words=("新收行政复议案件", "受理行政复议申请"))
DEEMED = _accepted("deemed_accepted", "视为受理", Q(acceptance_mode=Mode.DEEMED), good="down")
ACCEPTED_SIMPLE = _accepted("accepted_simplified", "适用简易程序受理（按当前程序）", SIMPLE)
REFUSED = _count("refused", "不予受理", "refused_on", basis="行政复议法第30条第2款")
OTHER_INTAKE = (
    _count("abandoned", "视为放弃申请", "matter__closed_on", Q(matter__state="abandoned"), basis="行政复议法第31条第2款"),
    _count("resolved_before", "受理前化解", "matter__closed_on", Q(matter__state="resolved"), basis="本地工作制度"),
    _count("noted", "告知不再处理", "matter__closed_on", Q(matter__state="noted"), basis="实施条例第37条第2款"),
    _count("transferred", "移送上级（提级审理）", "matter__closed_on", Q(matter__state="transferred"), basis="实施条例第40条"),
    _count("corrections_asked", "通知补正", "correction_asked_on", basis="行政复议法第31条"),
    _received("via_points", "通过基层联络点、代办点收到", Q(channel__in=POINTS), words=("基层联络点收到",)),
    _received("via_liaison_points", "通过基层联络点收到", Q(channel=Channel.LIAISON_POINT)),
    _received("via_agent_points", "通过代办点收到", Q(channel=Channel.AGENT_POINT)),
    _received("via_agency", "由作出处罚的机关转送", Q(channel=Channel.VIA_AGENCY)),
    _received("via_internet", "通过互联网渠道收到", Q(channel=Channel.INTERNET), words=("网上申请",)),
    Sum(
        code_of("applicants"), "申请人数", unit="人", source=CASES, on="matter__opened_on", of="applicants",
        splits=SPLITS, basis="行政复议法第30条",
    ),
)  # fmt: skip
BY_KIND = tuple(
    _accepted(f"accepted_{kind.value}", f"受理{kind.label}案件", Q(act_kind=kind))
    for kind in (
        ActKind.PENALTY, ActKind.INACTION, ActKind.DISCLOSURE, ActKind.EXPROPRIATION, ActKind.WORK_INJURY,
        ActKind.COMPLAINT, ActKind.COERCIVE, ActKind.PERMIT, ActKind.AGREEMENT, ActKind.COMPENSATION,
    )
)  # fmt: skip
ENTERPRISE = _accepted(
    "accepted_enterprise", "受理涉企行政复议案件", Q(applicant_kind="enterprise"), words=("涉企案件",)
)

# 结转、审结
CARRIED = Stock(
    code_of("carried_over"), "上年结转案件", source=CASES, on="accepted_on", until="ended_on", at_start=True, splits=ENDED,
    basis="行政复议法第62条",
)  # fmt: skip
PENDING = Stock(
    code_of("pending"), "期末未审结案件", source=CASES, on="accepted_on", until="ended_on", splits=ENDED,
    basis="行政复议法第62条",
)  # fmt: skip
CLOSED = _closed("closed", "审结行政复议案件", words=("办结行政复议案件",), variant="含上年结转")
CLOSED_NEW = _closed("closed_of_year", "审结本年受理案件", Q(accepted_on__year=F("decided_on__year")))
CLOSED_TAKEN = _closed("closed_taken", "经受理后审结", Q(accepted_on__isnull=False))
DAYS_TAKEN = Days(
    code_of("days_taken"), "审结案件用时合计", source=CASES, on="decided_on", since="accepted_on", until="decided_on", splits=ENDED,
    basis="行政复议法第62条", variant="自受理至审结的日历天数，含中止、延长的时间",
)  # fmt: skip
MEAN_DAYS = Mean(
    code_of("mean_days"), "平均审理天数", part=DAYS_TAKEN, whole=CLOSED_TAKEN, good="down", basis="行政复议法第62条",
    words=("平均办案时间", "平均审限"), variant="用时合计÷经受理后审结数，含中止、延长的时间",
)  # fmt: skip
TO_CLOSE = Total(code_of("to_close"), "应审结案件（结转与受理）", parts=(CARRIED, ACCEPTED))
IN_TIME = _closed("in_time", "按期审结", IN_TIME_ROWS, good="up", variant="在法定（含依法延长）期限内审结")
OVERDUE = _closed("overdue", "超期审结", ~IN_TIME_ROWS, good="down")
RESULTS = tuple(
    _closed(code, f"审理结果：{label}", _result(code), variant="一案有几种结果的，分别计入")
    for code, label in words.RESULTS
)  # fmt: skip
ON_MERITS = _closed(
    "decided", "作出行政复议决定（实体审理）", _result(*(c for c, _ in words.DECISIONS)),
    words=("作出行政复议决定",),
)  # fmt: skip
DIRECT_CORRECTED = _closed(
    "direct_corrected", "直接纠错", DIRECT, variant="变更、撤销（含部分）、确认违法、确认无效、责令履行；一案计一次",
    words=("直接纠错案件", "纠错案件"),
)  # fmt: skip
CORRECTED = _closed(
    "corrected", "综合纠错", DIRECT | CHANGED_BY_ITSELF, variant="直接纠错，加上被申请人改变行政行为后以调解、和解结案",
    words=("综合纠错案件",),
)  # fmt: skip
PEACE = _closed(
    "mediated_settled", "调解和解结案", PEACEFUL, good="up", basis="行政复议法第5条、第73条、第74条",
    variant="调解书结案与经调解、和解撤回申请终止", words=("调解和解", "调撤"),
)  # fmt: skip
WITHDRAWN = _closed(
    "withdrawn", "撤回申请终止", Q(terminate_ground__in=("settled", "mediated", "withdrawn")), basis="行政复议法第41条"
)
ENTERPRISE_CLOSED = _closed("closed_enterprise", "审结涉企案件", Q(applicant_kind="enterprise"))
SIMPLE_CLOSED = _closed("closed_simplified", "适用简易程序审结", SIMPLE, basis="行政复议法第53条至第55条")
GENERAL_CLOSED = _closed("closed_general", "适用普通程序审结", GENERAL, basis="行政复议法第48条至第52条")
CONVERTED = _count("converted", "简易程序转为普通程序", "converted_on", splits=ENDED, basis="行政复议法第55条")

# 审理方式
HEARD = _closed(
    "opinions_heard", "听取意见的案件", GENERAL & _has(models.ReconsiderationOpinion), good="up",
    basis="行政复议法第49条", variant="普通程序审结案件中有听取意见记录的",
)  # fmt: skip
HEARINGS = _closed(
    "hearings", "举行听证的案件", Q(hearing_held_on__isnull=False), good="up", basis="行政复议法第50条",
    words=("听证审理",),
)  # fmt: skip
HEARD_GENERAL = _closed(
    "hearings_general", "普通程序听证审结", GENERAL & Q(hearing_held_on__isnull=False), basis="行政复议法第50条"
)
HEADS = _rows(
    "heads_at_hearings", "被申请人负责人参加听证", models.ReconsiderationHearing, "行政复议法第51条", Q(head_came="yes"),
    unit="次", good="up",
)  # fmt: skip
COMMITTEE = _count("committee", "提请行政复议委员会咨询", "committee_on", splits=ENDED, basis="行政复议法第52条")
ADOPTED = _rows(
    "advice_adopted",
    "采纳行政复议委员会咨询意见",
    models.ReconsiderationAdvice,
    "实施条例第52条",
    Q(adopted=True),
    unit="次",
)
COPIES = _count("copies_sent", "发送答复通知", "copy_sent_on", splits=ENDED, basis="行政复议法第48条、第54条")
REPLIED = _count(
    "replied", "被申请人按期答复", "copy_sent_on",
    Exists(
        Deadline.objects.filter(
            matter=OuterRef("pk"), limit__in=("reply", "reply_simplified"), void=False, met_on__lte=F("due_on")
        )
    ),
    splits=ENDED, basis="行政复议法第48条、第54条", good="up",
)  # fmt: skip
SUSPENDED = Count(
    code_of("suspended"),
    "中止",
    source=PAUSES,
    on="start",
    splits=("organ", "month"),
    basis="行政复议法第39条",
    unit="次",
)
EXTENDED = Count(
    code_of("extended"), "延长审理期限", source=EXTENSIONS, on="on", where=Q(deadline__limit="decide"),
    splits=("organ", "month"), basis="行政复议法第62条", good="down",
)  # fmt: skip
INCIDENTAL = _closed(
    "incidental", "附带审查规范性文件的案件", ~Q(incidental_document=""), basis="行政复议法第56条至第60条"
)
STAYED = _count("stayed", "决定停止执行", "stayed_on", splits=ENDED, basis="行政复议法第42条")

# 审结以后
SUED = _closed("sued", "审结后又起诉的案件", Q(sued_on__isnull=False), good="down", variant="按审结年度归集")
LOST = _closed("overturned", "经诉讼被纠正的案件", Q(suit_result=SuitResult.OVERTURNED), good="down")
RESTLESS = _closed(
    "sued_or_petitioned",
    "审结后又起诉或者信访的案件",
    Q(sued_on__isnull=False) | Q(petitioned_on__isnull=False),
    good="down",
)
TO_PERFORM = _closed("to_perform", "有履行内容的决定书、调解书", OWES, basis="行政复议法第77条")
PERFORMED_IN_TIME = _closed("performed", "按期履行", OWES & PERFORMED, good="up", basis="行政复议法第77条")
PUBLISHED = _count("published", "公开行政复议决定书", "published_on", splits=ENDED, basis="行政复议法第79条", good="up")
AFTER = (
    _count("copied_up", "抄告上一级主管部门", "copied_on", splits=ENDED, basis="行政复议法第79条第2款"),
    _count("enforcement", "申请强制执行", "enforcement_on", splits=ENDED, basis="行政复议法第78条"),
    _rows("letters", "制发行政复议意见书", models.ReconsiderationLetter, "行政复议法第76条", unit="份"),
    _rows("letter_replies", "收到意见书整改报告", models.ReconsiderationLetterReply, "行政复议法第76条", unit="份"),
    _rows("recommendations", "制发行政复议建议书", models.ReconsiderationRecommendation, "实施条例第69条", unit="份"),
    _rows("interviews", "约谈", models.ReconsiderationInterview, "行政复议法第77条第2款", unit="次"),
    _rows("criticisms", "通报批评", models.ReconsiderationCriticism, "行政复议法第77条第2款", unit="次"),
    _rows("visits", "案后回访", models.ReconsiderationVisit, "本地工作制度", unit="次", words=("回访",)),
    _rows("deficiencies", "瑕疵指正", models.ReconsiderationDeficiency, "本地工作制度", unit="个"),
    _rows(
        "liable", "追究责任", models.ReconsiderationAccountability, "行政复议法第80条至第86条", Q(finding="liable")
    ),
    _rows("tolerated", "容错免责、减责", models.ReconsiderationAccountability, "本地工作制度", Q(finding="tolerated")),
    _rows("reviews", "个案复盘", models.ReconsiderationReview, "本地工作制度", unit="次"),
)  # fmt: skip

# 代收转送
RELAY = Source.register(f"{SYSTEM}.relay")


def _relayed(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more.setdefault("basis", "行政复议法第32条")
    return Count(
        code_of(name), label, source=RELAY, on=on, where=where, splits=("organ", "town", "month", "kind"), **more
    )


PASSED_ON = _relayed("relay_passed", "转送行政复议申请", "passed_on")
RELAY_FIGURES = (
    _relayed("relay_taken", "代收行政复议申请", "matter__opened_on"),
    PASSED_ON,
    _relayed("relay_corrected", "处罚机关收到申请后自行纠正", "corrected_on", basis="实施条例第38条"),
)
PASSED_IN_TIME = _relayed(
    "relay_in_time", "按期转送", "passed_on",
    Exists(Deadline.objects.filter(matter=OuterRef("pk"), void=False, met_on__lte=F("due_on"))), good="up",
    variant="处罚机关五个工作日为法定期限；联络点、代办点两个工作日为本地工作制度",
)  # fmt: skip
