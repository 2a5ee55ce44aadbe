"""The papers of a certificate, in the usual official wording."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = '|date:"Y年n月j日"'
PERSON = "{{ record.officer.agency.name }}{{ record.officer.name }}"
CARD = "{{ record.get_kind_display }}（编号：{{ record.cert_no }}）"

TEMPLATES = (
    Template(
        "review_form", "行政执法证件申领审核表", "{mark}证审〔{year}〕{n}号",
        "## 一、申领人\n姓名：{{ record.officer.name }}\n所在单位：{{ matter.organ.name }}\n岗位：{{ record.officer.post }}\n"
        "## 二、申请事项\n证件种类：{{ record.get_kind_display }}\n申请事由：{{ record.get_wanted_display }}\n"
        "执法区域：{{ record.area.name }}\n"
        "## 三、资格考试\n{% for exam in matter.certificateexam_set.all %}"
        "{{ exam.get_kind_display }}：{{ exam.held_on|date:'Y年n月j日' }}，{% if exam.passed %}合格{% else %}不合格{% endif %}\n"
        "{% empty %}依申请事由不需重新考试。\n{% endfor %}"
        "## 四、审核意见\n经审核，符合申领条件。{{ record.opinion }}",
        "行政执法监督条例第17条", "{{ matter.organ.name }}", organ="examiner",
    ),
    Template(
        "refusal", "不予核发行政执法证件通知书", "{mark}证不〔{year}〕{n}号",
        "你单位为{{ record.officer.name }}申领{{ record.get_kind_display }}的材料收悉。经审核，不予核发。\n理由：{{ record.refusal }}",
        "行政执法监督条例第17条", "{{ matter.organ.name }}", organ="examiner",
    ),
    Template(
        "halt_notice", "停止使用行政执法证件通知书", "{mark}证停〔{year}〕{n}号",
        f"依据{{{{ row.decision_no }}}}，自{{{{ row.on{DAY} }}}}起，对{PERSON}{{{{ row.get_kind_display }}}}，停止使用{CARD}。\n"
        f"事由：{{{{ row.why }}}}\n{{% if row.until %}}期限至{{{{ row.until{DAY} }}}}。{{% endif %}}"
        "停用期间不得从事执法活动；期满经核实后恢复使用。",
        "行政执法监督条例第32条", "{{ matter.organ.name }}", organ="examiner",
    ),
    Template(
        "cancel_notice", "注销行政执法证件通知书", "{mark}证销〔{year}〕{n}号",
        f"因{{{{ record.get_cancel_why_display }}}}，自{{{{ record.ended_on{DAY} }}}}起注销{PERSON}的{CARD}。请将证件交回。",
        "省行政执法证件管理规定", "{{ matter.organ.name }}", organ="examiner", local=True,
    ),
    Template(
        "withdraw_notice", "取消行政执法资格通知书", "{mark}证取〔{year}〕{n}号",
        f"依据{{{{ record.decision_no }}}}，自{{{{ record.ended_on{DAY} }}}}起取消{PERSON}的行政执法资格，收回{CARD}。",
        "行政执法监督条例第32条", "{{ matter.organ.name }}", organ="examiner",
    ),
)  # fmt: skip
