"""Papers of plans, duty lists and duties. The wording is the platform's own."""

from __future__ import annotations

from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
_ITEMS = (
    "序号　任务　责任单位　对象　形式　场次　期限\n"
    "{% for row in matter.publicityplanitem_set.all %}{{ forloop.counter }}　{{ row.content }}　{{ row.owner }}　"
    "{{ row.get_audience_display }}　{{ row.get_form_display }}　{{ row.times }}场　{{ row.due_on|date:'Y年n月j日' }}\n{% endfor %}"
)
PLAN_PAPER = Template(
    "plan", "普法规划（计划）", "{mark}普规〔{year}〕{n}号",
    "## {{ record.title }}\n所属规划：“{{ record.cycle }}”普法规划\n主要目标：{{ record.goals }}\n" + _ITEMS + FOOT,
    basis="法治宣传教育法第6条", to="各责任单位",
)  # fmt: skip
MID_PAPER = Template(
    "mid_review", "规划中期评估报告", "{mark}普评中〔{year}〕{n}号",
    "## {{ record.title }}中期评估报告\n{{ record.mid_result }}" + FOOT, basis="法治宣传教育法第56条",
)  # fmt: skip
FINAL_PAPER = Template(
    "final_review", "总结评估报告", "{mark}普评总〔{year}〕{n}号",
    "## {{ record.title }}总结评估报告\n{{ record.final_result }}" + FOOT, basis="法治宣传教育法第56条",
)  # fmt: skip
LIST_PAPER = Template(
    "list", "普法责任清单", "{mark}普责〔{year}〕{n}号",
    "## {{ record.title }}\n年度：{{ record.year }}年　类型：{{ record.get_kind_display }}\n"
    "{% if record.common %}共性责任适用：{{ record.common.title }}\n{% endif %}"
    "{% for row in matter.dutylistitem_set.all %}{{ forloop.counter }}．{{ row.content }}（{{ row.laws }}；"
    "{{ row.get_audience_display }}；{{ row.get_form_display }}{{ row.times }}场；{{ row.due_on|date:'n月j日' }}前）\n{% endfor %}" + FOOT,
    basis="法治宣传教育法第9条",
)  # fmt: skip
PLAN_TEMPLATES = (PLAN_PAPER, MID_PAPER, FINAL_PAPER)
LIST_TEMPLATES = (LIST_PAPER,)
