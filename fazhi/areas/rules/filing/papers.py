"""The papers of record review. The wording is the platform's own; ``record`` is the filing, ``on`` the day of issue."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = '|date:"Y年n月j日"'
NAME = "《{{ record.title }}》{% if record.document_no %}（{{ record.document_no }}）{% endif %}"
RULE = "本省规范性文件备案审查规定"
MAKER = "{{ record.maker.name }}"


def _paper(code: str, name: str, series: str, body: str, to: str = MAKER, basis: str = RULE) -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body, basis, to=to, local=True)


FILING = (
    _paper(
        "filing_supplement_notice", "补充备案材料通知书", "备补",
        "你单位报送备案的" + NAME + "材料不齐全，请补充下列材料：\n{{ record.missing }}\n"
        "逾期不补充的，将督促办理并予以通报。审查期限自材料补齐之日起计算。",
    ),
    _paper(
        "filing_receipt", "规范性文件备案登记通知书", "备登",
        "你单位报送备案的" + NAME + "已于{{ matter.opened_on" + DAY + " }}收到，材料齐全，准予登记。\n"
        "备案登记号：{{ record.filing_no }}\n"
        "{% if record.late_days %}该文件逾期{{ record.late_days }}日报送备案，今后请在公布后按规定期限报送。\n{% endif %}"
        "备案审查意见将另行告知。",
    ),
    _paper(
        "filing_circular", "逾期报送备案通报", "备通",
        MAKER + f"制定的{NAME}于{{{{ record.published_on{DAY} }}}}公布，逾期{{{{ record.late_days }}}}日报送备案，现予通报。"
        "各制定机关应当在规范性文件公布后按规定期限报送备案，做到有件必备。",
        to="各乡镇人民政府，县政府各部门",
    ),
    _paper(
        "filing_return_notice", "不予备案登记通知书", "备退",
        "你单位报送备案的" + NAME + "不予备案登记（{{ record.get_return_ground_display }}），理由如下：\n{{ record.return_reason }}\n"
        "{% if record.refile_by %}须补正的材料：{{ record.missing }}\n请于{{ record.refile_by" + DAY + " }}前补正并重新报送，"
        "重新报送时注明原收文编号{{ matter.number }}。{% endif %}",
    ),
    _paper(
        "filing_review_opinion", "规范性文件备案审查意见书", "备审",
        "经对你单位报送备案的" + NAME + "（备案登记号：{{ record.filing_no }}）进行审查，提出如下意见：\n"
        "{% for point in matter.filingpoint_set.all %}## {{ forloop.counter }}. {{ point.article }}\n"
        "问题（{{ point.get_fault_display }}）：{{ point.problem }}\n依据：{{ point.basis }}\n建议：{{ point.suggestion }}\n{% endfor %}"
        "## 处理要求\n{{ record.get_opinion_display }}。{{ record.opinion_text }}\n"
        "{% if record.correct_by %}请于{{ record.correct_by" + DAY + " }}前处理并书面答复。"
        "{% else %}请在收到本意见书之日起规定期限内书面答复处理情况。{% endif %}"
        "逾期不答复、不处理的，将提请有权机关撤销。",
    ),
    _paper(
        "filing_conclusion", "规范性文件备案审查办结通知书", "备结",
        NAME + "（备案登记号：{{ record.filing_no }}）已经审查"
        "{% if record.correction %}，你单位已{{ record.get_correction_display }}"
        "{% elif record.settle_reason %}，你单位的说明理由成立（{{ record.settle_reason }}）"
        "{% else %}，未发现应当修改、废止的问题{% endif %}，予以备案。",
    ),
    _paper(
        "filing_annul_motion", "关于提请撤销规范性文件的报告", "备撤",
        MAKER + "制定的" + NAME + f"，经{{{{ record.opinion_on{DAY} }}}}提出审查意见{{{{ record.points }}}}条，至今未按意见处理。\n"
        "提请撤销的理由：{{ record.annul_reason }}\n以上报告，请审定。",
        to="{{ record.annul_to }}",
    ),
)  # fmt: skip

URGE = (
    _paper(
        "filing_urge_notice", "督促报送备案通知书", "备督",
        f"你单位制定的《{{{{ record.title }}}}》于{{{{ record.published_on{DAY} }}}}公布，应当在{{{{ record.should_by{DAY} }}}}前报送备案，"
        "至今未收到。请自收到本通知之日起尽快补报，并说明逾期原因。仍不报送的，予以通报。",
    ),
    _paper(
        "unfiled_circular", "未报送备案通报", "备通",
        MAKER + f"制定的《{{{{ record.title }}}}》于{{{{ record.published_on{DAY} }}}}公布，未在规定期限内报送备案，经督促仍未报送，现予通报。",
        to="各乡镇人民政府，县政府各部门",
    ),
)  # fmt: skip

SUGGESTION = (
    _paper(
        "suggestion_incomplete", "审查建议补充告知书", "审补",
        "你（你单位）对《{{ record.title }}》提出的审查建议收悉。为便于研究，请补充下列内容：\n{{ record.missing }}",
        "{{ record.suggester }}",
    ),
    _paper(
        "suggestion_declined", "审查建议不予审查告知书", "审告",
        "你（你单位）对《{{ record.title }}》提出的审查建议，经研究决定不予审查，理由如下：\n{{ record.decline_reason }}",
        "{{ record.suggester }}",
    ),
    _paper(
        "suggestion_reply", "审查建议答复书", "审复",
        "你（你单位）对《{{ record.title }}》{% if record.clause %}{{ record.clause }}{% endif %}提出的审查建议，经审查，结论为："
        "{{ record.get_conclusion_display }}。\n{{ record.reply }}\n感谢你（你单位）对规范性文件监督工作的关心和支持。",
        "{{ record.suggester }}",
    ),
)  # fmt: skip
