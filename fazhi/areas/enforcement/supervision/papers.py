"""The instruments of supervision. The wording is the platform's own; names follow the edition in force on the day of issue."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
LAW = "《行政执法监督条例》"
BODY = (
    "在行政执法监督中发现，你单位的行政执法存在下列问题：\n## 一、问题和要求\n{{ record.demand }}\n## 二、依据\n{{ record.basis_text }}\n"
    "请在{{ record.reply_due" + DAY + " }}前纠正，并书面报送纠正情况。\n"
)
OBJECT = "有异议的，可以书面提出。"


def _paper(
    code: str, name: str, series: str, body: str, basis: str, *, to: str = "{{ record.agency.name }}", **more: object
) -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, to=to, **more)  # type: ignore[arg-type]


TEMPLATES = (
    _paper("declined", "不予受理告知书", "执监不受",
           "你反映的问题（{{ record.title }}），经审查不予受理：{{ record.get_declined_display }}。{{ record.declined_note }}",
           "行政执法监督条例第33条第3款", to="{{ record.complainant|default:'反映人' }}"),
    _paper("transfer_letter", "行政执法监督线索移送函", "执监移", "现将下列线索移送你机关处理：{{ record.title }}\n{{ record.facts }}",
           "本省行政执法监督规定", to="{{ record.transferred_to }}", local=True),
    _paper("filing_notice", "行政执法监督立案通知", "执监立", "决定对下列问题进行监督，请配合调查并说明情况：{{ record.title }}",
           "本省行政执法监督规定", local=True),
    _paper("notice_letter", "行政执法监督通知书", "执监通", BODY, "本省行政执法监督规定（2026年2月1日前）", local=True),
    _paper("reminder_letter", "行政执法监督督办函", "执监督", "你单位负有下列法定职责而未履行，请依法履行。\n" + BODY, LAW + "第27条"),
    _paper("opinion_letter", "行政执法监督意见书", "执监意", BODY + OBJECT, LAW + "第28条、第30条"),
    _paper("decision_letter", "行政执法监督决定书", "执监决", BODY + "本决定由本级人民政府作出，应当执行。", LAW + "第29条", organ="government"),
    _paper("objection_reply", "异议答复", "执监复", "你单位对监督文书提出的异议已经审查，答复如下：\n{{ record.objection_answer }}", LAW + "第30条"),
    _paper("closing", "监督案件销号审批表", "执监销",
           "案件：{{ record.title }}\n核查情况：{{ record.verify_note }}\n同意销号。", "本地核查销号制度", to="", local=True),
)  # fmt: skip
ADVICE = (
    Template(
        "personnel_advice", "人员处理建议书", "{mark}执监人〔{year}〕{n}号",
        "建议你单位对{{ record.person }}作出下列处理：{{ record.get_advice_display }}。\n事实和理由：{{ record.reason }}" + FOOT,
        "行政执法监督条例第32条", to="{{ record.agency.name }}",
    ),
)  # fmt: skip
