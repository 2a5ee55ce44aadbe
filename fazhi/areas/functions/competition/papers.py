"""Papers of fair-competition review. The wording is the platform's own; 审查表、审查结论 follow 条例第13条、第14条、第17条."""

from __future__ import annotations

from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
HEAD = (
    "政策措施名称：{{ record.measure }}\n出台单位：{{ record.issuer.name }}　起草单位：{{ record.drafting_unit }}\n"
    "审查方式：{{ record.get_level_display }}\n"
)
LOOK = (
    "{% with look=matter.competitionassessment_set.last %}{% if look %}对照标准：\n第8条 市场准入和退出：{{ look.entry_note }}\n"
    "第9条 商品、要素自由流动：{{ look.flow_note }}\n第10条 生产经营成本：{{ look.cost_note }}\n"
    "第11条 生产经营行为：{{ look.conduct_note }}\n{% endif %}{% endwith %}"
)
HEARD = (
    "听取意见：{% for row in matter.competitionhearing_set.all %}{{ row.get_whom_display }}（{{ row.means }}）"
    "{% if not forloop.last %}；{% endif %}{% empty %}无{% endfor %}\n"
)

TEMPLATES = (
    Template(
        "sheet", "公平竞争审查表", "{mark}竞审表〔{year}〕{n}号",
        "## 公平竞争审查表\n" + HEAD + LOOK + HEARD + "起草单位意见：{{ record.first_opinion }}" + FOOT,
        basis="公平竞争审查条例第13条、第14条",
    ),
    Template(
        "scope", "不属于公平竞争审查范围的记录", "{mark}竞审免〔{year}〕{n}号",
        "## 不属于公平竞争审查范围的记录\n" + HEAD + "情形：{{ record.get_scope_reason_display }}\n理由：{{ record.scope_text }}" + FOOT,
        basis="公平竞争审查条例第2条",
    ),
    Template(
        "conclusion", "公平竞争审查结论", "{mark}竞审〔{year}〕{n}号",
        "## 公平竞争审查结论\n" + HEAD + LOOK + HEARD +
        "审查意见：{{ record.opinion }}\n结论：{{ record.get_conclusion_display }}\n"
        "{% if record.conclusion == 'exception' %}例外情形：{{ record.get_exception_ground_display }}\n"
        "没有更小影响的替代方案：{{ record.no_milder_way }}\n实施期限：至{{ record.exception_until|date:'Y年n月j日' }}，"
        "到期停止执行{% if record.end_condition %}；终止条件：{{ record.end_condition }}{% endif %}\n{% endif %}"
        "未经公平竞争审查或者审查结论为不得出台的，不得出台。" + FOOT,
        basis="公平竞争审查条例第12条、第17条、第18条", to="{{ record.drafting_unit }}",
    ),
)  # fmt: skip
