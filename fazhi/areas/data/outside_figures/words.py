"""Which aggregates another organ answers for, in words: what is counted, by whom, and how it is told.

A county that quotes others adds a line here; there is no free entry, so that one thing is not kept under two names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db import models


class What(models.TextChoices):
    GANGS = "gangs", "打掉恶势力犯罪组织"
    ELDER_FRAUD = "elder_fraud", "侦破养老诈骗专案"
    TELECOM_FRAUD = "telecom_fraud", "破获电信网络诈骗案件"
    ALARMS = "alarms", "刑事警情"
    CRIMES = "crimes", "刑事立案"
    SECURITY_CASES = "security_cases", "查处治安案件"
    ADMINISTRATIVE_SUITS = "administrative_suits", "法院受理一审行政案件"
    FIRST_MEDIATED = "first_mediated", "法院诉前调解成功案件"
    PROSECUTED = "prosecuted", "检察机关提起公诉案件"
    INTEREST_CASES = "interest_cases", "检察机关办理公益诉讼案件"
    SENSE_OF_SAFETY = "sense_of_safety", "群众安全感"
    SATISFACTION = "satisfaction", "法治建设群众满意度"


@dataclass(frozen=True)
class Meant:
    """How one of them is kept and told. ``share``: a share with both its parts, those asked and those who agreed;
    ``decline``: also told as the change against the same span a year before, for which that number is kept too."""

    unit: str
    organ: str
    area: str
    share: bool = False
    decline: bool = False
    words: tuple[str, ...] = ()


MEANT: Final[dict[What, Meant]] = {
    What.GANGS: Meant("个", "公安机关", "enforcement", words=("扫黑除恶", "恶势力")),
    What.ELDER_FRAUD: Meant("起", "公安机关", "enforcement", words=("养老诈骗",)),
    What.TELECOM_FRAUD: Meant("起", "公安机关", "enforcement", words=("反诈", "电诈")),
    What.ALARMS: Meant("起", "公安机关", "enforcement", decline=True, words=("警情",)),
    What.CRIMES: Meant("起", "公安机关", "enforcement", decline=True, words=("刑事案件立案",)),
    What.SECURITY_CASES: Meant("起", "公安机关", "enforcement", decline=True),
    What.ADMINISTRATIVE_SUITS: Meant("件", "人民法院", "disputes", decline=True, words=("行政诉讼收案",)),
    What.FIRST_MEDIATED: Meant("件", "人民法院", "disputes", words=("诉前调解",)),
    What.PROSECUTED: Meant("件", "人民检察院", "enforcement"),
    What.INTEREST_CASES: Meant("件", "人民检察院", "oversight"),
    What.SENSE_OF_SAFETY: Meant("%", "统计调查机构", "disputes", share=True, words=("平安建设",)),
    What.SATISFACTION: Meant("%", "统计调查机构", "leadership", share=True, words=("法治满意度",)),
}
