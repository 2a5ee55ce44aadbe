"""Papers that the agency hands to the court."""

from __future__ import annotations

from fazhi.areas.disputes.litigation.letters import LETTERS
from fazhi.spine.procedure import Template

_HEAD = "案号：{% if record.instance_case_no %}{{ record.instance_case_no }}{% else %}{{ record.case_no }}{% endif %}\n"
_PARTIES = (
    _HEAD
    + "答辩人：{{ organ.name }}\n被答辩人：{{ record.plaintiff }}\n"
    + "{% if record.third_party %}第三人：{{ record.third_party }}\n{% endif %}"
)

ANSWER = Template(
    "answer", "行政答辩状", "{mark}应诉答〔{year}〕{n}号",
    _PARTIES + "因“{{ record.cause }}”一案，{{ record.served_on|date:'Y年n月j日' }}收到起诉状副本，现提出答辩如下：\n"
    "## 一、答辩请求\n请求依法驳回原告的诉讼请求。\n## 二、事实和理由\n{{ record.answer }}\n## 三、依据\n"
    "{% if record.grounds %}{{ record.grounds }}{% else %}见证据目录所附法律、法规和规范性文件。{% endif %}",
    basis="行政诉讼法第67条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
EVIDENCE = Template(
    "evidence", "证据清单", "{mark}应诉证〔{year}〕{n}号",
    _HEAD + "提交人：{{ organ.name }}\n被告对作出的行政行为负有举证责任，现提交下列证据和规范性文件：\n{{ record.evidence }}"
    "{% if record.grounds %}\n所依据的规范性文件：{{ record.grounds }}{% endif %}",
    basis="行政诉讼法第34条、第67条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
LATE = Template(
    "late_evidence", "延期提供证据申请书", "{mark}应诉延〔{year}〕{n}号",
    _HEAD + "申请人：{{ organ.name }}\n因下列不可抗力等正当事由，不能在举证期限内提供证据：{{ record.obstacle }}。"
    "申请准许延期，于正当事由消除后15日内提供。",
    basis="法释〔2018〕1号第34条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
JURISDICTION = Template(
    "jurisdiction", "管辖异议申请书", "{mark}应诉管〔{year}〕{n}号",
    _HEAD + "申请人：{{ organ.name }}\n对本案的管辖提出异议，请求移送有管辖权的人民法院审理。事实和理由另附。",
    basis="法释〔2018〕1号第10条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
IDENTITY = Template(
    "identity", "出庭应诉负责人身份证明", "{mark}出庭证〔{year}〕{n}号",
    _HEAD + "兹证明，{% if record.leader_name %}{{ record.leader_name }}{% else %}＿＿＿＿{% endif %}同志现任{{ record.leader_post }}，"
    "系我机关{{ record.get_leader_level_display }}，代表我机关出庭应诉。\n特此证明（加盖机关印章）。",
    basis="法释〔2020〕3号第6条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
ABSENCE = Template(
    "absence", "负责人不能出庭的情况说明", "{mark}出庭说〔{year}〕{n}号",
    _HEAD + "我机关负责人因{{ record.get_excuse_display }}不能出庭应诉，具体情况：{{ record.excuse_text }}\n"
    "现附证明材料，并委托行使相关职权的工作人员出庭：{{ record.staff }}。\n（加盖机关印章或者由正职负责人签字）",
    basis="行政诉讼法第3条；法释〔2020〕3号第8条至第10条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
CHANGED = Template(
    "act_changed", "改变行政行为告知书", "{mark}应诉改〔{year}〕{n}号",
    _HEAD + "本案审理期间，我机关已改变被诉行政行为：{{ record.changed_act }}。现依法书面告知。",
    basis="行政诉讼法第62条；法释〔2018〕1号第81条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
APPEAL = Template(
    "appeal", "行政上诉状", "{mark}应诉上〔{year}〕{n}号",
    _HEAD + "上诉人：{{ organ.name }}\n被上诉人：{{ record.plaintiff }}\n"
    "上诉人不服{{ record.first_judged_on|date:'Y年n月j日' }}作出的{{ record.get_first_paper_display }}，依法提起上诉。\n"
    "上诉请求和理由：\n{{ record.appeal_advice }}",
    basis="行政诉讼法第85条", to="上一级人民法院", organ="defendant",
)  # fmt: skip
APPEAL_ANSWER = Template(
    "appeal_answer", "上诉答辩状", "{mark}应诉上答〔{year}〕{n}号",
    _PARTIES + "对上诉提出答辩如下：\n{{ record.answer }}",
    basis="法释〔2018〕1号第108条", to="{{ record.court }}", organ="defendant",
)  # fmt: skip
RETRIAL = Template(
    "retrial", "再审申请书", "{mark}应诉再〔{year}〕{n}号",
    _HEAD + "再审申请人：{{ organ.name }}\n对{{ record.effective_on|date:'Y年n月j日' }}发生法律效力的裁判申请再审。\n"
    "请求和理由：\n{{ record.appeal_advice }}",
    basis="行政诉讼法第90条、第91条；法释〔2018〕1号第110条", to="上一级人民法院", organ="defendant",
)  # fmt: skip
OPINION = Template(
    "retrial_opinion", "对再审申请的书面意见", "{mark}应诉再意〔{year}〕{n}号",
    _PARTIES + "对再审申请提出意见如下：\n{{ record.answer }}",
    basis="法释〔2018〕1号第111条", to="审查再审申请的人民法院", organ="defendant",
)  # fmt: skip

TEMPLATES = (
    ANSWER, EVIDENCE, LATE, JURISDICTION, IDENTITY, ABSENCE, CHANGED, APPEAL, APPEAL_ANSWER, RETRIAL, OPINION, *LETTERS,
)  # fmt: skip
