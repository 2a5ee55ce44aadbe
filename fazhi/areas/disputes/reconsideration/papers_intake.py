"""Letters from receipt to the start of the review. Issued in the name of the government, the reconsideration authority.

``{{ record.… }}`` is the case; lines are paragraphs. What an edition of the regulation changed is told by
``record.revised``.
"""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = '|date:"Y年n月j日"'
CASE = "{{ record.applicant }}不服{{ record.respondent }}{{ record.act_name }}一案"
HANDED_IN = (
    "{{ record.applicant }}（以下简称申请人）对{{ record.respondent }}（以下简称被申请人）"
    f"{{% if record.act_on %}}于{{{{ record.act_on{DAY} }}}}{{% endif %}}作出的{{{{ record.act_name }}}}"
    "{% if record.act_number %}（{{ record.act_number }}）{% endif %}不服，"
)
INACTION = (
    "{% if record.act_kind == 'inaction' %}{{ record.applicant }}（以下简称申请人）认为{{ record.respondent }}"
    "（以下简称被申请人）不履行法定职责（{{ record.act_name }}），{% else %}" + HANDED_IN + "{% endif %}"
)
RECEIVED = INACTION + f"向本机关申请行政复议。本机关于{{{{ matter.opened_on{DAY} }}}}收到申请材料。"


def paper(code: str, name: str, series: str, body: str, basis: str, to: str, *, local: bool = False) -> Template:
    """A letter of the authority; its own series of numbers."""
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body, basis, to=to, organ="government", local=local
    )


INTAKE_PAPERS = (
    paper(
        "receipt", "行政复议申请收件回执", "复执",
        RECEIVED + "收件编号为{{ matter.number }}，申请渠道为{{ record.get_channel_display }}。\n"
        "{% if record.channel == 'internet' %}申请材料到达本系统之日为本机关收到行政复议申请之日；材料符合法定要求的，"
        "不需要另行提供纸质材料。\n{% endif %}"
        "依照《中华人民共和国行政复议法》第三十条的规定，本机关自收到申请之日起五个工作日内进行审查；审查期限届满，"
        "本机关未作出不予受理决定的，审查期限届满之日起视为受理。",
        "行政复议法第30条，实施条例第28条", "{{ record.applicant }}",
    ),
    paper(
        "oral_record", "行政复议口头申请笔录", "复录",
        f"申请人{{{{ record.applicant }}}}于{{{{ matter.opened_on{DAY} }}}}口头申请行政复议，依照《中华人民共和国行政复议法》"
        "第二十二条的规定，当场记录如下。\n## 申请人\n{{ record.applicant }}"
        "{% if record.address %}，送达地址：{{ record.address }}{% endif %}"
        "{% if record.phone %}，联系电话：{{ record.phone }}{% endif %}\n"
        "## 被申请人\n{{ record.respondent }}\n## 行政复议请求\n{{ record.request }}\n"
        "{% if record.facts %}## 主要事实和理由\n{{ record.facts }}\n{% endif %}"
        "以上笔录经申请人核对无误，由申请人签名或者按指印。",
        "行政复议法第22条第2款，实施条例第27条", "{{ record.applicant }}",
    ),
    paper(
        "acceptance", "行政复议申请受理通知书", "复受",
        RECEIVED + "{% if record.acceptance_mode == 'deemed' %}审查期限届满，本机关未作出不予受理决定，依照《中华人民共和国"
        "行政复议法》第三十条第三款的规定，该申请自审查期限届满之日起视为受理，"
        "{% else %}经审查，符合《中华人民共和国行政复议法》第三十条第一款规定的受理条件，本机关决定予以受理，{% endif %}"
        f"受理日期为{{{{ record.accepted_on{DAY} }}}}。\n"
        "{% if record.simplified %}本案属于“{{ record.get_simplified_ground_display }}”，依照《中华人民共和国行政复议法》"
        "第五十三条的规定适用简易程序审理，本机关自受理之日起三十日内作出行政复议决定。"
        "{% else %}本案适用普通程序审理，本机关自受理之日起六十日内作出行政复议决定；情况复杂，不能在规定期限内作出决定的，"
        "经批准可以适当延长，延长期限最多不超过三十日。{% endif %}\n"
        "{% if record.reviewer_names %}本案由{{ record.reviewers }}负责审理。{% endif %}"
        "申请人、第三人及其委托代理人可以按照规定查阅、复制被申请人提出的书面答复、作出行政行为的证据、依据和其他有关材料，"
        "涉及国家秘密、商业秘密、个人隐私等情形的除外。\n"
        "行政复议期间行政行为不停止执行，依法应当停止执行的除外。行政复议机关受理行政复议申请，不收取任何费用。\n"
        "特此通知。",
        "行政复议法第30条、第42条、第47条、第53条、第62条、第87条", "{{ record.applicant }}",
    ),
    paper(
        "refusal", "不予受理行政复议申请决定书", "复不受",
        RECEIVED + "\n经审查，{{ record.refuse_facts }}\n"
        "本机关认为，该申请具有下列不符合受理条件的情形：{{ record.refusal_words }}。依照《中华人民共和国行政复议法》"
        "第三十条第一款、第二款{% if record.revised %}和《中华人民共和国行政复议法实施条例》的有关规定{% endif %}，"
        "决定不予受理。\n"
        "{% if record.competent_authority %}该申请不属于本机关管辖，你可以依法向{{ record.competent_authority }}"
        "申请行政复议。\n{% endif %}"
        "法律、行政法规规定应当先申请行政复议、对行政复议决定不服再向人民法院提起行政诉讼的，你可以自收到本决定书之日起"
        "十五日内，依法向人民法院提起行政诉讼；认为本机关无正当理由不予受理的，可以向上级行政机关反映。",
        "行政复议法第30条、第34条、第35条", "{{ record.applicant }}",
    ),
    paper(
        "correction_notice", "补正行政复议申请通知书", "复补",
        RECEIVED + "经审查，申请材料不齐全或者表述不清楚，无法判断是否符合受理条件。依照《中华人民共和国行政复议法》"
        "第三十一条第一款的规定，请补正下列事项：\n{{ record.correction_items }}\n"
        "请自收到本通知之日起十日内（工作日，不含法定休假日）提交补正材料；有正当理由不能按期补正的，可以向本机关申请延长合理的"
        "补正期限。无正当理由逾期不补正的，视为放弃行政复议申请，本机关将记录在案。\n"
        "本机关自收到补正材料之日起，依法审查并决定是否受理。",
        "行政复议法第31条、第88条第2款", "{{ record.applicant }}",
    ),
    paper(
        "change_respondent", "变更被申请人告知书", "复变",
        RECEIVED + "经审查，该行政行为的被申请人列明有误，应当以{{ record.right_respondent }}为被申请人。\n"
        "依照《中华人民共和国行政复议法》第十九条{% if record.revised %}和《中华人民共和国行政复议法实施条例》第二十九条"
        "{% endif %}的规定，请在收到本告知书后向本机关书面提出变更被申请人。不同意变更，或者变更后所列被申请人仍不符合规定的，"
        "本机关将依法决定不予受理。",
        "行政复议法第19条，实施条例第29条", "{{ record.applicant }}",
    ),
    paper(
        "no_further_notice", "重复申请不再处理告知书", "复告",
        RECEIVED + "\n经核查，{{ record.refuse_facts }}\n"
        "你没有提出新的事实和理由，就同一事项再次申请行政复议。依照《中华人民共和国行政复议法实施条例》第三十七条第二款的规定，"
        "本机关不再处理，并已记录在案。",
        "行政复议法实施条例第37条第2款", "{{ record.applicant }}",
    ),
    paper(
        "taken_up_notice", "提级审理通知书", "复提",
        RECEIVED + "\n本机关认为该案需要由上级行政复议机关审理，依照《中华人民共和国行政复议法》第三十八条和"
        "《中华人民共和国行政复议法实施条例》第四十条的规定，决定提级审理。原办理的行政复议机关应当在收到本通知之日起五个工作日内"
        "移送案件材料。\n"
        f"本机关已于{{{{ record.accepted_on{DAY} }}}}收到案件材料，审理期限自该日起重新计算。现将提级审理情况书面告知当事人。",
        "行政复议法第38条，实施条例第40条", "{{ record.applicant }}、{{ record.respondent }}",
    ),
    paper(
        "hand_over_letter", "行政复议案件移送函", "复移",
        "根据你机关提级审理的通知，依照《中华人民共和国行政复议法实施条例》第四十条第三款的规定，现将" + CASE +
        "（收件编号：{{ matter.number }}）的全部案件材料移送你机关，请查收。\n"
        f"本机关于{{{{ matter.opened_on{DAY} }}}}收到该行政复议申请。"
        f"{{% if record.accepted_on %}}该案于{{{{ record.accepted_on{DAY} }}}}受理。{{% endif %}}",
        "行政复议法实施条例第40条第3款", "{{ record.taken_up_by }}",
    ),
    paper(
        "transfer_letter", "行政复议申请转送函", "复转",
        RECEIVED + "经审查，该申请不属于本机关管辖"
        "{% if record.competent_authority %}，应当由{{ record.competent_authority }}管辖{% endif %}。"
        "依照《中华人民共和国行政复议法》第三十条第二款的规定，现将申请材料转送你机关，请依法办理。本机关已将转送情况告知申请人。",
        "行政复议法第30条第2款", "{{ record.competent_authority|default:'有管辖权的行政复议机关' }}",
    ),
)  # fmt: skip
