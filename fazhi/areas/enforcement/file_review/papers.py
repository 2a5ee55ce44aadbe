"""The papers of case-file review. They speak of files and agencies; no officer is named in any that leaves the bureau."""

from __future__ import annotations

from fazhi.areas.enforcement.file_review.practice import OBJECT_DAYS
from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
GUANGDONG = "广东省行政执法案卷评查办法（参照）"
PROBLEMS = (
    "{% for p in matter.fileproblem_set.all %}{{ forloop.counter }}. 【{{ p.get_kind_display }}】{{ p.item }}：{{ p.words }}"
    "{% if p.points %}（扣{{ p.points|floatformat:'-2' }}分）{% endif %}\n{% empty %}没有发现问题。\n{% endfor %}"
)
FILE = "案卷：{{ record.name }}（{{ record.file_no }}）\n评查：{{ record.round.title }}\n"


def _paper(code: str, name: str, series: str, body: str, to: str = "{{ record.agency.name }}") -> Template:
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, GUANGDONG, to=to, local=True
    )


FILE_PAPERS = (
    _paper("score_sheet", "案卷评查评分表", "评查分",
           FILE + "评分标准：{{ record.round.sheet }}\n## 评分\n{{ record.sheet_words }}\n## 评定\n得分：{{ record.score|floatformat:'-2' }}分"
           "{% if record.fatal %}（有否决项）{% endif %}\n等次：{{ record.get_grade_display }}\n评定方式：{{ record.get_decided_display }}", to=""),
    _paper("feedback", "案卷评查结果反馈书", "评查馈",
           "你单位下列案卷经评查，结果如下：\n" + FILE + "得分：{{ record.score|floatformat:'-2' }}分{% if record.fatal %}（有否决项）{% endif %}\n"
           "等次：{{ record.get_grade_display }}\n## 问题清单\n" + PROBLEMS
           + f"对评查结果有异议的，请在收到之日起{OBJECT_DAYS}个工作日内书面提出。评查结果只评案卷和单位，不作为对执法人员个人的评价。"),
    _paper("problem_list", "案卷评查问题清单", "评查清",
           FILE + "## 问题清单\n" + PROBLEMS + "## 整改要求\n{{ record.demand }}\n"
           "请在{{ record.rectify_by" + DAY + " }}前整改，并书面报送整改情况。"),
    _paper("objection_reply", "案卷评查异议答复书", "评查复",
           FILE + "你单位对评查结果提出的异议已经复核，答复如下：\n{{ record.objection_answer }}\n"
           "复核后的得分：{{ record.score|floatformat:'-2' }}分，等次：{{ record.get_grade_display }}。"),
)  # fmt: skip
ROUND_PAPERS = (
    _paper("circular", "行政执法案卷评查通报", "评查报",
           "## {{ record.title }}情况\n{{ record.circular_text }}", to="各行政执法单位"),
)  # fmt: skip
