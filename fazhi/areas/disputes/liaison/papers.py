"""Papers of recommendations and joint meetings. Wording is the platform's own; the contents follow the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

_LOCAL = "府院、府检联动的本地制度"
_LETTER = "{{ record.sender }}《{{ record.letter_no }}》（{{ record.get_letter_kind_display }}）"

ASSIGNMENT = Template(
    "assignment", "司法建议、检察建议交办函", "{mark}建交〔{year}〕{n}号",
    _LETTER + "已于{{ matter.opened_on|date:'Y年n月j日' }}收到，被建议单位：{{ record.addressee.name }}。"
    "建议事项：{{ record.subject }}\n现交由你单位承办，请逐条研究，落实整改，拟出书面回复稿。\n"
    "{% if record.inner_due %}回复稿请于{{ record.inner_due|date:'Y年n月j日' }}前报送审核。\n{% endif %}"
    "{% if record.reply_by %}来件载明的回复日期为{{ record.reply_by|date:'Y年n月j日' }}。\n{% endif %}"
    "{% if record.letter_kind == 'public_interest' %}公益诉讼检察建议须依法履行职责并书面回复；未依法履行的，检察机关可以提起"
    "公益诉讼。\n{% endif %}采纳与否都须说明情况，部分采纳或者不采纳的须写明理由。",
    basis=_LOCAL, to="{{ record.unit.name }}", local=True,
)  # fmt: skip

REPLY = Template(
    "reply", "关于司法建议、检察建议的回复函", "{mark}建复〔{year}〕{n}号",
    "你院" "《{{ record.letter_no }}》收悉。现就“{{ record.subject }}”回复如下：\n"
    "## 一、采纳情况\n{{ record.get_adoption_display }}。{{ record.adoption_reason }}\n"
    "## 二、整改措施和落实情况\n{% for m in matter.recommendationmeasure_set.all %}{{ forloop.counter }}．{{ m.content }}\n{% endfor %}"
    "{% if record.performed_on %}上述事项已于{{ record.performed_on|date:'Y年n月j日' }}整改（履职）完毕。\n{% endif %}"
    "## 三、有关情况说明\n{{ record.reply_text }}\n特此函复。",
    basis="法释〔2023〕11号第8条；法释〔2018〕1号第149条；检察公益诉讼解释第21条；检察建议工作规定第19条（条号未核实）",
    to="{{ record.sender }}", organ="addressee",
)  # fmt: skip

NOTICE = Template(
    "notice", "联席会议通知", "{mark}联通〔{year}〕{n}号",
    "定于{{ record.planned_on|date:'Y年n月j日' }}{% if record.place %}在{{ record.place }}{% endif %}召开"
    "{{ record.get_meeting_kind_display }}（{{ record.title }}）。\n## 议题\n"
    "{% for t in matter.liaisontopic_set.all %}{{ forloop.counter }}．{{ t.topic }}（{{ t.raised_by }}提出）\n{% endfor %}"
    "请各单位做好准备并派员参加。",
    basis=_LOCAL, to="{{ record.counterpart }}，有关单位", local=True,
)  # fmt: skip

MINUTES = Template(
    "minutes", "联席会议纪要", "{mark}联纪〔{year}〕{n}号",
    "{{ record.held_on|date:'Y年n月j日' }}召开{{ record.get_meeting_kind_display }}（{{ record.title }}），"
    "{{ record.counterpart }}和有关单位参加。\n## 一、会议情况\n{{ record.discussion }}\n## 二、议定事项\n"
    "{% for d in matter.liaisondecision_set.all %}{{ forloop.counter }}．{{ d.content }}（责任单位：{{ d.owner.name }}；"
    "{{ d.due_on|date:'Y年n月j日' }}前完成）\n{% empty %}本次会议没有需要分办的议定事项。\n{% endfor %}",
    basis=_LOCAL, to="{{ record.counterpart }}，有关单位", local=True,
)  # fmt: skip
