"""What of good faith is a risk of the body that owes: money overdue, contracts and promises not kept, judgments not performed."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.functions.good_faith.clock import ACT
from fazhi.areas.functions.good_faith.figures import BREACHED
from fazhi.areas.functions.good_faith.procedure import DUTY
from fazhi.areas.functions.good_faith.promise import KEEP
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

ARREARS, PROMISE, JUDGMENT = "functions.arrears", "functions.promise", "functions.public_judgment"
LATE = Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))
SCENE = "行政合同与履约践诺"


def _late(system: str, limit: str, name: str, label: str, unit: str, basis: str) -> Count:
    """Limits that were missed by a day at least."""
    clocks = Source(f"{system}.clock", system, Deadline, base=Q(matter__system=system, void=False))
    return Count(
        f"{system}.{name}", label, unit=unit, source=clocks, on="due_on", fallen_due=True, good="down", where=Q(limit=limit) & LATE,
        splits=("organ", "month"), basis=basis,
    )  # fmt: skip


def _risk(code: str, name: str, of: Count, **more: Any) -> Risk:
    return Risk(code, name, of=of, agency="matter__organ", grade="yellow", until="met_on", scene=SCENE, **more)


watch(
    _risk(
        f"{ARREARS}.unpaid", "拖欠中小企业款项",
        _late(ARREARS, "pay", "pay_late", "没有按期付清的中小企业款项", "笔", f"{ACT}第9条"),
        reason="{matter__number}应当在{due_on}前付清，已超过{over}日", basis=f"{ACT}第9条、第17条",
        do="立即支付并按条例支付逾期利息；没有正当理由的查明责任", worse=Threshold(30, "超过多少日升级为红"),
    ),
    _risk(
        f"{PROMISE}.overdue", "政府合同、承诺没有按约履行",
        _late(PROMISE, "perform", "perform_late", "没有按约履行的政府合同、承诺", "件", KEEP),
        reason="{matter__number}（{matter__public_promise__kind}）约定{due_on}前履行完毕，已超过{over}日", basis=KEEP,
        do="立即履行；确需变更的依照法定权限和程序办理并依法补偿", worse=Threshold(60, "超过多少日升级为红"),
    ),
    Risk(
        f"{PROMISE}.breached", "认定政府违约", of=BREACHED, agency="matter__organ", grade="red",
        reason="{matter__number}（{kind}）{breached_on}认定违约", basis=KEEP, do="依法承担违约责任，查明违约原因，防止再次发生", scene=SCENE,
    ),
    _risk(
        f"{JUDGMENT}.unperformed", "公职机关没有按期履行生效裁判",
        _late(JUDGMENT, "perform", "perform_late", "公职机关没有按期履行的生效裁判", "件", DUTY),
        reason="{matter__number}，裁判文书{matter__public_judgment__case_no}，应当在{due_on}前履行，已超过{over}日", basis=DUTY,
        do="立即履行，报送履行情况；确有困难的向人民法院说明", worse=Threshold(30, "超过多少日升级为红"),
    ),
)  # fmt: skip
