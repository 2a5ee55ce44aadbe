"""What online supervision has found and people have confirmed goes into the pool; its own rules stay where they are."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.enforcement.supervision.figures import HITS_ACCEPTED
from fazhi.areas.enforcement.supervision.words import Rule
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count

HIT = "enforcement.online_hit"


def _confirmed(rule: Rule, grade: str, basis: str, do: str) -> Risk:
    name = str(rule.label)
    of = Count(
        f"{HIT}.confirmed_{rule.value}", f"经核实的疑点：{name}", unit="条", source=HITS_ACCEPTED.source, on=HITS_ACCEPTED.on,
        where=HITS_ACCEPTED.where & Q(rule=rule.value), splits=HITS_ACCEPTED.splits, basis=basis, good="down",
    )  # fmt: skip
    return Risk(
        f"{HIT}.{rule.value}", name, of=of, agency="agency", grade=grade, basis=basis, do=do,
        reason="{about_no}（{happened_on}）：线上监督列为疑点{matter__number}，{judged_on}经人工核实", key="{about_no}@{agency}",
        scene="执法程序与裁量",
    )  # fmt: skip


watch(
    _confirmed(Rule.UNFIT, "red", "行政处罚法第42条；行政执法监督条例第17条", "停止无证人员执法，核查由其办理的案件"),
    _confirmed(Rule.DEVIATION, "yellow", "国办发〔2022〕27号；行政处罚法第34条", "说明理由；没有正当理由的自行纠正"),
    _confirmed(Rule.NO_REVIEW, "red", "行政处罚法第58条", "核查决定的合法性，依法纠正"),
    _confirmed(Rule.UNPUBLISHED, "green", "国办发〔2018〕118号（六）", "补作公示"),
    _confirmed(Rule.NOT_WITHDRAWN, "yellow", "行政处罚法第48条第2款", "立即撤下并说明"),
)
