"""The papers of a plan. The wording is the platform's own; the kinds follow the list of the fact book (年度行政检查计划, 备案表, 联合检查方案)."""

from __future__ import annotations

from fazhi.areas.enforcement.inspection_plans.gates import HAINAN, OPINION
from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
MERGED = "合并前检查{{ record.checks_before }}次，合并后{{ record.visits_after }}次。\n"
TEMPLATES = (
    Template(
        "announcement", "行政检查计划公告", "{mark}检告〔{year}〕{n}号",
        "现将{{ record.title }}予以公布。各检查单位应当按照计划实施检查，无计划不检查；能合并的一次进行。\n" + MERGED
        + "计划的检查单位、范围、事项、频次和月份见公众端“行政检查计划”。" + FOOT,
        f"{HAINAN}第10条；{OPINION}", to="社会公众",
    ),
    Template(
        "filing", "专项检查计划备案表", "{mark}检备〔{year}〕{n}号",
        "计划：{{ record.title }}\n理由和依据：{{ record.ground }}\n批准机关：{{ record.approver }}\n批准文号：{{ record.approval_no }}\n"
        "备案编号：{{ record.filing_no }}\n" + MERGED + FOOT,
        f"{HAINAN}第10条；{OPINION}",
    ),
    Template(
        "scheme", "联合检查方案", "{mark}检案〔{year}〕{n}号",
        "{{ record.title }}：{{ row.month }}月派出检查第{{ row.numbers }}次。\n同一对象的多项检查一次进行，一张清单，由牵头单位组织，"
        "参加单位各派两名以上执法人员，分别登记检查结果。" + FOOT,
        "国办发〔2015〕58号三（三）；浙江省综合行政执法条例第13条", local=True,
    ),
)  # fmt: skip
