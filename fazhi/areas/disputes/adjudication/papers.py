"""Papers of adjudication. Wording is the platform's own; every paper cites the law of its item."""

from __future__ import annotations

from fazhi.spine.procedure import Template

_LAW = "《{{ record.item.basis_law }}》{{ record.item.basis_article }}"
_BASIS = "裁决事项的设定依据"
_PARTIES = "申请人：{{ record.applicant }}\n被申请人：{{ record.respondent }}\n"

CORRECTION = Template(
    "correction", "行政裁决补正通知书", "{mark}裁补〔{year}〕{n}号",
    "你（单位）{{ matter.opened_on|date:'Y年n月j日' }}提出的“{{ record.subject }}”裁决申请收悉。经审查，请补正下列材料：\n"
    "{{ record.lacking }}\n请于{{ record.correct_by|date:'Y年n月j日' }}前补正。补正所用时间不计入审查期限。",
    basis=_BASIS, to="{{ record.applicant }}",
)  # fmt: skip
ACCEPTANCE = Template(
    "acceptance", "行政裁决受理通知书", "{mark}裁受〔{year}〕{n}号",
    "你（单位）提出的“{{ record.subject }}”裁决申请，经审查符合" + _LAW + "规定的受理条件，予以受理。\n"
    "{% if record.decide_by %}本机关将于{{ record.decide_by|date:'Y年n月j日' }}前作出裁决（{{ record.item.days_basis }}）；依法不计入的"
    "期间除外。\n{% endif %}你（单位）有权委托代理人、提供证据、申请回避、参加调解。",
    basis=_BASIS, to="{{ record.applicant }}",
)  # fmt: skip
REFUSAL = Template(
    "refusal", "行政裁决不予受理决定书", "{mark}裁不〔{year}〕{n}号",
    "你（单位）提出的“{{ record.subject }}”裁决申请，经审查，因{{ record.get_refusal_reason_display }}，决定不予受理。\n"
    "{{ record.refusal_text }}\n对本决定不服的，可以依法申请行政复议或者提起行政诉讼；争议也可以通过调解、仲裁、诉讼解决。",
    basis=_BASIS, to="{{ record.applicant }}",
)  # fmt: skip
COPY = Template(
    "copy", "行政裁决答辩通知书", "{mark}裁答〔{year}〕{n}号",
    "{{ record.applicant }}就“{{ record.subject }}”申请裁决，本机关已于{{ record.accepted_on|date:'Y年n月j日' }}受理。现送达申请书"
    "副本，请于{{ record.answer_by|date:'Y年n月j日' }}前提交答辩书和证据材料。逾期不答辩的，不影响案件的处理。",
    basis=_BASIS, to="{{ record.respondent }}",
)  # fmt: skip
SETTLEMENT = Template(
    "settlement", "行政裁决案件调解书", "{mark}裁调〔{year}〕{n}号",
    _PARTIES + "争议事项：{{ record.subject }}\n经本机关主持调解，各方自愿达成协议：\n{{ record.settle_terms }}\n"
    "本调解书经各方签名或者盖章后生效。",
    basis=_BASIS, to="{{ record.applicant }}、{{ record.respondent }}",
)  # fmt: skip
RULING = Template(
    "ruling", "行政裁决书", "{mark}裁〔{year}〕{n}号",
    _PARTIES + "争议事项：{{ record.subject }}\n申请请求：{{ record.request }}\n"
    "## 一、查明的事实\n{{ record.findings }}\n## 二、理由和依据\n{{ record.reasons }}\n"
    "## 三、裁决\n依照" + _LAW + "，裁决如下：\n{{ record.decision }}\n"
    "对本裁决不服的，可以依法{{ record.item.get_after_display }}。",
    basis=_BASIS, to="{{ record.applicant }}、{{ record.respondent }}",
)  # fmt: skip
TERMINATION = Template(
    "termination", "行政裁决终止通知书", "{mark}裁终〔{year}〕{n}号",
    "“{{ record.subject }}”一案，因{{ record.get_end_reason_display }}，本机关决定终止裁决程序。\n{{ record.end_note }}",
    basis=_BASIS, to="{{ record.applicant }}、{{ record.respondent }}",
)  # fmt: skip

TEMPLATES = (CORRECTION, ACCEPTANCE, REFUSAL, COPY, SETTLEMENT, RULING, TERMINATION)
