"""What is counted of promises, arrears and owed judgments. Overdue money is a balance of movements, never a typed sum."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.functions.good_faith.models import ArrearsMovement
from fazhi.areas.functions.good_faith.words import Movement
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Sum

ACT, KEEP = "保障中小企业款项支付条例", "优化营商环境条例第31条"
ARREARS = Source.register("functions.arrears")
MOVED = Source("functions.arrears.movements", "functions.arrears", ArrearsMovement)
PROMISES = Source.register("functions.promise")
JUDGMENTS = Source.register("functions.public_judgment")
PUBLISHED = Source.register("functions.arrears_publication")
BASE = "基准日为当年1月1日：该日逾期未付的余额"
#: A movement on what was overdue already when the year began.
OLD = Q(matter__arrears__due_on__year__lt=F("counts_on__year"))

OVERDUE = Stock(
    "functions.arrears.overdue", "逾期未付款项余额", unit="元", source=MOVED, on="counts_on", of="signed", splits=("organ",),
    basis=f"{ACT}第18条", good="down", words=("拖欠中小企业账款",),
)  # fmt: skip
BASE_DEBT = Stock(
    "functions.arrears.base", "年初逾期未付款项余额", unit="元", source=MOVED, on="counts_on", of="signed", at_start=True,
    splits=("organ",), basis=f"{ACT}第18条", variant=BASE,
)  # fmt: skip
RESOLVED = Sum(
    "functions.arrears.resolved", "当年支付的年初逾期款项", unit="元", source=MOVED, on="counts_on", of="amount",
    where=Q(kind=Movement.PAID) & OLD, splits=("organ",), basis=f"{ACT}第18条", variant=BASE, words=("化解金额",),
)  # fmt: skip
CASES = Stock(
    "functions.arrears.overdue_cases", "逾期未付清款项", unit="笔", source=ARREARS, on="due_on", until="cleared_on",
    where=~Q(matter__state__in=("ended", "void")), splits=("organ", "size"), basis=f"{ACT}第18条", good="down",
    variant="最迟付款日期已到、尚未付清的",
)  # fmt: skip
DUE = Count(
    "functions.arrears.due", "到期应付款项", unit="笔", source=ARREARS, on="due_on", fallen_due=True,
    where=~Q(matter__state="ended"), splits=("organ", "month", "size"), basis=f"{ACT}第9条",
)  # fmt: skip
IN_TIME = Count(
    "functions.arrears.in_time", "其中按期付清", unit="笔", source=ARREARS, on="due_on", fallen_due=True,
    where=Q(overdue_days=0), splits=("organ", "month", "size"), basis=f"{ACT}第9条",
)  # fmt: skip
CLEARED = Count(
    "functions.arrears.cleared", "付清款项", unit="笔", source=ARREARS, on="cleared_on", splits=("organ", "month", "size"),
    basis=f"{ACT}第9条",
)  # fmt: skip
INTEREST = Sum(
    "functions.arrears.interest", "付清款项的逾期利息", unit="元", source=ARREARS, on="cleared_on", of="interest", splits=("organ",),
    basis=f"{ACT}第17条",
)  # fmt: skip
COMPLAINTS = Count(
    "functions.arrears.complaints", "受理款项投诉", source=ARREARS, on="complained_on", splits=("organ", "complaint_result"),
    basis=f"{ACT}第25条",
)  # fmt: skip
ANSWERED = Count(
    "functions.arrears.answered", "答复款项投诉", source=ARREARS, on="answered_on", splits=("organ", "complaint_result"),
    basis=f"{ACT}第25条",
)  # fmt: skip
YEARLY = Count(
    "functions.arrears.published", "公开年度逾期信息的单位", unit="次", source=PUBLISHED, on="published_on", splits=("organ",),
    basis=f"{ACT}第18条",
)  # fmt: skip
SIGNED = Count(
    "functions.promise.signed", "签订合同、作出承诺", source=PROMISES, on="signed_on", splits=("organ", "month", "kind"), basis=KEEP,
)  # fmt: skip
PERFORMED = Count(
    "functions.promise.performed", "履行完毕的合同、承诺", source=PROMISES, on="performed_on", splits=("organ", "kind"), basis=KEEP,
)  # fmt: skip
BREACHED = Count(
    "functions.promise.breached", "认定违约", source=PROMISES, on="breached_on", splits=("organ", "kind"), basis=KEEP, good="down",
)  # fmt: skip
CHANGED = Count(
    "functions.promise.changed", "依法变更、解除", source=PROMISES, on="changed_on", splits=("organ", "change_reason"), basis=KEEP,
)  # fmt: skip
OWED = Stock(
    "functions.public_judgment.owed", "未履行的生效裁判", source=JUDGMENTS, on="perform_by", until="performed_on",
    where=~Q(matter__state="ended"), splits=("organ", "kind"), basis="行政诉讼法第94条", good="down",
    variant="载明的履行期限已到、尚未履行完毕的",
)  # fmt: skip
DONE = Count(
    "functions.public_judgment.performed", "履行生效裁判", source=JUDGMENTS, on="performed_on", splits=("organ", "kind"),
    basis="行政诉讼法第94条",
)  # fmt: skip
declare(
    OVERDUE, BASE_DEBT, RESOLVED, CASES, DUE, IN_TIME, CLEARED, INTEREST, COMPLAINTS, ANSWERED, YEARLY, SIGNED, PERFORMED, BREACHED,
    CHANGED, OWED, DONE,
    Rate("functions.arrears.resolved_rate", "年初逾期款项化解率", part=RESOLVED, whole=BASE_DEBT, good="up", basis=f"{ACT}第18条",
         variant=BASE),
    Rate("functions.arrears.in_time_rate", "到期款项按期付清率", part=IN_TIME, whole=DUE, good="up", basis=f"{ACT}第9条",
         variant="本期到期的款项中按期付清的"),
)  # fmt: skip
