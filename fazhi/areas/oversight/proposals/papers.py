"""Papers of suggestions and proposals. The wording is the platform's own; the reply bears its class on the first page."""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.proposals.gates import LAW, RULES
from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
BASIS = f"{LAW}；{RULES}"
KIND = "{{ record.get_kind_display }}"
OURS = "{{ record.full_no }}《{{ record.title }}》"
THANKS = "感谢您对我县工作的关心和支持。如有不同意见，请在反馈表中提出，我们将继续办理。"


def _letter(code: str, name: str, series: str, body: str, to: str, **more: Any) -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body, more.pop("basis", BASIS), to=to, **more)


HAND_OVER = _letter(
    "hand_over", "建议提案交办函", "提交",
    "现将" + OURS + "交由你单位主办，请按规定与代表（提案者）联系沟通，听取意见，认真研究办理，并自{{ record.handed_on" + DAY +
    " }}（交办之日）起三个月内书面答复。\n## 内容\n{{ record.text|default:'涉密，另行送达。' }}\n"
    "{% for u in matter.proposalunit_set.all %}{% if forloop.first %}## 协办、分办单位\n{% endif %}"
    "{{ u.unit.name }}（{{ u.get_part_display }}）\n{% endfor %}"
    "不属于你单位职责的，请在规定期限内提出退办并说明理由，逾期不再调整。",
    "{{ record.lead.name }}",
)  # fmt: skip

EXTENSION = _letter(
    "extension_letter", "建议提案延期答复说明", "提延",
    "您提出的" + OURS + "涉及面广、处理难度大，经交办机构同意，答复期限延长{{ amount }}个月，至{{ due_on" + DAY + " }}。\n"
    "理由：{{ reason }}\n办理中我们将继续与您联系，听取您的意见。",
    "{{ record.addressees }}",
)  # fmt: skip

#: Number, title and class stand at the head of the letter: the class is the unit's own, the deputy's opinion is asked for apart.
_HEAD = OURS + "（{{ record.get_result_class_display }}：{{ record.class_words }}）\n"
REPLY = _letter(
    "reply_letter", "关于代表建议、政协提案的答复函", "提函",
    _HEAD + "您{% if record.joint %}们{% endif %}提出的" + KIND + "收悉。经研究办理，现答复如下：\n{{ record.reply_text }}\n"
    "{% for p in matter.proposalpledge_set.all %}{% if forloop.first %}## 承诺事项\n{% endif %}"
    "{{ forloop.counter }}．{{ p.content }}（{{ p.due_on" + DAY + " }}前完成）\n{% endfor %}" + THANKS,
    "{{ record.addressees }}", organ="lead",
)  # fmt: skip

REPLY_AGAIN = _letter(
    "reply_again_letter", "关于代表建议、政协提案的再次答复函", "提函",
    _HEAD + "您对{{ record.replied_on" + DAY + " }}的答复反馈不满意，我们再次与您沟通并重新办理，现再次答复如下：\n"
    "{{ record.again_text }}\n" + THANKS,
    "{{ record.addressees }}", organ="lead", local=True, basis="地方人大代表建议办理规定",
)  # fmt: skip

SUPERVISION = _letter(
    "supervision_order", "重点建议提案督办单", "提督",
    OURS + "列为重点督办件，由{{ record.key_leader }}督办。请{{ record.lead.name }}认真办理，及时报告进展。",
    "{{ record.lead.name }}", basis="代表法第52条",
)  # fmt: skip

OBJECTION = _letter(
    "objection_letter", "建议提案退办申请", "提退",
    OURS + "交由我单位办理。经研究，认为不属于我单位职责，申请退办。\n理由：{{ record.objection }}",
    "{{ matter.organ.name }}", organ="lead", local=True, basis="地方人大代表建议办理规定",
)  # fmt: skip

FORM = _letter(
    "opinion_form", "建议提案办理情况征询意见表", "提征",
    OURS + "已由{{ record.lead.name }}书面答复。请您在收到答复后，分别对办理态度和办理结果提出意见，交回交办单位。\n"
    "对办理态度：□满意　□基本满意　□不满意\n对办理结果：□满意　□基本满意　□不满意\n意见和建议：\n签名：　　　　　　　　年　　月　　日",
    "{{ record.addressees }}", local=True, basis="地方人大代表建议办理规定",
)  # fmt: skip

TEMPLATES = (HAND_OVER, OBJECTION, EXTENSION, REPLY, FORM, REPLY_AGAIN, SUPERVISION)

CO_OPINION = _letter(
    "co_opinion_letter", "建议提案协办意见函", "提协",
    "关于{{ record.full_no }}《{{ record.title }}》，我单位的协办意见如下，供你单位答复时采用：\n{{ record.opinion }}",
    "{{ record.lead.name }}", local=True, basis="地方人大代表建议办理规定",
)  # fmt: skip

PROMISE_LETTER = _letter(
    "promise_letter", "承诺事项落实情况反馈函", "提落",
    "我单位在答复{{ record.full_no }}时承诺：{{ record.title }}。现将落实情况反馈如下：\n{{ record.done_text }}",
    "{{ record.proposer }}", local=True, basis="地方人大代表建议办理规定",
)  # fmt: skip
