"""Papers of a consultation. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"

NOTICE = Template(
    "notice", "公开征求意见公告", "{mark}征告〔{year}〕{n}号",
    "## 关于《{{ record.title }}》公开征求意见的公告\n"
    "为了提高制度建设和行政决策的质量，{{ organ.name }}起草了《{{ record.title }}》，现将草案和起草说明向社会公布，公开征求意见。\n"
    "一、征求意见的时间\n自{{ record.opens_on|date:'Y年n月j日' }}起，至{{ record.ends_on|date:'Y年n月j日' }}24时止。"
    "{% if record.shortened %}\n本次征求意见的期限短于规定的一般期限，理由是：{{ record.short_reason }}{% endif %}\n"
    "二、提出意见的方式\n（一）在法治政府公众端“征求意见”栏目对草案全文或者其中一条提出意见，无须注册。\n"
    "{% if record.contact_us %}（二）以信函、电话等方式提出：{{ record.contact_us }}。\n{% endif %}"
    "三、意见的处理\n征求意见结束后，我们将逐条研究，对意见是否采纳及其理由在公众端统一公布；在公众端提出意见的，可以凭查询码"
    "查询本人意见的处理结果。\n附件：{{ record.title }}" + FOOT,
    basis="重大行政决策程序暂行条例第15条；优化营商环境条例第62条",
)  # fmt: skip

SUMMARY = Template(
    "summary", "公开征求意见情况说明", "{mark}征复〔{year}〕{n}号",
    "## 《{{ record.title }}》公开征求意见情况说明\n{{ record.summary }}" + FOOT,
    basis="重大行政决策程序暂行条例第18条、第32条",
)  # fmt: skip

LETTER = Template(
    "letter", "征求意见函", "{mark}征函〔{year}〕{n}号",
    "{{ row.organ.name }}：\n现将《{{ record.title }}》（第{{ record.version|default:1 }}版）送请研究。"
    "{% if row.points %}请重点研究：{{ row.points }}。{% endif %}请于{{ row.answer_by|date:'Y年n月j日' }}前书面回复；"
    "没有意见的，也请回复。" + FOOT,
    basis="重大行政决策程序暂行条例第13条；优化营商环境条例第62条", to="{{ row.organ.name }}",
)  # fmt: skip

TEMPLATES = (NOTICE, SUMMARY, LETTER)
