"""Papers of petitions. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.petitions.words import LAW
from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
HEAD = "{{ record.petitioner }}：\n你（你们）反映的“{{ record.subject }}”（编号{{ matter.number }}）"
TO: dict[str, Any] = {"to": "{{ record.petitioner }}"}
ACT = "《信访工作条例》"


def _paper(code: str, name: str, mark: str, body: str, article: str, **more: Any) -> Template:
    return Template(code, name, f"{{mark}}{mark}〔{{year}}〕{{n}}号", body + FOOT, basis=f"{LAW}{article}", **more)


TEMPLATES = (
    _paper(
        "forwarding", "信访事项转送（交办）单", "信转",
        "## 信访事项转送（交办）单\n{{ record.handler.name }}：\n现将编号{{ matter.number }}的信访事项“{{ record.subject }}”转送（交办）你单位，"
        "请依照" + ACT + "办理：自收到之日起十五日内告知信访人是否受理；认为不属于本单位的，自收到之日起五个工作日内提出异议并说明理由，"
        "经我单位同意后退回，未经同意不得自行退回、再转。",
        "第22条、第23条", to="{{ record.handler.name }}",
    ),
    _paper(
        "passed_notice", "信访事项转送告知书", "信转告",
        HEAD + "收悉。该事项属于{{ record.passed_to }}的职权，现已转送，请向其查询办理情况。", "第22条、第23条", **TO,
    ),
    _paper(
        "acceptance", "信访事项受理告知书", "信受",
        HEAD + "收悉，现予受理，自受理之日起六十日内办结；情况复杂的，经批准可以延长不超过三十日并告知理由。"
        "应当通过其他法定途径处理的，将告知适用的途径和程序。", "第23条、第34条", organ="handler", **TO,
    ),
    _paper(
        "refusal", "信访事项不予受理告知书", "信不受",
        HEAD + "收悉。因{{ record.get_refusal_display }}，不予受理。\n理由和应当通过的途径：{{ record.refusal_note }}", "第23条",
        organ="handler", **TO,
    ),
    _paper(
        "way_notice", "信访事项法定途径告知书", "信途",
        HEAD + "经审查，应当依照有关法律规定的程序处理（{{ record.get_sorted_as_display }}）。\n接收单位：{{ record.passed_to }}\n"
        "适用的法律和程序：{{ record.way }}\n依照" + ACT + "第三十一条的规定，本事项不再按信访程序办理，办理期限适用有关法律的规定。",
        "第31条", organ="handler", **TO,
    ),
    _paper(
        "reconsideration_notice", "信访事项转行政复议告知书", "信复",
        HEAD + "经审查，属于对行政行为不服、可以申请行政复议的事项。经你同意，现将材料转送行政复议机构，"
        "由其依法审查是否受理并告知你；本事项不再按信访程序办理。对行政复议受理、期限有疑问的，请向行政复议机构查询。",
        "第31条；行政复议法第22条", organ="handler", **TO,
    ),
    _paper(
        "adjudication_notice", "信访事项转行政裁决告知书", "信裁",
        HEAD + "经审查，属于可以申请行政裁决的民事争议。经你同意，现将材料转送{{ record.passed_to }}，由其依法审查是否受理并告知你；"
        "本事项不再按信访程序办理。对行政裁决受理、期限有疑问的，请向{{ record.passed_to }}查询。", "第31条", organ="handler", **TO,
    ),
    _paper(
        "opinion", "信访事项处理意见书", "信处",
        "## 信访事项处理意见书\n" + HEAD + "，现已办结，处理意见如下：\n一、诉求和事实：{{ record.demand }}\n"
        "二、处理意见（{{ record.get_result_display }}）：{{ record.opinion }}\n三、依据：{{ record.opinion_basis }}\n"
        "不服本处理意见的，可以自收到之日起三十日内请求原办理机关、单位的上一级机关、单位复查；逾期不请求的，不再受理。",
        "第32条、第34条、第35条", organ="handler", **TO,
    ),
    _paper(
        "extension_notice", "信访事项延长办理期限告知书", "信延",
        HEAD + "因情况复杂，经批准延长办理期限{{ amount }}日，至{{ due_on|date:'Y年n月j日' }}。\n理由：{{ reason }}", "第34条",
        organ="handler", **TO,
    ),
    _paper(
        "review_opinion", "信访事项复查意见书", "信查",
        "## 信访事项复查意见书\n" + HEAD + "不服处理意见请求复查，经复查，对原处理意见予以{{ record.get_review_result_display }}。\n"
        "{{ record.review_note }}\n不服本复查意见的，可以自收到之日起三十日内请求复查机关、单位的上一级机关、单位复核。",
        "第35条、第36条", organ="review_organ", **TO,
    ),
    _paper(
        "second_opinion", "信访事项复核意见书", "信核",
        "## 信访事项复核意见书\n" + HEAD + "不服复查意见请求复核，经复核，对复查意见予以{{ record.get_second_result_display }}。\n"
        "{{ record.second_note }}\n本意见为信访程序的终结意见：以同一事实和理由再次提出的，不再受理。", "第36条",
        organ="second_organ", **TO,
    ),
)  # fmt: skip

ADVICE = (
    _paper(
        "advice", "信访督办函（建议书）", "信建",
        "## {{ record.get_kind_display }}\n{{ record.agency.name }}：\n事由：{{ record.subject }}\n发现的问题：{{ record.problems }}\n"
        "要求（建议）：{{ record.proposal }}\n请于{{ record.reply_due|date:'Y年n月j日' }}前书面反馈采纳和落实情况。", "第40条",
        to="{{ record.agency.name }}",
    ),
)  # fmt: skip

ACCUSATION = (
    _paper(
        "accusation_transfer", "检举控告转送函", "信举",
        "现将编号{{ matter.number }}的检举控告材料转送你单位，请依规依纪依法处理，并对检举控告人的信息和材料严格保密，"
        "不得转给被检举控告的人员和单位。", "第30条",
        to="{% if record.receiver %}{{ record.receiver.name }}{% else %}{{ record.receiver_name }}{% endif %}",
    ),
)  # fmt: skip
