"""Papers of plans, meetings and hearings. The wording is the platform's own."""

from __future__ import annotations

from fazhi.areas.leadership.plans.handing import LOCAL
from fazhi.spine.procedure import Template

ROWS = (
    "{% for d in matter.lawassignment_set.all %}{{ forloop.counter }}．{{ d.content }}（责任单位：{{ d.owner.name }}；"
    "{{ d.due_on|date:'Y年n月j日' }}前完成{% if d.measure %}；完成标准：{{ d.measure }}{% endif %}）\n"
)

ISSUE = Template(
    "issue_notice", "规划（计划）印发通知", "{mark}法发〔{year}〕{n}号",
    "《{{ record.title }}》已经{{ record.approved_at }}审议通过，现印发给你们，请认真贯彻落实。\n"
    "{% if record.text %}## 主要内容\n{{ record.text }}\n{% endif %}## 任务分解\n" + ROWS + "{% endfor %}"
    "请各责任单位按期完成，完成后报告并附佐证材料，由交办单位验收。",
    basis=LOCAL, to="各责任单位", local=True,
)  # fmt: skip

MINUTES = Template(
    "minutes", "会议纪要", "{mark}法纪〔{year}〕{n}号",
    "{{ record.held_on|date:'Y年n月j日' }}，{{ record.get_chair_display }}主持召开{{ record.get_body_display }}"
    "（{{ record.title }}）。\n## 一、议题\n"
    "{% for t in matter.lawtopic_set.all %}{{ forloop.counter }}．{{ t.topic }}{% if t.raised_by %}（{{ t.raised_by }}）{% endif %}\n{% endfor %}"
    "## 二、会议情况\n{{ record.discussion|default:'会议研究了上述议题。' }}\n## 三、议定事项\n" + ROWS +
    "{% empty %}本次会议没有需要分办的议定事项。\n{% endfor %}",
    basis=LOCAL, to="有关单位", local=True,
)  # fmt: skip

HEARING_REPLY = Template(
    "hearing_reply", "关于审议意见研究处理情况的报告", "{mark}报〔{year}〕{n}号",
    "{{ record.heard_on|date:'Y年n月j日' }}，你机关听取和审议了《{{ record.title }}》。现将审议意见{% if record.opinion_no %}"
    "（{{ record.opinion_no }}）{% endif %}的研究处理情况报告如下：\n## 一、总体情况\n{{ record.reply_text }}\n## 二、逐项办理情况\n"
    "{% for a in matter.lawanswer_set.all %}{{ forloop.counter }}．{{ a.item }}（{{ a.body.name }}）：{{ a.outcome }}\n{% endfor %}",
    basis="各级人民代表大会常务委员会监督法（条号未核对）", to="{{ record.heard_by }}",
)  # fmt: skip
