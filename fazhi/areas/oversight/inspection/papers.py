"""The papers of an inspection. The wording is the platform's own; the numbers of a series follow the office's mark."""

from __future__ import annotations

from typing import Any

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
RULES = "法治政府建设与责任落实督察工作规定"
LIST = (
    "{% for one in matter.inspectionproblem_set.all %}问题{{ one.no }}：{{ one.problem }}（依据：{{ one.problem_basis }}；责任单位："
    "{{ one.unit_name|default:one.unit }}；整改期限：{{ one.due_on" + DAY + " }}）\n{% endfor %}"
)


def _paper(code: str, name: str, series: str, body: str, basis: str, **more: Any) -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, **more)


INSPECTION = (
    _paper("scheme", "法治督察方案", "法督案",
           "## 一、督察名称\n{{ record.title }}（{{ record.get_kind_display }}）\n## 二、督察对象\n"
           "{% for one in matter.inspectionobject_set.all %}{{ one.unit_name|default:one.unit }}；{% endfor %}\n"
           "## 三、督察内容和安排\n{{ record.scheme }}", f"{RULES}第11条"),
    _paper("notice", "法治督察通知书", "法督通",
           "定于{{ record.arrive_on" + DAY + " }}起对你单位开展{{ record.get_kind_display }}：{{ record.theme }}。请准备下列材料并予配合。\n"
           "{% if record.self_report_by %}自查报告请于{{ record.self_report_by" + DAY + " }}前报送。{% endif %}",
           f"{RULES}第12条至第15条", to="各被督察单位"),
    _paper("report", "法治督察报告", "法督报", "## 督察情况\n{{ record.report_text }}\n## 发现的问题\n" + LIST, f"{RULES}第17条"),
    _paper("feedback", "法治督察反馈意见书", "法督馈",
           "{{ record.feedback_text }}\n## 问题清单\n" + LIST + "请按期整改，并报送整改方案和整改报告。",
           f"{RULES}第17条、第18条", to="各被督察单位"),
    _paper("circular", "法治督察通报", "法督报字", "{{ row.content }}", f"{RULES}第30条、第31条"),
    _paper("interview", "约谈记录", "法督谈",
           "被约谈单位：{{ row.unit_name }}（{{ row.posts }}）\n约谈人：{{ row.held_by }}\n## 约谈事项\n{{ row.topics }}\n"
           "## 整改承诺\n{{ row.promises }}",
           f"{RULES}第30条、第31条"),
)  # fmt: skip
STRIKING = (
    _paper("striking_off", "督察问题销号单", "法督销",
           "问题：{{ record.problem }}\n责任单位：{{ record.unit_name|default:record.unit }}\n整改完成情况：{{ record.done_text }}\n"
           "核查情况：{{ record.verify_text }}\n同意销号。", "本级法治督察工作办法", local=True),
)  # fmt: skip
GOVERNMENT = (
    _paper("conclusion", "督查结论告知书", "政督结",
           "## 督查结论\n{{ record.conclusion }}\n对结论有异议的，可以自收到之日起三十日内申请复核。", "政府督查工作条例第16条、第17条",
           to="{{ record.unit.name }}"),
    _paper("review", "复核决定书", "政督复", "复核决定：{{ record.get_reviewed_display }}。\n理由：{{ record.review_text }}",
           "政府督查工作条例第17条", to="{{ record.unit.name }}"),
)  # fmt: skip
