"""Letters of information requests. The wording is the platform's own; what they must say follows the articles cited."""

from __future__ import annotations

from fazhi.areas.oversight.information_requests.limits import ACT, COURT, FEES
from fazhi.spine.procedure import Template

TO = "{{ record.applicant }}"
HEAD = (
    "{{ record.applicant }}：\n本机关于{{ record.taken_on|date:'Y年n月j日' }}收到你（单位）提出的政府信息公开申请"
    "（编号{{ matter.number }}），申请公开：{{ record.content }}"
    "{% if record.corrected_content %}（补正为：{{ record.corrected_content }}）{% endif %}。\n"
)
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
REMEDY = (
    "\n对本告知不服的，可以依法申请行政复议或者提起行政诉讼；认为本机关未按照要求主动公开或者依法答复的，也可以向上一级行政机关或者"
    "政府信息公开工作主管部门投诉、举报。"
)
FIRST = "\n对本告知不服的，应当先依法申请行政复议，对行政复议决定不服的，可以再提起行政诉讼（《中华人民共和国行政复议法》第二十三条）。"
ITEMS = (
    "{% for item in matter.requestitem_set.all %}{{ forloop.counter }}．{{ item.name }}：{{ item.get_code_display }}"
    "{% if item.content %}，{{ item.content }}{% endif %}{% if item.legal_clause %}（{{ item.legal_clause }}）{% endif %}。\n{% endfor %}"
)


def _letter(code: str, name: str, mark: str, body: str, basis: str, end: str = REMEDY) -> Template:
    said = "经审查，依照{{ record.legal_clause }}的规定，" + body + "\n" + ITEMS + "{{ record.reply_content }}"
    return Template(code, name, "{mark}" + mark + "〔{year}〕{n}号", HEAD + said + end + FOOT, basis=basis, to=TO)


REGISTRATION = Template(
    "registration", "政府信息公开申请登记回执", "{mark}公开登〔{year}〕{n}号",
    "{{ record.applicant }}：\n你（单位）以{{ record.get_channel_display }}提出的政府信息公开申请（{{ matter.number }}）已经登记，"
    "收到申请之日为{{ record.taken_on|date:'Y年n月j日' }}。本机关将自收到申请之日起二十个工作日内答复，依法延长或者不计入的期间除外。" + FOOT,
    basis=f"{ACT}第31条、第33条", to=TO,
)  # fmt: skip
CORRECTION = Template(
    "correction_notice", "政府信息公开申请补正告知书", "{mark}公开补〔{year}〕{n}号",
    HEAD + "你（单位）的申请内容不明确，请于{{ record.correct_by|date:'Y年n月j日' }}前补正下列事项：\n{{ record.correction_items }}\n"
    "答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理。" + FOOT,
    basis=f"{ACT}第30条", to=TO,
)  # fmt: skip
EXTENSION = Template(
    "extension_notice", "政府信息公开延期答复告知书", "{mark}公开延〔{year}〕{n}号",
    HEAD + "因{{ reason }}，不能在二十个工作日内答复。经政府信息公开工作机构负责人同意，延长{{ amount }}个工作日，至迟于"
    "{{ due_on|date:'Y年n月j日' }}答复。" + FOOT,
    basis=f"{ACT}第33条第2款", to=TO,
)  # fmt: skip
CONSULTATION = Template(
    "consultation_letter", "政府信息公开征求意见书", "{mark}公开征〔{year}〕{n}号",
    "{% if row.party_name %}{{ row.party_name }}{% else %}{{ row.consulted_organ.name }}{% endif %}：\n本机关收到政府信息公开申请，"
    "涉及你（单位）的下列信息：{{ row.what }}\n请自收到本书之日起十五个工作日内书面提出是否同意公开的意见和理由。"
    "{% if row.kind == 'co_maker' %}逾期未提出意见的，视为同意公开。"
    "{% elif row.kind == 'third_party' %}逾期未提出意见的，由本机关依法决定是否公开。{% endif %}" + FOOT,
    basis=f"{ACT}第32条、第34条", to="{% if row.party_name %}{{ row.party_name }}{% else %}{{ row.consulted_organ.name }}{% endif %}",
)  # fmt: skip
THIRD_TOLD = Template(
    "third_party_notice", "决定公开政府信息告知第三方书", "{mark}公开告三〔{year}〕{n}号",
    "第三方：\n你（单位）不同意公开有关政府信息。本机关认为不公开可能对公共利益造成重大影响，决定予以公开。公开的内容和理由："
    "{{ record.public_interest }}" + FOOT,
    basis=f"{ACT}第32条", to="第三方",
)  # fmt: skip
REASONS = Template(
    "reasons_notice", "说明申请理由通知书", "{mark}公开理〔{year}〕{n}号",
    HEAD + "你（单位）申请公开政府信息的数量、频次明显超过合理范围，请于{{ record.reason_by|date:'Y年n月j日' }}前说明理由。" + FOOT,
    basis=f"{ACT}第35条", to=TO,
)  # fmt: skip
DEFERRAL = Template(
    "deferral_notice", "延迟答复期限告知书", "{mark}公开迟〔{year}〕{n}号",
    HEAD + "你（单位）说明的理由合理（{{ record.defer_reason }}），但无法在法定期限内答复，本机关确定于"
    "{{ record.defer_until|date:'Y年n月j日' }}前答复。" + FOOT,
    basis=f"{ACT}第35条", to=TO,
)  # fmt: skip
FEE = Template(
    "fee_letter", "政府信息公开信息处理费收费通知", "{mark}公开费〔{year}〕{n}号",
    HEAD + "{% if record.fee_method == 'by_page' %}按量计收，提供信息{{ record.fee_pages }}页"
    "{% else %}按件计收，本申请为你（单位）本月第{{ record.fee_before|add:1 }}件{% endif %}，信息处理费{{ record.fee_amount }}元。"
    "请自收到本通知次日起二十个工作日内缴纳，答复期限自缴费次日起重新计算；逾期未缴纳的，视为放弃申请。" + FOOT,
    basis=f"{ACT}第42条；{FEES}", to=TO,
)  # fmt: skip
OPEN = _letter(
    "open_letter", "政府信息公开告知书", "公开告",
    "予以公开。{% if record.public_where %}该信息已主动公开，获取方式、途径：{{ record.public_where }}{% endif %}", f"{ACT}第36条第1项、第2项",
)  # fmt: skip
PARTIAL = _letter(
    "partial_letter", "政府信息部分公开告知书", "公开部告", "区分处理，可以公开的部分予以公开，不予公开的部分说明理由如下。", f"{ACT}第37条"
)  # fmt: skip
REFUSAL = _letter(
    "refusal_letter", "政府信息不予公开告知书", "公开不告", "不予公开：{{ record.get_refused_kind_display }}。",
    f"{ACT}第14–16条、第36条", FIRST,
)  # fmt: skip
UNAVAILABLE = _letter(
    "unavailable_letter", "政府信息无法提供告知书", "公开无告", "无法提供：{{ record.get_unavailable_kind_display }}。", f"{ACT}第36条"
)  # fmt: skip
UNPROCESSED = _letter(
    "unprocessed_letter", "政府信息公开申请不予处理告知书", "公开不处告", "不予处理：{{ record.get_unprocessed_kind_display }}。",
    f"{ACT}第35条、第36条、第39条",
)  # fmt: skip
OTHER = _letter("other_letter", "政府信息公开申请处理告知书", "公开其告", "处理如下。", f"{ACT}第36条")
AGAIN = Template(
    "again_letter", "政府信息公开重新答复告知书", "{mark}公开重告〔{year}〕{n}号",
    HEAD + "根据{{ record.order_no }}，重新答复如下：{{ record.get_again_code_display }}。{{ record.again_content }}" + REMEDY + FOOT,
    basis=f"{COURT}第11条", to=TO,
)  # fmt: skip
TEMPLATES = (
    REGISTRATION, CORRECTION, EXTENSION, CONSULTATION, THIRD_TOLD, REASONS, DEFERRAL, FEE, OPEN, PARTIAL, REFUSAL, UNAVAILABLE,
    UNPROCESSED, OTHER, AGAIN,
)  # fmt: skip
OWN_DATA = Template(
    "own_data_letter", "本人信息更正告知书", "{mark}公开更〔{year}〕{n}号",
    "{{ record.applicant }}：\n你（单位）提出的更正申请（{{ record.subject }}）收悉，处理情况：{{ record.outcome }}" + FOOT,
    basis=f"{ACT}第41条", to=TO,
)  # fmt: skip
