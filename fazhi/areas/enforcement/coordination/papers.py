"""Papers of coordination: the order, the summary, the letter of hand-over with its list and receipt, the designation."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
ACT = "行政处罚法"
LOCAL = "本县行政执法协调规定"


def _paper(
    code: str, name: str, series: str, body: str, basis: str, *, to: str = "", local: bool = True, organ: str = "organ"
) -> Template:
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", body + FOOT, basis, to=to, local=local, organ=organ
    )


DISPATCH = (
    _paper(
        "order", "联合执法调度令", "执调",
        "决定组织“{{ record.title }}”。\n## 一、事由\n{{ record.ground }}\n## 二、任务分工\n"
        "{% for row in record.tasks %}{{ row.body.name }}：{{ row.content }}（{{ row.due_on" + DAY + " }}前）\n{% endfor %}"
        "## 三、要求\n请于{{ record.due_on" + DAY + " }}前完成。各单位在各自职权范围内以本单位名义执法，检查人员不少于两人并出示执法证件。",
        LOCAL, to="各承担单位",
    ),
    _paper(
        "summary", "联合执法总结", "执调结",
        "{{ record.title }}已经完成。\n## 一、各单位情况\n{% for row in record.done %}{{ row.body.name }}：{{ row.outcome }}\n{% endfor %}"
        "## 二、总结\n{{ record.report }}",
        LOCAL, to="本级人民政府",
    ),
)  # fmt: skip
HANDOVER = (
    _paper(
        "letter", "案件移交函", "执移",
        "现将“{{ record.title }}”移交你单位处理。\n## 一、案情\n{{ record.facts }}\n## 二、移交的理由和依据\n{{ record.reason }}\n"
        "## 三、材料清单\n{{ record.materials }}\n请在签收后依法处理，并反馈处理结果；认为不属于本单位管辖的，请书面说明理由退回，不得再自行移送。",
        f"{ACT}第25条、第26条", to="{{ record.receiver.name }}",
    ),
    _paper(
        "receipt", "案件移交回执", "执移回", "你单位移交的“{{ record.title }}”和所列材料已收到。\n接收岗位：{{ record.received_by }}",
        LOCAL, to="{{ matter.organ.name }}", organ="receiver",
    ),
    _paper(
        "return", "案件退回函", "执移退",
        "你单位移交的“{{ record.title }}”予以退回。\n理由：{{ record.get_refusal_display }}。{{ record.refusal_note }}", f"{ACT}第25条",
        to="{{ matter.organ.name }}", organ="receiver",
    ),
)  # fmt: skip
JURISDICTION = (
    _paper(
        "agreement", "管辖协商纪要", "执辖协",
        "{{ matter.organ.name }}与{{ record.other.name }}就“{{ record.title }}”的管辖协商一致，由{{ record.designee.name }}管辖。\n"
        "理由：{{ record.reason|default:'由最先立案的行政机关管辖' }}",
        f"{ACT}第25条第2款", local=False,
    ),
    _paper(
        "request", "报请指定管辖的报告", "执辖报",
        "我单位与{{ record.other.name }}对“{{ record.title }}”的管辖有争议，报请指定管辖。\n## 一、案情\n{{ record.facts }}\n"
        "## 二、本机关的意见\n{{ record.position }}\n## 三、另一方的意见\n{{ record.other_position|default:'未书面说明' }}",
        f"{ACT}第25条第2款", to="{{ record.superior.name }}", local=False,
    ),
    _paper(
        "designation", "指定管辖决定书", "执辖定",
        "{{ matter.organ.name }}与{{ record.other.name }}对“{{ record.title }}”的管辖有争议。经研究，指定由{{ record.designee.name }}管辖。\n"
        "理由：{{ record.reason }}\n案件材料请在收到本决定后移交。",
        f"{ACT}第25条第2款", to="{{ matter.organ.name }}、{{ record.other.name }}", local=False, organ="superior",
    ),
)  # fmt: skip
