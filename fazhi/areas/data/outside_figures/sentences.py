"""What the yearly report quotes of other organs' numbers. Each says whose it is."""

from __future__ import annotations

from fazhi.areas.data.outside_figures.register import CODE
from fazhi.report.sentences import tell

tell(
    CODE, 95, "打掉恶势力犯罪组织<gangs>，", "侦破养老诈骗专案<elder_fraud>，", "破获电信网络诈骗案件<telecom_fraud>，",
    "刑事警情<alarms>，", "同比下降<alarms_decline>，", "刑事立案<crimes>，", "同比下降<crimes_decline>。",
    area="enforcement", lead="据公安机关统计，",
)  # fmt: skip
tell(
    CODE,
    95,
    "受理一审行政案件<administrative_suits>，",
    "诉前调解成功<first_mediated>。",
    area="disputes",
    lead="据人民法院统计，",
)
tell("data.safety", 96, "群众安全感<sense_of_safety_rate>。", area="disputes", within=CODE, lead="据统计调查机构调查，")
tell(CODE, 95, "法治建设群众满意度<satisfaction_rate>。", area="leadership", lead="据统计调查机构调查，")
