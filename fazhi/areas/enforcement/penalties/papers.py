"""The instruments of a penalty case. The wording is the platform's own; what each must contain follows the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
ACT = "《中华人民共和国行政处罚法》"
PARTY = "当事人：{{ record.party_name }}{% if record.party_uscc %}（统一社会信用代码：{{ record.party_uscc }}）{% endif %}\n"
WHERE = "{% if record.party_address %}住址（住所）：{{ record.party_address }}\n{% endif %}"
CASE = "案件名称：{{ record.title }}\n"
OFFICERS = "执法人员：{{ record.officer_one }}、{{ record.officer_two }}\n"
ROW_OFFICERS = (
    "执法人员：{% if row.officer_one %}{{ row.officer_one }}、{{ row.officer_two|default:record.officer_two }}"
    "{% else %}{{ record.officer_one }}、{{ record.officer_two }}{% endif %}\n"
)
DRAFT = (
    "拟处理意见（第{{ record.draft_round }}稿）：{{ record.get_draft_outcome_display }}"
    "{% if record.draft_kinds %}：{{ record.drafted_words }}{% endif %}。\n"
)
REMEDIES = (
    "如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，也可以在六个月内直接向人民法院提起行政诉讼；法律另有规定的，"
    "依照其规定。行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。\n"
)
PAY = (
    "{% if record.fine %}请自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，每日按罚款数额的"
    "百分之三加处罚款，加处罚款的数额不超出罚款的数额。\n{% endif %}"
)
DISCRETION = "{% if record.discretion %}裁量基准的适用：{{ record.discretion }}\n{% endif %}"
DEVIATION = (
    "{% if record.deviation_reason %}偏离裁量基准的理由：{{ record.deviation_reason }}"
    "（{{ record.get_deviation_approval_display }}{% if record.deviation_note %}，{{ record.deviation_note }}{% endif %}）\n{% endif %}"
)


def paper(code: str, name: str, series: str, body: str, basis: str, to: str = "", *, local: bool = False) -> Template:
    """A paper with its own series of numbers: per organ, kind and year."""
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, to=to, local=local
    )


TO_PARTY = "{{ record.party_name }}"
INSIDE = (
    paper(
        "filing", "立案审批表", "罚立",
        CASE + "案件来源：{{ record.get_source_display }}\n" + PARTY + "发现日期：{{ record.found_on" + DAY + " }}\n"
        "涉嫌违法的事实：{{ record.stated }}\n"
        "{% if record.delegated_item %}赋权事项：{{ record.delegated_item }}\n{% endif %}"
        "经核查，符合立案标准，同意立案。指派办案人员：{{ record.officer_one }}、{{ record.officer_two }}。",
        "行政处罚法第54条、第42条",
    ),
    paper(
        "no_filing", "不予立案审批表", "罚不立", CASE + PARTY + "不予立案的理由：{{ record.not_filed_reason }}", "行政处罚法第54条",
    ),
    paper(
        "interview_record", "询问笔录", "罚询",
        CASE + "询问日期：{{ row.taken_on" + DAY + " }}\n询问地点：{{ row.place }}\n被询问人：{{ row.person }}（{{ row.identity }}）\n"
        + ROW_OFFICERS + "告知：已出示执法证件，告知如实回答询问、申请回避等权利义务。\n## 笔录\n{{ row.content }}\n"
        "以上笔录已交被询问人核对。被询问人（签名）：",
        "行政处罚法第55条",
    ),
    paper(
        "report", "调查终结报告", "罚终",
        CASE + PARTY + "## 一、违法事实\n{{ record.stated }}\n## 二、证据\n"
        "{% for one in matter.penaltyevidence_set.all %}（{{ forloop.counter }}）{{ one.name }}（{{ one.get_evidence_kind_display }}，"
        "{{ one.origin }}），证明{{ one.proves }}\n{% endfor %}"
        "## 三、依据和裁量\n{{ record.basis|default:'—' }}\n" + DISCRETION + DEVIATION + "## 四、处理意见\n" + DRAFT
        + "{{ record.report }}\n" + OFFICERS,
        "行政处罚法第57条；市场监督管理行政处罚程序规定第48条",
    ),
    paper(
        "review", "审核意见书", "罚审",
        CASE + DRAFT + "审核种类：{% if row.review_kind == 'legal' %}法制审核{% else %}案件审核{% endif %}\n审核人员：{{ row.reviewer }}\n"
        "审核内容：主体、人员资格、程序、事实和证据、适用法律、裁量基准、权限、文书、是否涉嫌犯罪。\n"
        "审核意见：{% if row.result == 'agree' %}同意{% else %}存在问题{% endif %}。{{ row.opinion }}",
        "行政处罚法第58条；国办发〔2018〕118号（十三）",
    ),
    paper(
        "hearing_report", "听证报告", "罚听报",
        CASE + "听证日期：{{ on" + DAY + " }}\n听证主持人：{{ record.hearing_officer }}\n参加人：{{ row.attended }}\n"
        "## 听证笔录要点\n{{ row.record }}\n## 意见\n{{ row.conclusion }}",
        "行政处罚法第64条、第65条",
    ),
    paper(
        "discussion", "集体讨论记录", "罚集",
        CASE + DRAFT + "主持人：{{ row.chair }}\n参加人员：{{ row.present }}\n## 讨论意见\n{{ row.opinions }}\n## 结论\n{{ row.conclusion }}",
        "行政处罚法第57条第2款",
    ),
    paper(
        "closing", "结案审批表", "罚结",
        CASE + PARTY + "处理结果：{{ record.get_outcome_display }}{% if record.kinds %}：{{ record.decided_words }}{% endif %}\n"
        "执行情况：{{ record.execution_result|default:'—' }}\n同意结案。",
        "市场监督管理行政处罚程序规定第77条",
    ),
    paper(
        "contents", "卷宗目录", "罚卷",
        CASE + "档号：{{ record.archive_no }}\n{{ record.contents }}",
        "行政处罚法第47条；市场监督管理行政处罚程序规定第78条",
    ),
)  # fmt: skip
OUTSIDE = (
    paper(
        "correction", "责令改正通知书", "罚改",
        "{{ record.party_name }}：\n你（单位）涉嫌实施下列行为：{{ record.stated }}。依据" + ACT
        + "第二十八条第一款的规定，责令你（单位）立即改正或者限期改正上述违法行为。\n" + OFFICERS,
        "行政处罚法第28条", TO_PARTY,
    ),
    paper(
        "notice", "行政处罚告知书", "罚告",
        "{{ record.party_name }}：\n经查，{{ record.stated }}。\n依据：{{ record.basis|default:'—' }}\n"
        "拟对你（单位）作出：{{ record.drafted_words }}。\n" + DISCRETION +
        "{% if row.new_facts %}据以重新告知的新事实、证据：{{ row.new_facts }}\n{% endif %}"
        "依据" + ACT + "第四十四条、第四十五条的规定，你（单位）有权进行陈述、申辩，我机关将充分听取；不会因陈述、申辩而给予更重的处罚。\n"
        "{% if record.hearing_offered %}依据" + ACT + "第六十三条、第六十四条的规定，你（单位）有要求举行听证的权利。要求听证的，应当在收到"
        "本告知书后五日（工作日）内提出；逾期未提出的，视为放弃。听证不收取费用。\n{% endif %}" + OFFICERS,
        "行政处罚法第44条、第45条、第63条", TO_PARTY,
    ),
    paper(
        "hearing_notice", "听证通知书", "罚听",
        "{{ record.party_name }}：\n根据你（单位）的要求，我机关定于{{ record.hearing_on" + DAY + " }}在{{ record.hearing_place }}就"
        "“{{ record.title }}”一案{% if record.hearing_open %}公开{% else %}不公开{% endif %}举行听证。听证主持人："
        "{{ record.hearing_officer }}。你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。"
        "无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。",
        "行政处罚法第64条", TO_PARTY,
    ),
    paper(
        "delivery_receipt", "送达回证", "罚送",
        CASE + "送达文书：{% if row.paper == 'notice' %}行政处罚告知书{% elif row.paper == 'hearing' %}听证通知书{% else %}决定书{% endif %}\n"
        "受送达人：{{ record.party_name }}\n收件人：{{ row.receiver }}\n送达日期：{{ row.delivered_on" + DAY + " }}\n" + ROW_OFFICERS
        + "{% if row.witness %}见证人：{{ row.witness }}\n{% endif %}",
        "行政处罚法第61条",
    ),
    paper(
        "decision", "行政处罚决定书", "罚决",
        PARTY + WHERE + "{% if record.legal_representative %}法定代表人（负责人）：{{ record.legal_representative }}\n{% endif %}"
        "## 一、违法事实和证据\n{{ record.stated }}。以上事实有已查证属实的证据证实。\n"
        "## 二、陈述、申辩和听证\n{% if record.defended %}你（单位）提出了陈述、申辩，经复核：{{ record.get_defence_answer_display }}。"
        "{% else %}你（单位）未提出陈述、申辩。{% endif %}"
        "{% if record.hearing_held_on %}{{ record.hearing_held_on" + DAY + " }}举行了听证。{% endif %}\n"
        "## 三、处罚依据和裁量\n{{ record.basis }}\n" + DISCRETION + DEVIATION
        + "## 四、处罚决定\n{{ record.decided_words }}。\n## 五、履行方式和期限、救济途径\n" + PAY + REMEDIES
        + "{% if record.wide_effect %}本决定将依法公开。\n{% endif %}",
        "行政处罚法第59条", TO_PARTY,
    ),
    paper(
        "no_penalty", "不予行政处罚决定书", "罚免",
        PARTY + "经查，{{ record.stated }}。\n结论：{{ record.get_outcome_display }}。\n"
        "{% if record.mildness %}符合的条件：{{ record.mildness_words }}。\n{% endif %}"
        "决定不予行政处罚。{% if record.mildness %}我机关对你（单位）进行教育，请自觉守法，不再发生同类行为。{% endif %}\n" + REMEDIES,
        "行政处罚法第30条、第31条、第33条、第36条、第57条", TO_PARTY,
    ),
    paper(
        "spot_decision", "当场行政处罚决定书", "罚当",
        PARTY + "违法行为：{{ record.stated }}（{{ record.found_on" + DAY + " }}）\n处罚依据：{{ record.basis }}\n"
        "处罚决定：{{ record.decided_words }}。\n{% if record.cash %}罚款已当场收缴（{{ record.get_cash_ground_display }}），票据号："
        "{{ record.cash_receipt }}。\n{% else %}" + PAY + "{% endif %}" + REMEDIES +
        "{% if record.sign_refused %}当事人拒绝签收，已注明。\n{% endif %}" + OFFICERS,
        "行政处罚法第52条", TO_PARTY,
    ),
    paper(
        "announcement", "公告送达公告", "罚公",
        "{{ record.title }}一案的决定书因无法以其他方式送达，现依法公告送达。自公告之日起经过三十日，即视为送达。", "民事诉讼法第95条",
    ),
)  # fmt: skip
TEMPLATES = (*INSIDE, *OUTSIDE)
