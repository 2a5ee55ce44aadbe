"""Papers of a department's mediation and of confirmation. The wording is the platform's own."""

from __future__ import annotations

from fazhi.spine.procedure import Template

PARTIES = "申请人：{{ record.applicants }}\n被申请人：{{ record.respondents }}\n"
FOOT = "\n{{ record.department.name|default:organ.name }}\n{{ on|date:'Y年n月j日' }}"

REFUSAL = Template(
    "refusal", "不予受理行政调解告知书", "{mark}网调不受〔{year}〕{n}号",
    "{{ record.applicants }}：\n你（单位）于{{ matter.opened_on|date:'Y年n月j日' }}提出的“{{ record.subject }}”调解申请收悉。"
    "因{{ record.get_refusal_reason_display }}，不予受理。\n你（单位）可以依法通过人民调解、仲裁、行政、司法等途径维护自己的权利；"
    "符合法律援助条件的，可以向法律援助机构申请法律援助。" + FOOT,
    basis="行政调解没有全国性法律，参照人民调解法第17条、第26条", to="{{ record.applicants }}", local=True,
)  # fmt: skip

AGREEMENT = Template(
    "agreement", "行政调解协议书", "{mark}网调协〔{year}〕{n}号",
    "## 行政调解协议书\n编号：{number}\n" + PARTIES +
    "主持调解的部门：{{ record.department.name }}　行政调解员：{{ record.mediator.name }}\n"
    "纠纷事由：{{ record.subject }}\n经调解，各方当事人自愿达成如下协议：\n{{ record.agreement_content }}\n"
    "{% if record.agreement_amount %}协议金额：{{ record.agreement_amount|floatformat:'-2' }}元。\n{% endif %}"
    "{% if record.performance_due_on %}履行期限：{{ record.performance_due_on|date:'Y年n月j日' }}前。\n{% endif %}"
    "本协议自最后一名当事人、调解员签名之日（{{ record.agreement_effective_on|date:'Y年n月j日' }}）起生效。双方可以自生效之日起三十日内"
    "共同向人民法院申请司法确认，一方不能单独申请。\n签名："
    "{% for one in matter.odrsignature_set.all %}{% if one.offer_no == record.offer_no %}\n　{{ one.signer }}　{{ one.on|date:'Y年n月j日' }}"
    " {{ one.time }}　{{ one.get_way_display }}{% endif %}{% endfor %}" + FOOT,
    basis="民事诉讼法第205条；参照人民调解法第29条", to="各方当事人", local=True,
)  # fmt: skip


def _signing(code: str, name: str, field: str, to: str) -> Template:
    """The letter that gives one side its key to the text."""
    return Template(
        code, name, "{mark}网调签〔{year}〕{n}号",
        "{{ record." + to + " }}：\n“{{ record.subject }}”一案的调解协议已经拟好。请在公众端打开“申请调解”中的“调解协议签署”，输入签署码"
        "{{ record." + field + " }}，阅读后签名；也可以到部门或者共享法庭当面签名。签署码请勿告诉他人。\n"
        "凭码签名记录时间和方式，是地方做法；您要求使用可靠的电子签名（电子签名法第13条、第14条）或者当面签名的，请告诉调解员。" + FOOT,
        basis="地方实践；电子签名法第13条、第14条", to="{{ record." + to + " }}", local=True,
    )  # fmt: skip


SIGN_APPLICANT = _signing("sign_applicant", "调解协议签署通知（申请人）", "applicant_code", "applicants")
SIGN_RESPONDENT = _signing("sign_respondent", "调解协议签署通知（被申请人）", "respondent_code", "respondents")

TERMINATION = Template(
    "termination", "终止行政调解告知书", "{mark}网调终〔{year}〕{n}号",
    "{{ record.applicants }}、{{ record.respondents }}：\n“{{ record.subject }}”一案，因{{ record.get_failure_reason_display }}，终止调解。\n"
    "你们可以依法通过起诉、仲裁、行政裁决等途径解决，请注意有关时效和期间；符合条件的，可以申请法律援助。" + FOOT,
    basis="参照人民调解法第26条", to="{{ record.applicants }}、{{ record.respondents }}", local=True,
)  # fmt: skip

REQUEST = Template(
    "confirmation_request", "司法确认申请书", "{mark}网调确〔{year}〕{n}号",
    "## 司法确认申请书\n" + PARTIES +
    "请求事项：确认双方于{{ record.agreement_effective_on|date:'Y年n月j日' }}生效的调解协议有效。\n事实和理由：双方因“{{ record.subject }}”"
    "发生纠纷，经{{ record.department.name }}调解，自愿达成协议：{{ record.agreement_content }}\n双方承诺：出于解决纠纷的目的自愿达成"
    "协议，没有恶意串通、规避法律的行为；因协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。\n此致\n{{ record.court }}\n"
    "双方表示共同申请：{% for one in matter.odrjoint_set.all %}\n　{{ one.get_side_display }}　{{ one.on|date:'Y年n月j日' }} {{ one.time }}"
    "　{{ one.get_way_display }}{% endfor %}\n共同申请人（签名）：\n{{ on|date:'Y年n月j日' }}",
    basis="民事诉讼法第205条", to="{{ record.court }}",
)  # fmt: skip

TEMPLATES = (REFUSAL, AGREEMENT, SIGN_APPLICANT, SIGN_RESPONDENT, TERMINATION, REQUEST)
