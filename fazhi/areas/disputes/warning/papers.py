"""Letters of a warning and the report of an assessment. Numbers only; nobody is named."""

from __future__ import annotations

from fazhi.areas.disputes.warning.words import LOCAL, RISK_ACT
from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
NUMBERS = (
    "{% if record.ground == 'rising' %}{{ record.month|date:'Y年n月' }}{{ record.observed }}件，此前{{ record.months }}个月平均每月"
    "{{ record.usual|default:'—' }}件。{% else %}至{{ record.month|date:'Y年n月' }}的期间内{{ record.observed }}次。{% endif %}"
)
WARNING = (
    Template(
        "warning_letter", "矛盾纠纷预警交办单", "{mark}预警交〔{year}〕{n}号",
        "## 矛盾纠纷预警交办单\n{{ record.receiver.name }}：\n预警内容：{{ record.subject }}。" + NUMBERS
        + "\n请排查原因、采取化解措施，于{{ record.reply_due|date:'Y年n月j日' }}前反馈。预警针对纠纷的类型、地点和责任单位，"
        "不得据此对个人排名、贴标签。" + FOOT,
        basis=LOCAL, to="{{ record.receiver.name }}", local=True,
    ),
    Template(
        "escalation_letter", "矛盾纠纷预警提级督办单", "{mark}预警督〔{year}〕{n}号",
        "## 矛盾纠纷预警提级督办单\n{{ record.upper.name }}：\n“{{ record.subject }}”已交办{{ record.receiver.name }}，要求"
        "{{ record.reply_due|date:'Y年n月j日' }}前反馈，至今没有反馈，现提请督办。" + FOOT,
        basis=LOCAL, to="{{ record.upper.name }}", local=True,
    ),
)  # fmt: skip
RISK = (
    Template(
        "risk_report", "社会稳定风险评估报告", "{mark}稳评报〔{year}〕{n}号",
        "## 社会稳定风险评估报告\n评估事项：{{ record.subject }}\n决策承办单位：{{ record.drafter.name }}　评估单位："
        "{{ record.assessor|default:record.drafter.name }}\n"
        "{% if record.asked_people %}听取意见：{{ record.asked_people }}人\n{% endif %}"
        "{% for p in matter.stabilityriskpoint_set.all %}风险点：{{ p.point }}（可能{{ p.get_likelihood_display }}、影响"
        "{{ p.get_impact_display }}）；措施：{{ p.measure }}\n{% endfor %}"
        "风险等级：{{ record.get_level_display }}（等级划分为地方实践）\n评估意见：{{ record.opinion }}\n结论：{{ record.get_conclusion_display }}。"
        + FOOT,
        basis=f"{RISK_ACT}第22条、第23条",
    ),
)  # fmt: skip
