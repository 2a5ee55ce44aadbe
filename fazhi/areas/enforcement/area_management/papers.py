"""The letters of area management. The wording is the platform's own; no form is prescribed."""

from __future__ import annotations

from fazhi.areas.enforcement.area_management.practice import DAYS
from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
LOCAL = "本地景区综合管理办法"
SITE = "{{ record.site.target.title }}（{{ record.site.title }}）"
FACTS = "## 预警的事实和标准\n{{ record.reasons }}\n"
RIGHTS = (
    "以上只依据场所自身的检查、许可和投诉举报核查记录，不涉及游客。你单位认为与事实不符的，可以提出异议，"
    f"我单位在{DAYS['answer']}个工作日内答复并说明理由。回复整改情况、提出异议，凭查询码{{{{ record.code }}}}在公众端“景区场所预警”办理，"
    "也可以书面提出。"
)


def _paper(code: str, name: str, series: str, body: str, to: str = SITE) -> Template:
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, LOCAL, to=to, local=True
    )


TEMPLATES = (
    _paper(
        "reminder", "景区经营场所提醒函", "景提",
        f"{SITE}：\n你单位的场所当前为黄色预警。\n{FACTS}"
        "请在{{ record.reply_by" + DAY + " }}前改正，并回复整改情况。本提醒函不是行政处罚，不影响你单位的权利义务。\n" + RIGHTS,
    ),
    _paper(
        "red_notice", "景区经营场所红色预警告知书", "景警",
        f"{SITE}：\n你单位的场所当前为红色预警，将由{{{{ record.site.area.lead.name }}}}组织联合检查，"
        f"具体时间、人员和事项以检查通知书和检查码为准。\n{FACTS}{RIGHTS}",
    ),
    _paper(
        "ruling", "异议答复书", "景复",
        f"{SITE}：\n你单位对预警提出的异议已经审查。处理：{{% if row.outcome == 'changed' %}}异议成立，相关记录不再计入"
        "{% else %}异议不成立，予以维持{% endif %}。\n理由：{{ row.reason }}\n"
        "场所的颜色由{% if row.before == 'red' %}红色{% elif row.before == 'yellow' %}黄色{% else %}绿色{% endif %}"
        "{% if row.before == row.after %}不变{% else %}变更为{% if row.after == 'red' %}红色{% elif row.after == 'yellow' %}黄色"
        "{% else %}绿色{% endif %}{% endif %}。",
    ),
    _paper(
        "cleared", "解除预警告知书", "景解", f"{SITE}：\n你单位的场所已恢复绿色，预警解除。",
    ),
)  # fmt: skip
