"""Papers of incidents. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from dataclasses import replace

from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
LAST = "{% with row=matter.emergencyreport_set.last %}"
RESPONDS = "{% with row=matter.emergencyresponsechange_set.last %}"

REPORT = Template(
    "report", "突发事件信息报告", "{mark}报〔{year}〕{n}号",
    LAST + "## 突发事件信息{{ row.get_kind_display }}（第{{ row.version }}次）\n{{ row.receiver }}：\n事件名称：{{ record.name }}\n"
    "发生时间：{{ record.occurred_at|date:'Y年n月j日 H:i' }}　知悉时间：{{ record.known_at|date:'Y年n月j日 H:i' }}"
    "　报出时间：{{ row.sent_at|date:'Y年n月j日 H:i' }}\n地点：{{ record.place }}\n类别、等级：{{ record.get_category_display }}，"
    "{{ row.get_grade_display|default:'等级待定' }}\n死亡{{ row.deaths }}人，失踪{{ row.missing }}人，受伤{{ row.injured }}人，"
    "直接经济损失{{ row.loss|floatformat:'-2' }}元\n{{ row.content }}{% endwith %}" + FOOT,
    basis="突发事件应对法第61条",
)  # fmt: skip
RESPONSE = Template(
    "response", "启动（调整）应急响应的决定", "{mark}响〔{year}〕{n}号",
    RESPONDS + "## {{ row.get_kind_display }}{{ row.get_level_display }}\n因{{ record.name }}，{{ row.decided_by }}决定自"
    "{{ row.at|date:'Y年n月j日 H:i' }}起{{ row.get_kind_display }}{{ row.get_level_display }}。\n响应事项：{{ row.affairs }}\n"
    "{% if row.expected_until %}预计期限：至{{ row.expected_until|date:'Y年n月j日 H:i' }}\n{% endif %}{% endwith %}" + FOOT,
    basis="突发事件应对法第72条",
)  # fmt: skip
RESPONSE_END = Template(
    "response_end", "解除应急响应的决定", "{mark}响解〔{year}〕{n}号",
    "## 解除应急响应\n{{ record.name }}的威胁和危害已经得到控制或者消除，自{{ record.response_end_at|date:'Y年n月j日 H:i' }}起解除"
    "{{ record.get_response_level_display }}，停止执行应急处置措施，同时采取必要措施防止次生、衍生事件。" + FOOT,
    basis="突发事件应对法第86条",
)  # fmt: skip
NPC = Template(
    "npc_filing", "应急决定、命令备案报告", "{mark}人备〔{year}〕{n}号",
    "{% with row=matter.emergencyorder_set.last %}县人民代表大会常务委员会：\n为应对{{ record.name }}，发布了"
    "{{ row.title }}（{{ row.number }}），现报请备案。{% endwith %}" + FOOT,
    basis="突发事件应对法第25条", to="县人民代表大会常务委员会",
)  # fmt: skip
SUMMARY = Template(
    "summary", "突发事件应对总结报告", "{mark}总〔{year}〕{n}号",
    "## {{ record.name }}应对总结\n发生：{{ record.occurred_at|date:'Y年n月j日 H:i' }}　知悉：{{ record.known_at|date:'Y年n月j日 H:i' }}　"
    "首次报告：{{ record.first_report_at|date:'Y年n月j日 H:i' }}\n伤亡和损失：死亡{{ record.deaths }}人，失踪{{ record.missing }}人，"
    "受伤{{ record.injured }}人，直接经济损失{{ record.loss|floatformat:'-2' }}元\n原因：{{ record.cause }}\n"
    "经验教训和改进措施：{{ record.summary }}" + FOOT,
    basis="突发事件应对法第92条",
)  # fmt: skip
TEMPLATES = (REPORT, RESPONSE, RESPONSE_END, NPC, SUMMARY)
#: The same papers in series of their own: numbers of one office must not meet, and must not tell of the other records.
SOCIAL_TEMPLATES = tuple(replace(t, number=t.number.replace("{mark}", "{mark}社安")) for t in TEMPLATES)

DECISION = Template(
    "requisition", "应急征用决定书", "{mark}征〔{year}〕{n}号",
    "{{ record.owner }}：\n因应对突发事件（{{ record.incident_no }}）需要，依照《中华人民共和国突发事件应对法》第十二条的规定，"
    "征用{{ record.thing }}{{ record.quantity }}，用于{{ record.place }}。使用完毕或者应急处置工作结束后及时返还；财产被征用或者征用后毁损、"
    "灭失的，给予公平、合理的补偿。" + FOOT,
    basis="突发事件应对法第12条", to="{{ record.owner }}",
)  # fmt: skip
AGREEMENT = Template(
    "compensation", "应急征用补偿协议", "{mark}补〔{year}〕{n}号",
    "## 补偿协议\n被征用人：{{ record.owner }}\n征用的财产：{{ record.thing }}{{ record.quantity }}\n"
    "返还情况：{{ record.get_outcome_display }}\n补偿金额：{{ record.compensation|floatformat:'-2' }}元" + FOOT,
    basis="突发事件应对法第12条", to="{{ record.owner }}",
)  # fmt: skip
