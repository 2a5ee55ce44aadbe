"""Papers of legal aid. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
TO = "{{ record.applicant }}"
NAMED = "{{ record.applicant }}：\n"
CASE = "“{{ record.subject }}”（{{ record.get_matter_type_display }}）"
OBJECT = "对本决定有异议的，可以向设立法律援助机构的司法行政部门提出。"

SUPPLY = Template(
    "supply_notice", "补充材料（作出说明）通知书", "{mark}援补〔{year}〕{n}号",
    NAMED + "你于{{ matter.opened_on|date:'Y年n月j日' }}就" + CASE + "提出的法律援助申请收悉。请在"
    "{{ record.supply_by|date:'Y年n月j日' }}前补充下列材料或者作出说明：\n{{ record.missing }}\n"
    "以上为一次性告知。未按要求补充材料或者作出说明的，视为撤回申请；确有困难的，请与本机构联系。" + FOOT,
    basis="法律援助法第43条第2款", to=TO,
)  # fmt: skip
GRANT = Template(
    "grant", "给予法律援助决定书", "{mark}援予〔{year}〕{n}号",
    NAMED + "经审查，你就" + CASE + "提出的申请符合法律援助条件（{{ record.means_words }}），依照《中华人民共和国法律援助法》"
    "第四十三条的规定，决定给予法律援助。本机构将自本决定作出之日起三日内指派法律援助人员。法律援助不收取任何费用。" + FOOT,
    basis="法律援助法第2条、第43条第1款", to=TO,
)  # fmt: skip
REFUSAL = Template(
    "refusal", "不予法律援助决定书", "{mark}援不〔{year}〕{n}号",
    NAMED + "经审查，你就" + CASE + "提出的申请，因{{ record.get_refusal_display }}，依照《中华人民共和国法律援助法》第四十三条的"
    "规定，决定不给予法律援助。理由：{{ record.refusal_note }}\n"
    "{% if record.means_words %}经济状况的计算：{{ record.means_words }}\n{% endif %}" + OBJECT + FOOT,
    basis="法律援助法第43条第1款、第49条第1款", to=TO,
)  # fmt: skip
ADVANCE = Template(
    "advance", "先行提供法律援助审批表", "{mark}援先〔{year}〕{n}号",
    "## 先行提供法律援助审批表\n申请人：{{ record.applicant }}　事项：" + CASE + "\n情形：{{ record.get_advance_ground_display }}\n"
    "{% if record.limitation_on %}时效（期限）届满日：{{ record.limitation_on|date:'Y年n月j日' }}\n{% endif %}"
    "须补办的手续、补充的材料：{{ record.advance_papers|default:'见申请表' }}，限{{ record.papers_by|date:'Y年n月j日' }}前补齐。" + FOOT,
    basis="法律援助法第44条", to=TO,
)  # fmt: skip
ASSIGNMENT = Template(
    "assignment", "指派通知书", "{mark}援派〔{year}〕{n}号",
    "{{ record.lawyer.firm }}：\n现指派你单位{{ record.lawyer.name }}为{{ record.applicant }}" + CASE + "一案提供法律援助。请及时与"
    "受援人联系，按照规定向受援人通报办理情况；无正当理由不得拒绝、拖延或者终止提供法律援助；不得向受援人收取任何财物。"
    "{% if record.case_organ %}办案机关：{{ record.case_organ }}{{ record.organ_case_no }}。{% endif %}" + FOOT,
    basis="法律援助法第20条、第43条第1款、第46条", to="{{ record.lawyer.firm }}",
)  # fmt: skip
TOLD_ORGAN = Template(
    "organ_reply", "指派律师告知函", "{mark}援函〔{year}〕{n}号",
    "{{ record.case_organ }}：\n你单位通知为{{ record.applicant }}指派律师（{{ record.get_notified_ground_display }}）的公函收悉。"
    "已指派{{ record.lawyer.firm }}{{ record.lawyer.name }}律师，特此告知。" + FOOT,
    basis="法律援助法第36条", to="{{ record.case_organ }}",
)  # fmt: skip
CHANGED = Template(
    "changed", "更换法律援助人员通知书", "{mark}援换〔{year}〕{n}号",
    NAMED + "你的" + CASE + "一案，承办人员更换为{{ record.lawyer.firm }}{{ record.lawyer.name }}。理由：{{ row.get_reason_display }}。" + FOOT,
    basis="法律援助法第55条", to=TO,
)  # fmt: skip
TERMINATION = Template(
    "termination", "终止法律援助决定书", "{mark}援终〔{year}〕{n}号",
    NAMED + "你的" + CASE + "一案，因{{ record.get_termination_display }}，依照《中华人民共和国法律援助法》第四十八条的规定，决定终止"
    "法律援助。事实和依据：{{ record.termination_note }}\n" + OBJECT + FOOT,
    basis="法律援助法第48条、第49条第1款", to=TO,
)  # fmt: skip
RULING = Template(
    "objection_ruling", "法律援助异议审查决定书", "{mark}援异〔{year}〕{n}号",
    NAMED + "你于{{ record.objected_on|date:'Y年n月j日' }}对{% if record.terminated_on %}终止{% else %}不予{% endif %}法律援助的决定"
    "提出异议。经审查：{{ record.objection_note }}\n依照《中华人民共和国法律援助法》第四十九条的规定，"
    "{% if record.objection_kept %}维持法律援助机构的决定。对本决定不服的，可以依法申请行政复议或者提起行政诉讼。"
    "{% else %}责令法律援助机构改正。{% endif %}" + FOOT,
    basis="法律援助法第49条", to=TO,
)  # fmt: skip
CLOSING = Template(
    "closing", "法律援助案件结案审核表", "{mark}援结〔{year}〕{n}号",
    "## 法律援助案件结案审核表\n案件：{{ matter.number }}　援助形式：{{ record.get_matter_type_display }}　案由：{{ record.subject }}\n"
    "承办人员：{{ record.lawyer }}　办理结束：{{ record.ended_on|date:'Y年n月j日' }}　提交材料：{{ record.reported_on|date:'Y年n月j日' }}\n"
    "办理结果：{{ record.get_result_display }}　挽回损失、取得利益：{{ record.recovered|default:'0' }}元\n卷宗齐全，同意结案。" + FOOT,
    basis="法律援助法第50条",
)  # fmt: skip
SUBSIDY = Template(
    "subsidy", "法律援助补贴审批表", "{mark}援贴〔{year}〕{n}号",
    "## 法律援助补贴审批表\n案件：{{ matter.number }}　援助形式：{{ record.get_matter_type_display }}\n承办人员：{{ record.lawyer }}\n"
    "{% if record.subsidy is not None %}补贴金额：{{ record.subsidy|floatformat:'-2' }}元（依法免征增值税和个人所得税）"
    "{% else %}不发放补贴：{{ record.subsidy_note }}{% endif %}" + FOOT,
    basis="法律援助法第52条",
)  # fmt: skip

CERTIFICATE = Template(
    "progress_certificate", "法律援助办理进度证明", "{mark}援证〔{year}〕{n}号",
    "## 法律援助办理进度证明\n本机构于{{ matter.opened_on|date:'Y年n月j日' }}收到编号为{{ matter.number }}的法律援助申请（通知），援助形式为"
    "{{ record.get_matter_type_display }}。截至{{ on|date:'Y年n月j日' }}，办理状态为：{{ matter.state_name }}。\n"
    "本证明应申请人（受援人）要求出具，不写其姓名，不作为给予法律援助的决定。" + FOOT,
    basis="法律援助法第21条、第46条；由窗口应本人要求制发（本平台做法）", local=True,
)  # fmt: skip

TEMPLATES = (
    CERTIFICATE, SUPPLY, GRANT, REFUSAL, ADVANCE, ASSIGNMENT, TOLD_ORGAN, CHANGED, TERMINATION, RULING, CLOSING, SUBSIDY,
)  # fmt: skip
