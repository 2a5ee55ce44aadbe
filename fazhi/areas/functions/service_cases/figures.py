"""What is counted of service cases: by channel and way, in statutory and in promised time, several agencies, commitments."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.functions.service_cases.rating import BALLOT
from fazhi.areas.functions.service_cases.words import GOOD, Answer, Channel, Service, Span, Way
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Mean, Rate, Source, StandingDistinct, Stock, Sum, Total
from fazhi.portal import ballots
from fazhi.spine.models import Deadline

CODE = "functions.service_case"
CASES = Source.register(CODE)
CLOCKS = Source(f"{CODE}.clocks", CODE, Deadline, base=Q(matter__system=CODE))
PARTS = Source.register("functions.service_part")
PARTNERS = Source.register("functions.service_partners")
EXTENDED = Source.register("functions.extended_services")
SPLITS = ("organ", "channel", "way", "month", "item")
LAW, LIMIT, COMMIT, LOCAL = "行政许可法", "行政许可法第42条", "国办发〔2020〕42号", "本地政务服务规定"


def _code(name: str) -> str:
    return f"{CODE}.{name}"


def _count(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    said = {"splits": SPLITS, "basis": LAW} | more
    return Count(_code(name), label, source=CASES, on=on, where=where, **said)


RECEIVED = _count("received", "政务服务收件", "matter__opened_on", words=("政务服务办件收件",))
ACCEPTED = _count("accepted", "受理政务服务办件", "accepted_on")
DECIDED = _count(
    "decided",
    "办结政务服务办件",
    "decided_on",
    words=("政务服务办件量", "办件量"),
    variant="按作出决定（当场办结）的日期",
)
CHANNELS = tuple(
    _count(f"channel_{channel.value}", f"{channel.label}收件", "matter__opened_on", Q(channel=channel))
    for channel in Channel
)
ONLINE_RATE = Rate(
    _code("online_rate"),
    "网办率",
    part=CHANNELS[1],
    whole=RECEIVED,
    good="up",
    basis="国务院关于在线政务服务的若干规定",
)
AT_ONCE = _count("at_once", "当场办结", "decided_on", Q(working_days=0))
AT_ONCE_RATE = Rate(_code("at_once_rate"), "当场（当日）办结率", part=AT_ONCE, whole=DECIDED, good="up", basis=LOCAL)
GRANTED = _count("granted", "准予（办理）", "decided_on", Q(granted=True))
REFUSED = _count("refused", "不予许可（办理）", "decided_on", Q(granted=False), basis=f"{LAW}第38条")
PERMITS = _count("permits", "作出行政许可决定", "decided_on", Q(item__item_kind="permit"), words=("行政许可决定数",))
DECLINED = _count("declined", "不予受理", "matter__closed_on", Q(matter__state="not_accepted"), basis=f"{LAW}第32条")
ASKED = _count("asked", "一次性告知补正", "asked_on", basis=f"{LAW}第32条")
DEEMED = _count("deemed", "逾期未告知视为受理", "accepted_on", Q(deemed=True), basis=f"{LAW}第32条", good="down")
PARTNERED = _count("partnered", "通办合作地收件", "matter__opened_on", Q(partner__isnull=False), basis=LOCAL)
WEEKENDS = _count("weekend", "预约周末（延时）办理", "matter__opened_on", Q(weekend=True), basis=LOCAL)
HELPED = _count("helped", "帮办代办", "matter__opened_on", ~Q(helper=""), basis=LOCAL)


def _clock(name: str, label: str, where: Q, **more: Any) -> Count:
    return Count(
        _code(name), label, source=CLOCKS, on="met_on", where=Q(void=False, limit__in=("decide", "decide_joint")) & where,
        splits=("organ", "month"), basis=LIMIT, **more,
    )  # fmt: skip


TIMED = _clock("timed", "有法定时限的办结件", Q(due_on__isnull=False))
IN_TIME = _clock("in_time", "在法定时限内办结", Q(met_on__lte=F("due_on")), good="up")
IN_TIME_RATE = Rate(_code("in_time_rate"), "法定时限内办结率", part=IN_TIME, whole=TIMED, good="up", basis=LIMIT)
OVER = _clock("over", "超过法定时限办结", Q(met_on__gt=F("due_on")), good="down")
PROMISED = _clock("promised", "有承诺时限的办结件", Q(promised_on__isnull=False))
IN_PROMISE = _clock("in_promise", "在承诺时限内办结", Q(met_on__lte=F("promised_on")), good="up")
IN_PROMISE_RATE = Rate(
    _code("in_promise_rate"), "承诺时限内办结率", part=IN_PROMISE, whole=PROMISED, good="up", basis=LOCAL, words=("按时办结率",),
    variant="承诺时限是本单位的承诺，不产生法律效果",
)  # fmt: skip
USED = Sum(_code("days_used"), "办理用时合计", unit="个工作日", source=CASES, on="decided_on", of="working_days",
           where=Q(working_days__isnull=False), splits=("organ", "month"), basis=LIMIT,
           variant="自受理次日至决定日的工作日，停止计时的日子没有扣除")  # fmt: skip
WITH_DAYS = _count("with_days", "登记了用时的办结件", "decided_on", Q(working_days__isnull=False))
MEAN_DAYS = Mean(
    _code("mean_days"),
    "平均办理用时",
    unit="个工作日",
    part=USED,
    whole=WITH_DAYS,
    good="down",
    basis=LIMIT,
    words=("平均办结时间",),
)
SAVED = Sum(_code("days_saved"), "比法定时限提前合计", unit="个工作日", source=CASES, on="decided_on", of="days_saved",
            where=Q(days_saved__isnull=False), splits=("organ", "month"), basis=LIMIT, good="up")  # fmt: skip

JOINT = _count("joint", "多单位并联办理", "decided_on", Q(parts_sent_on__isnull=False), basis=f"{LAW}第26条")
JOINTS = tuple(
    _count(f"joint_{code}", label, "decided_on", Q(joint=code), basis=f"{LAW}第26条")
    for code, label in (
        ("parallel", "并联审批办结"),
        ("one_thing", "“高效办成一件事”办结"),
        ("licences", "证照联办办结"),
    )
)
PART_ANSWERS = Count("functions.service_part.answered", "并联单位答复", source=PARTS, on="answered_on", splits=("organ", "month", "answer"),
                     basis=f"{LAW}第26条")  # fmt: skip
PART_LATE = Count("functions.service_part.late", "并联单位逾期答复", source=PARTS, on="answered_on", where=Q(answered_on__gt=F("due_by")),
                  splits=("organ", "month"), basis=f"{LAW}第26条", good="down")  # fmt: skip
PART_REFUSED = Count("functions.service_part.refused", "并联单位不同意", source=PARTS, on="answered_on", where=Q(answer=Answer.REFUSES),
                     splits=("organ", "month"), basis=f"{LAW}第26条")  # fmt: skip

BY_COMMITMENT = _count(
    "commitment", "办理告知承诺制事项", "decided_on", Q(way=Way.COMMITMENT), basis=COMMIT, words=("告知承诺制办件",)
)
COMMIT_ITEMS = Distinct(_code("commitment_items"), "办理过的告知承诺制事项", unit="项", source=CASES, on="decided_on", of="item__basic_code",
                        where=Q(way=Way.COMMITMENT), splits=("organ",), basis=COMMIT)  # fmt: skip
TO_VERIFY = _count("to_verify", "应当事后核查的承诺", "verify_by", Q(granted=True), basis=COMMIT, fallen_due=True)
VERIFIED_DUE = _count(
    "verified_due",
    "其中已核查",
    "verify_by",
    Q(granted=True, verified_on__isnull=False),
    basis=COMMIT,
    fallen_due=True,
    good="up",
)
VERIFY_RATE = Rate(_code("verify_rate"), "告知承诺核查率", part=VERIFIED_DUE, whole=TO_VERIFY, good="up", basis=COMMIT)
VERIFIED = _count("verified", "核查告知承诺", "verified_on", basis=COMMIT)
FALSE = _count(
    "false_commitments", "核查发现不实承诺", "verified_on", Q(commitment_true=False), basis=COMMIT, good="down"
)
FALSE_RATE = Rate(_code("false_rate"), "承诺不实率", part=FALSE, whole=VERIFIED, good="down", basis=COMMIT)
REVOKED = _count("revoked", "承诺不实撤销决定", "revoked_on", basis=COMMIT)
TOLERANT = _count("tolerant", "容缺受理", "accepted_on", Q(way=Way.TOLERANT), basis=LOCAL)
OWED_DUE = _count("owed_due", "容缺材料到期", "owed_by", basis=LOCAL, fallen_due=True)
OWED_IN = _count(
    "owed_in", "其中按期补齐", "owed_by", Q(owed_in_on__lte=F("owed_by")), basis=LOCAL, fallen_due=True, good="up"
)
OWED_RATE = Rate(_code("owed_rate"), "容缺材料按期补齐率", part=OWED_IN, whole=OWED_DUE, good="up", basis=LOCAL)

CROSS = Q(span=Span.CROSS_PROVINCE)


def _standing(name: str, label: str, where: Q, *words: str, **more: Any) -> Stock:
    said: dict[str, Any] = {"source": PARTNERS, "splits": ("province", "span"), "unit": "个"} | more
    return Stock(_code(name), label, on="since", until="until", where=where, basis=LOCAL, words=words, **said)


PLACES = _standing("cross_places", "“跨省通办”覆盖县市区", CROSS, "“跨省通办”覆盖县市区数", unit="个县市区")
PROVINCES = StandingDistinct(_code("cross_provinces"), "“跨省通办”覆盖省份", unit="省", source=PARTNERS, on="since", until="until", of="province",
                             where=CROSS, splits=("span",), basis=LOCAL, words=("“跨省通办”覆盖省份数",))  # fmt: skip
EXTENDED_KINDS = tuple(
    _standing(f"extended_{service.value}", f"开展{service.label}的业务", Q(service=service), f"开展{service.label}的业务类数", source=EXTENDED,
              splits=("organ",), unit="类")
    for service in Service
)  # fmt: skip
RATED = ballots.answers(BALLOT, _code("rated"), "政务服务好差评（网上、不记名）", "mark", basis=LOCAL)
RATED_GOOD = ballots.answers(BALLOT, _code("rated_good"), "其中好评", "mark", GOOD, basis=LOCAL)
RATED_RATE = Rate(
    _code("good_rate"), "政务服务好评率", part=RATED_GOOD, whole=RATED, good="up", basis=LOCAL, variant=ballots.RULE
)
ENDED = Total(_code("ended"), "准予和不予合计", parts=(GRANTED, REFUSED), basis=LAW)

declare(
    RECEIVED, ACCEPTED, DECIDED, *CHANNELS, ONLINE_RATE, AT_ONCE, AT_ONCE_RATE, GRANTED, REFUSED, ENDED, PERMITS, DECLINED, ASKED, DEEMED,
    PARTNERED, WEEKENDS, HELPED, TIMED, IN_TIME, IN_TIME_RATE, OVER, PROMISED, IN_PROMISE, IN_PROMISE_RATE, USED, WITH_DAYS, MEAN_DAYS, SAVED,
    JOINT, *JOINTS, PART_ANSWERS, PART_LATE, PART_REFUSED, BY_COMMITMENT, COMMIT_ITEMS, TO_VERIFY, VERIFIED_DUE, VERIFY_RATE, VERIFIED,
    FALSE, FALSE_RATE, REVOKED, TOLERANT, OWED_DUE, OWED_IN, OWED_RATE, PLACES, PROVINCES, *EXTENDED_KINDS, RATED, RATED_GOOD, RATED_RATE,
)  # fmt: skip
