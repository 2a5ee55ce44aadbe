"""The papers of a visit. The wording is the platform's own; the kinds follow 行政检查文书基本格式文本（试行）, whose text was not seen."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
HEAD = "检查对象：{{ record.target }}\n检查类型：{{ record.get_mode_display }}\n"
BODIES = "检查单位：{{ organ.name }}{% if record.bodies %}、{{ record.bodies }}{% endif %}\n"
PEOPLE = (
    "检查人员：{{ record.officer_one|default:'—' }}、{{ record.officer_two|default:'—' }}"
    "{% for one in record.crew %}、{{ one.officer_one }}、{{ one.officer_two }}{% endfor %}\n"
)
ITEMS = "## 检查事项\n{{ record.items_text }}\n"
FINDINGS = (
    "## 检查结果\n{% for one in record.findings %}{{ one.item_code }}（{{ one.body.short }}）："
    "{{ one.get_outcome_display }}{% if one.follow != 'none' %}，{{ one.get_follow_display }}{% endif %}"
    "{% if one.remark %}。{{ one.remark }}{% endif %}\n{% endfor %}"
)


def _paper(code: str, name: str, series: str, body: str, basis: str, to: str = "") -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, to=to)


TEMPLATES = (
    _paper(
        "approval", "行政检查审批表", "检审",
        HEAD + BODIES + "{% if record.plan_ref %}检查计划：{{ record.plan_ref }}\n{% endif %}"
        "{% if record.ground %}检查事由：{{ record.ground }}\n{% endif %}" + ITEMS + "同意检查。",
        "国办发〔2024〕54号",
    ),
    _paper(
        "notice", "行政检查通知书", "检通",
        "{{ record.target }}：\n我机关决定对你单位实施行政检查。\n" + BODIES + PEOPLE + ITEMS
        + "你单位可以扫描检查码核对检查单位、人员、事项和依据；检查人员少于两人或者未出示执法证件的，有权拒绝检查；"
        "认为检查人员与检查事项有直接利害关系的，有权申请回避。检查码：{{ record.code }}",
        "国办发〔2024〕54号", "{{ record.target }}",
    ),
    _paper(
        "site_record", "现场检查笔录", "检录",
        HEAD + BODIES + PEOPLE + "入场日期：{{ record.visited_on" + DAY + " }}\n已出示执法证件并告知权利。\n"
        "{% if record.facts %}现场情况：{{ record.facts }}\n{% endif %}" + FINDINGS + "检查结论：{{ record.get_result_display }}",
        "行政处罚法第55条",
    ),
    _paper(
        "result", "检查结果告知书", "检告",
        "{{ record.target }}：\n现将检查结果告知如下：{{ record.get_result_display }}。\n" + FINDINGS
        + "{% if record.rectify_by %}请于{{ record.rectify_by" + DAY + " }}前改正，我机关将复查。\n{% endif %}",
        "海南省涉企行政检查条例（试行）第22条", "{{ record.target }}",
    ),
)  # fmt: skip
