"""The figures of reconsideration. No national text fixes the formulas of the rates, so each prints its own."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.reconsideration.counts import (
    ACCEPTED,
    ACCEPTED_SIMPLE,
    ADOPTED,
    AFTER,
    BY_KIND,
    CARRIED,
    CLOSED,
    CLOSED_NEW,
    CLOSED_TAKEN,
    COMMITTEE,
    CONVERTED,
    COPIES,
    CORRECTED,
    DAYS_TAKEN,
    DEEMED,
    DIRECT_CORRECTED,
    ENTERPRISE,
    ENTERPRISE_CLOSED,
    EXTENDED,
    GENERAL_CLOSED,
    HEADS,
    HEARD,
    HEARD_GENERAL,
    HEARINGS,
    IN_TIME,
    INCIDENTAL,
    LOST,
    MEAN_DAYS,
    ON_MERITS,
    OTHER_INTAKE,
    OVERDUE,
    PASSED_IN_TIME,
    PASSED_ON,
    PEACE,
    PENDING,
    PERFORMED_IN_TIME,
    PUBLISHED,
    RECEIVED,
    REFUSED,
    RELAY_FIGURES,
    REPLIED,
    RESTLESS,
    RESULTS,
    SIMPLE_CLOSED,
    STAYED,
    SUED,
    SUSPENDED,
    TO_CLOSE,
    TO_PERFORM,
    WITHDRAWN,
    code_of,
)
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Rate


def _rate(name: str, label: str, part: Any, whole: Any, variant: str, good: str = "up", **more: Any) -> Rate:
    return Rate(code_of(name), label, part=part, whole=whole, variant=variant, good=good, **more)


RATES = (
    _rate("closing_rate", "审结率", CLOSED, TO_CLOSE, "审结数÷（上年结转数＋受理数）", words=("结案率",)),
    _rate(
        "in_time_rate", "按期审结率", IN_TIME, CLOSED, "在法定（含依法延长）期限内审结数÷审结数", basis="行政复议法第62条",
        words=("法定期限内结案率", "按期结案率"),
    ),
    _rate(
        "direct_rate", "直接纠错率", DIRECT_CORRECTED, CLOSED,
        "（变更＋撤销＋确认违法＋确认无效＋责令履行）÷审结数；一案计一次", good="", words=("纠错率",),
    ),
    _rate(
        "corrected_rate", "综合纠错率", CORRECTED, CLOSED,
        "（直接纠错＋被申请人改变行政行为后调解、和解结案）÷审结数", good="",
    ),
    _rate(
        "mediation_rate", "调解和解率", PEACE, CLOSED, "（调解书＋经调解、和解撤回终止）÷审结数",
        words=("调撤率", "调解率", "调解和解结案率"),
    ),
    _rate("sued_rate", "复议后起诉率", SUED, CLOSED, "审结后又起诉的案件数÷审结数", good="down"),
    _rate(
        "settled_rate", "案结事了率", RESTLESS, CLOSED, "1－审结后又起诉或者信访的案件数÷审结数", complement=True,
        words=("实质性化解率",),
    ),
    _rate(
        "performed_rate", "决定履行率", PERFORMED_IN_TIME, TO_PERFORM, "按期履行数÷有履行内容的决定书、调解书数",
        basis="行政复议法第77条", words=("履行率",),
    ),
    _rate("opinions_rate", "听取意见率", HEARD, GENERAL_CLOSED, "有听取意见记录的普通程序案件数÷普通程序审结数"),
    _rate("hearing_rate", "听证率", HEARD_GENERAL, GENERAL_CLOSED, "举行听证的普通程序案件数÷普通程序审结数"),
    _rate("simplified_rate", "简易程序适用率", SIMPLE_CLOSED, CLOSED, "适用简易程序审结数÷审结数", words=("简案速决",)),
    _rate("reply_rate", "被申请人按期答复率", REPLIED, COPIES, "按期答复数÷发送答复通知数"),
    _rate("relay_rate", "按期转送率", PASSED_IN_TIME, PASSED_ON, "按期转送数÷转送数", basis="行政复议法第32条"),
    _rate("refused_rate", "不予受理率", REFUSED, RECEIVED, "不予受理数÷收到数", good="down"),
)  # fmt: skip

declare(
    RECEIVED, ACCEPTED, DEEMED, ACCEPTED_SIMPLE, REFUSED, *OTHER_INTAKE, *BY_KIND, ENTERPRISE, CARRIED, PENDING, CLOSED,
    CLOSED_NEW, CLOSED_TAKEN, DAYS_TAKEN, MEAN_DAYS, TO_CLOSE, IN_TIME, OVERDUE, *RESULTS, ON_MERITS, DIRECT_CORRECTED, CORRECTED, PEACE, WITHDRAWN,
    ENTERPRISE_CLOSED, SIMPLE_CLOSED, GENERAL_CLOSED, CONVERTED, HEARD, HEARINGS, HEARD_GENERAL, HEADS, COMMITTEE, ADOPTED,
    COPIES, REPLIED, SUSPENDED, EXTENDED, INCIDENTAL, STAYED, SUED, LOST, RESTLESS, TO_PERFORM, PERFORMED_IN_TIME, PUBLISHED,
    *AFTER, *RELAY_FIGURES, PASSED_IN_TIME, *RATES,
)  # fmt: skip
