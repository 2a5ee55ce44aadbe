"""What the yearly report quotes of other organs' numbers. Each says whose it is."""

from __future__ import annotations

from fazhi.areas.data.outside_figures.register import CODE
from fazhi.report.sentences import Sentence, say


def _say(area: str, order: int, lead: str, *clauses: str) -> None:
    """Clauses after the organ that answers for them; one without a number is left out."""
    text = "".join(f"[[{lead}{clause}]]" for clause in clauses).replace("<", "{{" + CODE + ".").replace(">", "}}")
    say(Sentence(CODE, area, text, order=order))


_say("enforcement", 95, "据公安机关统计，", "打掉恶势力犯罪组织<gangs>。", "侦破养老诈骗专案<elder_fraud>。", "破获电信网络诈骗案件<telecom_fraud>。",
     "刑事警情同比下降<alarms_decline>。", "刑事立案同比下降<crimes_decline>。")  # fmt: skip
_say("disputes", 95, "据人民法院统计，", "受理一审行政案件<administrative_suits>。", "诉前调解成功<first_mediated>。")
_say("disputes", 96, "据统计调查机构调查，", "群众安全感<sense_of_safety_rate>。")
_say("leadership", 95, "据统计调查机构调查，", "法治建设群众满意度<satisfaction_rate>。")
