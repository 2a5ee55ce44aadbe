"""Papers of a legality review. The wording is the platform's own; the matters they must contain follow the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
TITLE = "《{{ record.title }}》"

RETURN_NOTICE = Template(
    "return_notice", "补充材料通知书", "{mark}审补〔{year}〕{n}号",
    "你单位于{{ matter.opened_on" + DAY + " }}送来的" + TITLE + "收悉。经检查，材料不齐备，请一次补齐下列材料后重新送审：\n"
    "{{ row.missing }}\n审查期限自材料齐备之日起计算。" + FOOT,
    basis="国办发〔2018〕115号(5)；国务院令第713号第26条", to="{{ record.requester.name }}", local=True,
)  # fmt: skip

OPINION = Template(
    "opinion", "合法性审查意见书", "{mark}审〔{year}〕{n}号",
    "你单位送来的" + TITLE + "收悉，材料于{{ record.accepted_on" + DAY + " }}齐备"
    "{% if record.round > 1 %}（第{{ record.round }}轮审查）{% endif %}。"
    "{% if record.team %}本次审查由{{ record.reviewer }}主审，{{ record.team }}参加联合审查。{% endif %}"
    "现提出审查意见如下：\n"
    "## 一、审查结论\n{{ record.get_result_display }}。{{ record.conclusion }}\n"
    "{% if record.risk_level %}合同风险等级：{{ record.get_risk_level_display }}。{{ record.risk_note }}\n{% endif %}"
    "{% with points=record.standing_points %}{% if points %}## 二、具体意见\n"
    "{% for p in points %}（{{ forloop.counter }}）关于{{ p.article }}（{{ p.get_severity_display }}，第{{ p.no }}条意见）\n"
    "问题：{{ p.problem }}\n依据：{{ p.basis }}\n建议：{{ p.suggestion }}\n{% endfor %}"
    "请逐条研究，予以采纳或者说明不采纳的理由，并在上会、签订之前反馈采纳情况。\n{% endif %}{% endwith %}"
    "{% if record.result == 'illegal' %}经审查不合法的，不得提交讨论、不得签订。\n{% endif %}"
    "本意见仅就送审文本的合法性提出，送审文本有重大修改的，应当重新送审。" + FOOT,
    basis="国办发〔2018〕115号(5)(6)；国务院令第713号第25条至第28条", to="{{ record.requester.name }}",
)  # fmt: skip

ANSWERS = Template(
    "answers", "合法性审查意见采纳情况反馈表", "{mark}采〔{year}〕{n}号",
    "对" + TITLE + "的合法性审查意见，我单位逐条研究，采纳情况如下：\n"
    "{% for point, answer in record.answers %}（{{ forloop.counter }}）关于{{ point.article }}：{{ point.suggestion }}\n"
    "{% if answer %}{{ answer.get_decision_display }}。{{ answer.reason }}{% else %}—{% endif %}\n"
    "{% empty %}审查意见书没有提出具体意见。\n{% endfor %}" + FOOT,
    basis="国办发〔2018〕115号(6)；国务院令第713号第28条", to="{{ matter.organ.name }}", organ="requester",
)  # fmt: skip

FILING = Template(
    "contract_filing", "合同备案表", "{mark}合备〔{year}〕{n}号",
    "合同名称：{{ record.title }}\n合同相对方：{{ record.other_party|default:'—' }}\n"
    "合同金额：{% if record.amount %}{{ record.amount|floatformat:'-2' }}元{% else %}—{% endif %}\n"
    "签订日期：{{ record.used_on" + DAY + " }}\n签订文本：{{ record.signed_copy|default:'—' }}\n"
    "审查意见书：{{ record.opinion_no }}\n备案编号：{{ record.filing_no|default:'—' }}" + FOOT,
    basis="地方规定", to="{{ matter.organ.name }}", organ="requester", local=True,
)  # fmt: skip

CORRECTION = Template(
    "correction_order", "责令改正通知书", "{mark}责改〔{year}〕{n}号",
    "你村报备的" + TITLE + "，经审查：\n{{ record.conclusion }}\n"
    "村民自治章程、村规民约不得与宪法、法律、法规和国家的政策相抵触，不得有侵犯村民的人身权利、民主权利和合法财产权利的"
    "内容。请依法予以改正，并将改正情况报告我单位。" + FOOT,
    basis="村民委员会组织法第31条（2025年修订；原第27条）", to="{{ record.requester.name }}",
)  # fmt: skip

TEMPLATES = (RETURN_NOTICE, OPINION, ANSWERS, FILING, CORRECTION)
