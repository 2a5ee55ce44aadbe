"""Days of fair-competition review. The 条例 names almost none: before issue, 及时, and the days that a paper sets.

The numbers of the 实施办法 (市场监管总局令第99号) are not verified and are not invented here.
"""

from __future__ import annotations

from typing import Any

from fazhi.spine.limits import Effect, Limit, Unit

ACT = "公平竞争审查条例"
UNKNOWN = "实施办法（总局令第99号）的天数未核对，不设数字"


def is_exception(record: Any, values: Any) -> bool:
    return bool(record.conclusion == "exception")


EXCEPTION = Limit(
    "exception", "例外的实施期限", 0, Unit.SET_BY_DOCUMENT, "issue_exception", {"end_exception", "expire"},
    f"{ACT}第12条（审查结论载明）", set_by="exception_until", effect=Effect.AUTO_TERMINATE, deemed="expire", rows=("22:A5",),
)  # fmt: skip

LIMITS = (
    EXCEPTION,
    Limit(
        "assess", "例外逐年评估", 1, Unit.YEAR, {"issue_exception", "assess"}, {"assess", "end_exception", "expire"},
        "逐年评估为原《公平竞争审查制度实施细则》的做法，现行实施办法未核对", local=True, unverified=True, until_closed=True,
        rows=("22:A5",),
    ),
)  # fmt: skip

UNLISTED = {
    "22:A1": "没有天数，是出台前的关口：没有可以出台或者例外的结论，不能登记出台（第13条、第18条）",
    "22:A2": "同上；联合出台的由牵头起草单位审查（第13条第2款），见“joint”",
    "22:A3": "同上；政府措施先初审再由市场监督管理部门审查（第14条），见步骤“送审”“作出结论”",
    "22:A4": "没有天数，是作出结论前的关口（第16条），见步骤“起草单位听取利害关系人意见”、“审查机关听取利害关系人意见”",
    "22:A6": "没有天数；见抽查程序（functions.competition_check）的核查、督促整改、报告",
    "22:A7": "法律只说“及时”；见举报程序（functions.competition_report）的及时处理期限，" + UNKNOWN,
    "22:A8": "没有天数，是整改期限届满后的措施；见抽查程序的约谈步骤（第24条）",
}
