"""Papers of mediation. The wording is the platform's own; the matters they must contain follow the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

PARTIES = "申请人：{{ record.applicants }}\n被申请人：{{ record.respondents }}\n"
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
#: Only people's mediation stands on its Act; administrative mediation has none and says so by citing nothing.
PEOPLES = "{% if record.mediation_kind == 'people' or record.mediation_kind == 'industry' %}"
BODY = "{{ record.committee_name|default:organ.name }}"

ACCEPTANCE = Template(
    "acceptance", "调解受理登记表", "{mark}调受〔{year}〕{n}号",
    "## 调解受理登记表\n编号：{number}\n" + PARTIES +
    "纠纷来源：{{ record.get_source_display }}　纠纷类型：{{ record.get_dispute_type_display }}\n"
    "调解种类：{{ record.get_mediation_kind_display }}　调解组织：" + BODY + "\n"
    "纠纷事由：{{ record.subject }}\n简要情况：{{ record.facts|default:'见调查记录' }}\n"
    "涉案金额：{% if record.amount_involved %}{{ record.amount_involved|floatformat:'-2' }}元{% else %}无{% endif %}"
    "　涉及人数：{{ record.people_involved|default:'—' }}\n"
    "经审查，本纠纷属于调解范围，各方当事人均未明确拒绝调解，予以受理。"
    "{% if record.mediation_kind != 'commercial' %}调解不收取任何费用。{% endif %}" + FOOT,
    basis="人民调解法第4条、第17条、第27条",
)  # fmt: skip

REFUSAL = Template(
    "refusal", "不予受理调解告知书", "{mark}调不受〔{year}〕{n}号",
    "{{ record.applicants }}：\n你（单位）于{{ matter.opened_on|date:'Y年n月j日' }}提出的“{{ record.subject }}”调解申请收悉。"
    "经审查，因{{ record.get_refusal_reason_display }}，"
    + PEOPLES + "依照《中华人民共和国人民调解法》第十七条等规定，{% endif %}不予受理。\n"
    "你（单位）可以依法通过仲裁、行政、司法等途径维护自己的权利；符合法律援助条件的，可以向法律援助机构申请法律援助。" + FOOT,
    basis="人民调解法第17条、第26条", to="{{ record.applicants }}",
)  # fmt: skip

SESSION = Template(
    "session_note", "调解记录", "{mark}调记〔{year}〕{n}号",
    "## 调解记录\n" + PARTIES +
    "{% with note=matter.mediationsession_set.last %}时间：{{ note.on|date:'Y年n月j日' }}　地点：{{ note.place }}"
    "{% if note.online %}（线上）{% endif %}\n调解员：{{ record.mediators }}\n"
    "告知事项：当事人有权选择或者接受调解员，接受、拒绝或者要求终止调解，要求公开或者不公开进行，自主表达意愿、自愿达成"
    "协议；应当如实陈述纠纷事实，遵守调解现场秩序，尊重对方当事人行使权利。\n调解经过：{{ note.facts }}{% endwith %}\n"
    "以上记录已交当事人核对。\n当事人（签名）：　　　　　　　　调解员（签名）：",
    basis="人民调解法第23条、第24条、第27条",
)  # fmt: skip

AGREEMENT = Template(
    "agreement", "调解协议书", "{mark}调协〔{year}〕{n}号",
    "## {{ record.get_mediation_kind_display }}协议书\n编号：{number}\n" + PARTIES +
    "纠纷主要事实和争议事项：{{ record.subject }}。{{ record.facts }}\n"
    "经调解，各方当事人自愿达成如下协议：\n{{ record.agreement_content }}\n"
    "{% if record.agreement_amount %}协议金额：{{ record.agreement_amount|floatformat:'-2' }}元。\n{% endif %}"
    "{% if record.performance_due_on %}履行期限：{{ record.performance_due_on|date:'Y年n月j日' }}前。\n{% endif %}"
    "本协议自各方当事人签名（盖章、按指印）、调解员签名并加盖调解组织印章之日起生效，具有法律约束力，当事人应当按照约定履行。"
    "{% if record.mediation_kind != 'administrative' %}双方当事人认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请"
    "司法确认。{% endif %}\n"
    "当事人（签名）：　　　　　　　　调解员：{{ record.mediators }}\n" + BODY + "（印章）\n"
    "{{ record.agreement_effective_on|date:'Y年n月j日' }}",
    basis="人民调解法第28条、第29条、第31条、第33条", to="各方当事人",
)  # fmt: skip

ORAL = Template(
    "oral_agreement", "口头协议登记表", "{mark}调口〔{year}〕{n}号",
    "## 口头协议登记表\n编号：{number}\n" + PARTIES +
    "纠纷事由：{{ record.subject }}\n协议内容：{{ record.agreement_content }}\n"
    "{% if record.agreement_amount %}协议金额：{{ record.agreement_amount|floatformat:'-2' }}元。\n{% endif %}"
    "各方当事人认为无须制作书面协议，采取口头协议方式，协议自{{ record.agreement_effective_on|date:'Y年n月j日' }}各方达成之日起"
    "生效。\n记录的调解员：{{ record.mediators }}" + FOOT,
    basis="人民调解法第28条、第30条",
)  # fmt: skip

TERMINATION = Template(
    "termination", "终止调解告知书", "{mark}调终〔{year}〕{n}号",
    "{{ record.applicants }}、{{ record.respondents }}：\n你们之间的“{{ record.subject }}”一案，因{{ record.get_failure_reason_display }}，"
    + PEOPLES + "依照《中华人民共和国人民调解法》第二十六条的规定，{% endif %}终止调解。\n"
    "你们可以依法通过仲裁、行政、司法等途径维护自己的权利，请注意有关"
    "时效和期间的规定；符合条件的，可以向法律援助机构申请法律援助。" + FOOT,
    basis="人民调解法第26条", to="{{ record.applicants }}、{{ record.respondents }}",
)  # fmt: skip

CONFIRMATION_REQUEST = Template(
    "confirmation_request", "司法确认申请书", "{mark}调确〔{year}〕{n}号",
    "## 司法确认申请书\n" + PARTIES +
    "请求事项：确认申请人与被申请人于{{ record.agreement_effective_on|date:'Y年n月j日' }}生效的调解协议有效。\n"
    "事实和理由：双方因“{{ record.subject }}”发生纠纷，经" + BODY + "主持调解，自愿达成调解协议，协议内容为："
    "{{ record.agreement_content }}\n双方承诺：出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因协议内容给他人造成"
    "损害的，愿意承担相应的民事责任和其他法律责任。\n现在法定的三十日内共同提出申请。\n此致\n{{ record.confirmation_court }}\n"
    "附：调解协议书、当事人身份证明、调解组织证明材料\n共同申请人（签名）：\n{{ on|date:'Y年n月j日' }}",
    basis="人民调解法第33条；民事诉讼法第205条", to="{{ record.confirmation_court }}",
)  # fmt: skip

ALERT_REPORT = Template(
    "alert_report", "纠纷激化（涉嫌违法犯罪）情况报告单", "{mark}调报〔{year}〕{n}号",
    "## 情况报告单\n纠纷编号：{{ matter.number }}　纠纷事由：{{ record.subject }}\n"
    "{% for alert in matter.mediationalert_set.all %}{{ alert.on|date:'Y年n月j日' }}　"
    "{% if alert.kind %}发现：{{ alert.get_kind_display }}。{% else %}处置：{% endif %}{{ alert.facts }}"
    "{% if alert.reported_to %}　报告单位：{{ alert.reported_to }}{% endif %}\n{% endfor %}" + FOOT,
    basis="人民调解法第25条",
)  # fmt: skip

VISIT = Template(
    "visit_note", "回访记录", "{mark}调访〔{year}〕{n}号",
    "## 回访记录\n" + PARTIES + "纠纷事由：{{ record.subject }}\n"
    "{% with visit=matter.mediationvisit_set.last %}回访日期：{{ visit.on|date:'Y年n月j日' }}\n"
    "协议履行情况：{% if visit.performed %}已履行{% else %}尚未履行，已督促当事人履行约定的义务{% endif %}\n"
    "当事人意见：{% if visit.satisfied %}满意{% else %}有意见{% endif %}\n回访情况：{{ visit.facts }}{% endwith %}\n"
    "回访人：{{ record.mediators }}" + FOOT,
    basis="人民调解法第31条", local=True,
)  # fmt: skip

TEMPLATES = (
    ACCEPTANCE, REFUSAL, SESSION, AGREEMENT, ORAL, TERMINATION, CONFIRMATION_REQUEST, ALERT_REPORT, VISIT,
)  # fmt: skip
