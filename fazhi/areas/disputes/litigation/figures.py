"""What is counted of suits. Cases are counted once, however many agencies are sued; attendance is per instance."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.disputes.litigation.models import (
    LitigationFault,
    LitigationHearing,
    LitigationInstance,
    LitigationLetter,
)
from fazhi.areas.disputes.litigation.words import LOSING
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Sum, Total
from fazhi.spine.fields import has
from fazhi.spine.models import Deadline, Document

SYSTEM = "disputes.litigation"
CASES = Source.register(SYSTEM)
HEARINGS = Source(SYSTEM + ".hearing", SYSTEM, LitigationHearing)
INSTANCES = Source(SYSTEM + ".instance", SYSTEM, LitigationInstance)
LETTERS = Source(SYSTEM + ".letter", SYSTEM, LitigationLetter)
FAULTS = Source(SYSTEM + ".fault", SYSTEM, LitigationFault)
PAPERS = Source(SYSTEM + ".paper", SYSTEM, Document, base=Q(matter__system=SYSTEM))
CLOCKS = Source(SYSTEM + ".clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))

_LAW = "行政诉讼法"
_PRACTICE = "本地应诉工作规定（考核口径）"
_LOST = has("results", *LOSING)
_BY_CASE = ("organ", "town", "month", "field", "act_kind")


def _cases(code: str, name: str, on: str, where: Q | None = None, **more: object) -> Count:
    more = {"basis": _LAW, "splits": _BY_CASE, **more}
    return Count(f"{SYSTEM}.{code}", name, source=CASES, on=on, where=where, **more)  # type: ignore[arg-type]


def _first(code: str, name: str, where: Q | None = None, **more: object) -> Count:
    """First instances, counted on the day of the court paper."""
    condition = Q(instance="first") & where if where is not None else Q(instance="first")
    more = {"basis": _LAW + "第69条至第81条", **more}
    return Count(f"{SYSTEM}.{code}", name, source=INSTANCES, on="judged_on", where=condition, **more)  # type: ignore[arg-type]


def _rate(code: str, name: str, part: object, whole: object, variant: str, good: str, **more: object) -> Rate:
    return Rate(f"{SYSTEM}.{code}", name, part=part, whole=whole, variant=variant, good=good, **more)  # type: ignore[arg-type]


def _received(code: str, name: str, where: Q | None = None, **more: object) -> Count:
    """Cases received; a retrial of a closed case is no new one."""
    fresh = Q(for_retrial=False)
    return _cases(code, name, "matter__opened_on", fresh & where if where is not None else fresh, **more)


RECEIVED = _received(
    "received", "行政应诉案件", words=("行政诉讼案件总数", "应诉案件"), basis=_LAW + "第67条",
    variant="本期收到应诉通知的案件，共同被告案件计1件，再审不另计",
)  # fmt: skip
GOVERNMENT = _received(
    "received_government", "以本级政府为被告的案件", Q(defendant__kind="government") | Q(co_defendant__kind="government"),
    variant="含政府作共同被告的",
)  # fmt: skip
JOINT = _received("received_joint", "复议机关作共同被告的案件", Q(upheld_jointly=True), basis=_LAW + "第26条")
RECONSIDERED = _received("received_reconsidered", "经行政复议后起诉的案件", Q(reconsidered=True), basis=_LAW + "第44条")
APPEALED = Count(
    f"{SYSTEM}.second_concluded",
    "二审审结案件",
    source=INSTANCES,
    on="judged_on",
    where=Q(instance="second"),
    basis=_LAW + "第88条",
)

CONCLUDED = _first("first_concluded", "一审审结行政诉讼案件", words=("一审行政诉讼案件结案", "审结"))
LOST_FIRST = _first(
    "first_lost", "一审败诉案件", _LOST, good="down",
    variant="含撤销、部分撤销、重作、履行、给付、确认违法、确认无效、变更、赔偿补偿；不含驳回、撤诉、调解",
)  # fmt: skip
LOST_ACTUAL = _first(
    "first_lost_actual", "一审实际败诉案件", _LOST | (has("results", "withdrawn") & Q(withdrawal="act_changed")), good="down",
    variant="另计入被告改变行政行为后原告撤诉的案件", basis=_PRACTICE,
)  # fmt: skip
ON_MERITS = _first("first_judged", "一审判决案件", Q(paper="judgment"), variant="只计作出实体判决的案件")
WON_FIRST = _first(
    "first_won", "一审胜诉案件", has("results", "request_dismissed", "suit_dismissed", "not_filed") & ~_LOST, good="up",
    variant="驳回诉讼请求、驳回起诉、不予立案，且没有败诉内容",
)  # fmt: skip
WITHDRAWN = _first(
    "first_withdrawn", "一审撤诉案件", has("results", "withdrawn", "deemed_withdrawn"), basis=_LAW + "第58条、第62条"
)
MEDIATED = _first("first_mediated", "一审调解结案案件", has("results", "mediated"), basis=_LAW + "第60条")
SOLE = _first("first_concluded_sole", "一审审结的单独被告案件", Q(joint=False))
LOST_SOLE = _first("first_lost_sole", "一审败诉的单独被告案件", _LOST & Q(joint=False), good="down")
EFFECTIVE = _cases("effective", "裁判生效案件", "effective_on", basis=_LAW + "第85条、第88条")
LOST_FINAL = _cases("final_lost", "生效裁判败诉案件", "effective_on", has("final_results", *LOSING), good="down")
REVERSED = Count(
    f"{SYSTEM}.second_reversed", "二审改判案件", source=INSTANCES, on="judged_on", basis=_LAW + "第89条",
    where=Q(instance="second") & has("results", "reversed"),
)  # fmt: skip

LOSS_RATES = (
    _rate(
        "loss_rate", "败诉率", LOST_FIRST, CONCLUDED, "一审败诉案件÷一审审结案件", "down", words=("一审行政诉讼败诉率",)
    ),
    _rate(
        "loss_rate_received", "败诉率（以案件总数计）", LOST_FIRST, RECEIVED, "一审败诉案件÷本期收到的应诉案件", "down"
    ),
    _rate("loss_rate_merits", "败诉率（以判决案件计）", LOST_FIRST, ON_MERITS, "一审败诉案件÷一审判决案件", "down"),
    _rate("loss_rate_final", "败诉率（生效裁判）", LOST_FINAL, EFFECTIVE, "生效裁判败诉案件÷裁判生效案件", "down"),
    _rate("loss_rate_sole", "败诉率（单独被告）", LOST_SOLE, SOLE, "单独被告案件中一审败诉÷一审审结", "down"),
    _rate("loss_rate_actual", "实际败诉率", LOST_ACTUAL, CONCLUDED, "一审实际败诉案件÷一审审结案件", "down"),
    _rate("win_rate", "一审胜诉率", WON_FIRST, CONCLUDED, "一审胜诉案件÷一审审结案件", "up"),
)

_APPEARED = Q(
    Exists(
        LitigationHearing.objects.filter(
            matter=OuterRef("matter"), instance_no=OuterRef("instance_no"), leader_attended=True
        )
    )
)
_NOTIFIED = Q(
    Exists(
        LitigationHearing.objects.filter(matter=OuterRef("matter"), instance_no=OuterRef("instance_no"), notified=True)
    )
)
_EXCUSED = Q(excuse_accepted=True) & ~_APPEARED
_ATTENDANCE = _LAW + "第3条第3款；法释〔2020〕3号第7条"


def _heard(code: str, name: str, where: Q | None = None, **more: object) -> Count:
    """Instances that were heard, counted on the day of their first sitting."""
    condition = Q(sitting=1) & where if where is not None else Q(sitting=1)
    more = {"basis": _ATTENDANCE, "unit": "件", **more}
    return Count(f"{SYSTEM}.{code}", name, source=HEARINGS, on="on", where=condition, **more)  # type: ignore[arg-type]


HEARD = _heard("heard", "开庭审理案件", variant="按审级计，同一审级多次开庭计1件，以首次开庭日期归期")
ATTENDED = _heard(
    "attended", "负责人出庭应诉案件", _APPEARED, good="up", variant="同一审级任一次开庭有负责人出庭即计入"
)
HEARD_DUE = _heard("heard_due", "应当由负责人出庭的案件", ~_EXCUSED, variant="开庭审理案件，扣除法院认可不能出庭事由的")
HEARD_FIRST = _heard("heard_first", "一审开庭审理案件", Q(instance="first"))
ATTENDED_FIRST = _heard("attended_first", "一审负责人出庭应诉案件", Q(instance="first") & _APPEARED, good="up")
HEARD_NOTIFIED = _heard("heard_notified", "法院通知负责人出庭的案件", _NOTIFIED, basis="法释〔2020〕3号第4条、第5条")
ATTENDED_NOTIFIED = _heard("attended_notified", "法院通知且负责人出庭的案件", _NOTIFIED & _APPEARED, good="up")
SEATS = Sum(
    f"{SYSTEM}.defendants_heard", "开庭审理的被告机关", unit="个次", source=HEARINGS, on="on", where=Q(sitting=1),
    of="defendants", basis="法释〔2020〕3号第3条",
)  # fmt: skip
SEATS_TAKEN = Sum(
    f"{SYSTEM}.defendants_appeared", "负责人出庭的被告机关", unit="个次", source=HEARINGS, on="on", of="new_appearances",
    basis="法释〔2020〕3号第3条", good="up",
)  # fmt: skip


def _appearances(code: str, name: str, where: Q | None = None, **more: object) -> Count:
    """Times that a responsible person sat in court, hearing by hearing."""
    condition = Q(leader_attended=True) & where if where is not None else Q(leader_attended=True)
    more = {"basis": "法释〔2020〕3号第2条", "unit": "次", "good": "up", **more}
    return Count(f"{SYSTEM}.{code}", name, source=HEARINGS, on="on", where=condition, **more)  # type: ignore[arg-type]


APPEARANCES = _appearances("appearances", "负责人出庭应诉次数")
BY_CHIEF = _appearances("appearances_chief", "正职负责人出庭应诉次数", Q(leader_level="chief"))
FOR_GOVERNMENT = _appearances(
    "appearances_government", "代表本级政府出庭应诉次数", Q(leader_organ__kind="government"), words=("副县长出庭应诉", "副市长代表市政府出庭"),
)  # fmt: skip
DEPUTY_FOR_GOVERNMENT = _appearances(
    "appearances_government_deputy", "政府副职负责人代表本级政府出庭应诉次数",
    Q(leader_organ__kind="government", leader_level="deputy"), words=("分管副县长出庭应诉", "分管副市长出庭应诉"),
)  # fmt: skip
SPOKE = _appearances("appearances_spoke", "出庭负责人发表意见次数", Q(spoke=True), basis="法释〔2020〕3号第11条")
UNITS = Distinct(
    f"{SYSTEM}.units_appeared", "有负责人出庭应诉的单位", unit="个", source=HEARINGS, on="on", where=Q(leader_attended=True),
    of="leader_organ", basis="法释〔2020〕3号第2条", good="up",
)  # fmt: skip

ATTENDANCE_RATES = (
    _rate("attendance_rate", "行政机关负责人出庭应诉率", ATTENDED, HEARD, "负责人出庭的案件÷开庭审理的案件，按审级计", "up",
          words=("行政负责人出庭应诉率", "负责人出庭率"), basis=_ATTENDANCE),
    _rate("attendance_rate_due", "负责人出庭应诉率（扣除正当事由）", ATTENDED, HEARD_DUE, "分母扣除法院认可不能出庭事由的案件", "up",
          basis="法释〔2020〕3号第8条"),
    _rate("attendance_rate_first", "一审负责人出庭应诉率", ATTENDED_FIRST, HEARD_FIRST, "只计一审", "up", basis=_ATTENDANCE),
    _rate("attendance_rate_notified", "负责人出庭应诉率（以法院通知计）", ATTENDED_NOTIFIED, HEARD_NOTIFIED,
          "法院通知负责人出庭的案件中出庭的", "up", basis="法释〔2020〕3号第4条"),
    _rate("attendance_rate_organs", "负责人出庭应诉率（以被告机关计）", SEATS_TAKEN, SEATS, "共同被告分别计算", "up",
          basis="法释〔2020〕3号第3条"),
    _rate("chief_rate", "正职负责人出庭率", BY_CHIEF, APPEARANCES, "正职出庭次数÷负责人出庭次数", "up", basis=_PRACTICE),
)  # fmt: skip


def _letter(template: str, name: str) -> Count:
    return Count(
        f"{SYSTEM}.letters_{template}", name, source=PAPERS, on="issued_on", where=Q(template=template, replaced_by=None),
        basis="本地应诉监督规定", variant="按制发的文书计，被替代的不计",
    )  # fmt: skip


TRANSFERS = _letter("transfer", "转办函")
REMINDERS = _letter("reminder", "提示函")
SUPERVISIONS = _letter("supervision", "督办函")
INTERVIEWS = Count(
    f"{SYSTEM}.interviews",
    "约谈",
    unit="次",
    source=LETTERS,
    on="on",
    where=Q(kind="interview"),
    basis="本地应诉监督规定",
)
CIRCULARS = Count(
    f"{SYSTEM}.circulars",
    "通报",
    unit="次",
    source=LETTERS,
    on="on",
    where=Q(kind="circular"),
    basis="本地应诉监督规定",
)

LETTERS_SENT = Total(
    f"{SYSTEM}.letters", "应诉督促函件", parts=(TRANSFERS, REMINDERS, SUPERVISIONS), variant="转办函、提示函、督办函合计",
    basis="本地应诉监督规定",
)  # fmt: skip


def _clock(code: str, name: str, limits: tuple[str, ...], where: Q | None = None, **more: object) -> Count:
    """Limits that fell due in the period; what is not due yet is neither kept nor missed."""
    condition = Q(limit__in=limits) & where if where is not None else Q(limit__in=limits)
    return Count(f"{SYSTEM}.{code}", name, source=CLOCKS, on="due_on", where=condition, fallen_due=True, **more)  # type: ignore[arg-type]


_ANSWERED = Q(matter__litigation__answered_on__isnull=False)
_KEPT = Q(met_on__lte=F("due_on"))
_ANSWER = ("answer", "evidence_set")
#: A suit that ended before its answer was due owed none.
_OWED = _ANSWERED | Q(met_on=None) | Q(met_on__gt=F("due_on"))
ANSWER_DUE = _clock("answer_due", "应当答辩举证案件", _ANSWER, _OWED, basis=_LAW + "第67条")
ANSWERED = _clock("answer_in_time", "按期答辩举证案件", _ANSWER, _ANSWERED & _KEPT, basis=_LAW + "第67条", good="up")
PERFORM_DUE = _clock("perform_due", "应当履行的生效裁判", ("perform",), basis=_LAW + "第94条")
PERFORMED = _clock("perform_in_time", "按期履行的生效裁判", ("perform",), _KEPT, basis=_LAW + "第94条", good="up")
REPORT_DUE = _clock(
    "lost_report_due", "应当报送的败诉案件报告", ("lost_report",), basis="本地败诉案件报告制度", unit="份"
)
REPORTED = _clock(
    "lost_report_in_time",
    "按期报送的败诉案件报告",
    ("lost_report",),
    _KEPT,
    basis="本地败诉案件报告制度",
    unit="份",
    good="up",
)

KEEPING_RATES = (
    _rate("answer_rate", "按期答辩举证率", ANSWERED, ANSWER_DUE, "本期到期的答辩举证中按期完成的", "up", basis=_LAW + "第67条"),
    _rate("perform_rate", "生效裁判按期履行率", PERFORMED, PERFORM_DUE, "本期到期的履行义务中按期履行的", "up", basis=_LAW + "第94条"),
    _rate("lost_report_rate", "败诉案件报告按期报送率", REPORTED, REPORT_DUE, "本期到期的报告中按期报送的", "up", basis="本地败诉案件报告制度"),
)  # fmt: skip

LIABLE = Count(
    f"{SYSTEM}.fault_found", "败诉案件追责", source=FAULTS, on="on", where=Q(finding__in=("fault", "transferred")),
    basis="国办发〔2016〕54号；本地规定",
)  # fmt: skip
TOLERATED = Count(
    f"{SYSTEM}.tolerated",
    "败诉案件容错免责",
    source=FAULTS,
    on="on",
    where=Q(finding="tolerated"),
    basis="本地容错免责规定",
)

declare(
    RECEIVED, GOVERNMENT, JOINT, RECONSIDERED, CONCLUDED, LOST_FIRST, LOST_ACTUAL, ON_MERITS, WON_FIRST, WITHDRAWN, MEDIATED,
    SOLE, LOST_SOLE, APPEALED, REVERSED, EFFECTIVE, LOST_FINAL, *LOSS_RATES, HEARD, ATTENDED, HEARD_DUE, HEARD_FIRST,
    ATTENDED_FIRST, HEARD_NOTIFIED, ATTENDED_NOTIFIED, SEATS, SEATS_TAKEN, APPEARANCES, BY_CHIEF, FOR_GOVERNMENT,
    DEPUTY_FOR_GOVERNMENT, SPOKE, UNITS, *ATTENDANCE_RATES, TRANSFERS, REMINDERS, SUPERVISIONS, LETTERS_SENT, INTERVIEWS, CIRCULARS,
    ANSWER_DUE, ANSWERED, PERFORM_DUE, PERFORMED, REPORT_DUE, REPORTED, *KEEPING_RATES, LIABLE, TOLERATED,
)  # fmt: skip
