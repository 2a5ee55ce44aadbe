"""The papers of the pool; the wording is the platform's own. None names a person."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
RULES, LOCAL = "法治政府建设与责任落实督察工作规定", "本县联动监督办法"
RISK = (
    "风险（线索）：{{ record.title }}\n等级：{{ record.get_grade_display }}。理由：{{ record.reason }}\n"
    "## 情况\n{{ record.facts }}\n{% if record.basis_text %}## 依据\n{{ record.basis_text }}\n{% endif %}"
)


def _paper(code: str, name: str, series: str, body: str, basis: str, to: str = "{{ row.unit.name }}") -> Template:
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, to=to, local=True
    )


TEMPLATES = (
    _paper("dispatch", "风险线索交办单", "监交", RISK + "## 责任单位和要求\n{% for u in matter.clueunit_set.all %}{% if u.round == record.round %}"
           "{{ u.unit.name }}{% if u.lead %}（牵头）{% endif %}：{{ u.demand }}，{{ u.due_on" + DAY + " }}前整改到位并报告。\n{% endif %}{% endfor %}"
           "核查单位：{{ record.verifier.name }}。", RULES + "第17条、第18条", to="各责任单位"),
    _paper("risk_notice", "风险告知书", "监告", RISK + "{{ row.content }}\n请采取措施化解风险，防止发生复议纠错、诉讼败诉和群体性事件。", LOCAL),
    _paper("urge_letter", "督促化解函", "监督", RISK + "{{ row.content }}\n请抓紧化解，并书面报告。", LOCAL),
    _paper("remind_letter", "催办函", "监催", "你单位承办的“{{ record.title }}”，{{ row.content }}", LOCAL),
    _paper("talk_notice", "约谈通知书", "监谈", "因“{{ record.title }}”没有整改到位，决定约谈你单位。\n{{ row.content }}", RULES + "第30条"),
    _paper("listed_notice", "挂牌督办通知书", "监挂", "决定对“{{ record.title }}”挂牌督办。\n{{ row.content }}", RULES + "第30条、第31条"),
    _paper("circular_paper", "督察通报", "监通", "现就“{{ record.title }}”通报如下：\n{{ row.content }}", RULES + "第30条、第31条", to="各有关单位"),
    _paper("strike_sheet", "销号审批表", "监销",
           "线索：{{ record.title }}\n核查单位：{{ record.verifier.name }}，核查通过日期：{{ record.verified_on" + DAY
           + " }}\n审批意见：{{ record.strike_note }}\n同意销号。", LOCAL, to=""),
)  # fmt: skip
