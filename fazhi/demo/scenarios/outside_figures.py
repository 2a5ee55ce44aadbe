"""Numbers that the police, the court and the statistical survey answer for, half-year by half-year, with their papers."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.spine import clock
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

POLICE, COURT, PROCURATORATE, SURVEY = "云岚县公安局", "云岚县人民法院", "云岚县人民检察院", "岭州市统计调查队"
#: What, whose, a half-year's number in 2024; the years after move from it by a tenth or so.
COUNTED = (
    ("gangs", POLICE, 1), ("elder_fraud", POLICE, 7), ("telecom_fraud", POLICE, 58), ("alarms", POLICE, 1260), ("crimes", POLICE, 890),
    ("security_cases", POLICE, 1430), ("administrative_suits", COURT, 47), ("first_mediated", COURT, 620),
    ("prosecuted", PROCURATORATE, 210), ("interest_cases", PROCURATORATE, 24),
)  # fmt: skip
COMPARED = {"alarms", "crimes", "security_cases", "administrative_suits"}
SCOPE = {
    POLICE: "全县公安机关，按立案、受理日期统计，不含移送县外的",
    COURT: "县人民法院，按立案日期统计",
    PROCURATORATE: "县人民检察院，按决定日期统计",
}


def outside_figures(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> int:
    """Every half-year of 2025 and 2026 that is over, and the yearly surveys. Returns how many were entered."""
    today, clerk, made = clock.today(), people["pufa"], 0
    for what, whose, usual in COUNTED:
        before = dict.fromkeys((1, 2), usual)
        for year in (2025, 2026):
            for half, (first, last) in enumerate(
                ((date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))), 1
            ):
                on = date(last.year + (half == 2), 1 if half == 2 else 7, 15)
                if on > today:
                    continue
                value = max(0, round(before[half] * rng.uniform(0.82, 1.06)))
                fields: dict[str, Any] = {
                    "what": what, "span_from": first, "span_to": last, "value": value, "whole": None,
                    "year_before": before[half] if what in COMPARED else None, "definition": SCOPE[whose], "issuer": whose,
                    "paper": f"{year}年{'上' if half == 1 else '下'}半年工作情况通报", "paper_no": f"{year}年第{half}期",
                    "paper_on": on.replace(day=9),
                }  # fmt: skip
                ledger.entry(
                    "data.outside_figures",
                    organ=places.justice,
                    on=on,
                    title=str(fields["paper"]),
                    fields=fields,
                    by=clerk,
                )
                before[half], made = value, made + 1
    for what, agreed in (("sense_of_safety", 1174), ("satisfaction", 1098)):
        fields = {
            "what": what, "span_from": date(2025, 1, 1), "span_to": date(2025, 12, 31), "value": agreed, "whole": 1200, "year_before": None,
            "definition": "电话调查，按乡镇人口分层随机抽取常住居民，有效样本1200个", "issuer": SURVEY, "paper": "2025年度群众安全感满意度调查报告",
            "paper_no": "", "paper_on": date(2026, 1, 16),
        }  # fmt: skip
        ledger.entry(
            "data.outside_figures",
            organ=places.justice,
            on=date(2026, 1, 20),
            title=str(fields["paper"]),
            fields=fields,
            by=clerk,
        )
        made += 1
    return made
