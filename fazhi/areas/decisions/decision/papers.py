"""Papers of major decisions. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.procedure import Template

FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
HEAD = "决策事项：{{ record.subject }}\n类别：{{ record.get_category_display }}\n"
CHECKED = "{% if record.{n} == 'done' %}已履行{% elif record.{n} == 'not_required' %}经认定不需要{% else %}尚未履行{% endif %}"


def _said(name: str) -> str:
    return CHECKED.replace("{n}", name)


START = Template(
    "start", "重大行政决策启动批准书", "{mark}决启〔{year}〕{n}号",
    "## 重大行政决策启动批准书\n" + HEAD +
    "建议来源：{{ record.get_proposer_display }}{% if record.proposal_no %}（{{ record.proposal_no }}）{% endif %}\n"
    "建议理由和依据：{{ record.reasons }}\n研究论证情况：{{ record.study }}\n"
    "经研究，决定启动该事项的重大行政决策程序，依法履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定等程序。" + FOOT,
    basis=f"{ACT}第10条",
)  # fmt: skip

HANDOVER = Template(
    "handover", "重大行政决策交办通知", "{mark}决交〔{year}〕{n}号",
    "{{ record.drafting_unit.name }}：\n“{{ record.subject }}”已决定启动重大行政决策程序，确定由你单位负责决策草案的拟订等"
    "工作{% if record.co_units %}，会同{{ record.co_units }}办理{% endif %}。请依法开展调查研究，广泛听取意见，全面准确掌握"
    "决策所需信息，结合实际拟订决策草案，并按程序提请合法性审查和集体讨论。" + FOOT,
    basis=f"{ACT}第11条", to="{{ record.drafting_unit.name }}",
)  # fmt: skip

HEARING = Template(
    "hearing_notice", "重大行政决策听证公告", "{mark}决听〔{year}〕{n}号",
    "## 重大行政决策听证公告\n" + HEAD +
    "听证会时间：{{ record.hearing_on|date:'Y年n月j日' }}\n听证会地点：{{ record.hearing_place }}\n"
    "决策草案及其说明随本公告公布。听证参加人名单另行公布，听证材料于听证会召开7日前送达听证参加人。" + FOOT,
    basis=f"{ACT}第16条", organ="drafter",
)  # fmt: skip

MOVED = Template(
    "hearing_moved", "重大行政决策听证会改期公告", "{mark}决听改〔{year}〕{n}号",
    "## 重大行政决策听证会改期公告\n" + HEAD +
    "原公告的听证会改期举行。\n改期后的时间：{{ record.hearing_on|date:'Y年n月j日' }}\n地点：{{ record.hearing_place }}\n"
    "改期理由：{{ record.hearing_change }}\n听证材料于改期后的听证会召开7日前送达听证参加人，已经送达的不再重复送达。" + FOOT,
    basis=f"{ACT}第16条", organ="drafter",
)  # fmt: skip

CALLED_OFF = Template(
    "hearing_off", "重大行政决策听证会取消公告", "{mark}决听止〔{year}〕{n}号",
    "## 重大行政决策听证会取消公告\n" + HEAD +
    "原定于{{ record.hearing_called_off|date:'Y年n月j日' }}举行的听证会取消。\n取消理由：{{ record.hearing_change }}\n"
    "承办单位以其他方式听取公众意见，方式另行公布。" + FOOT,
    basis=f"{ACT}第14条、第16条", organ="drafter", local=True,
)  # fmt: skip

EXPERT = Template(
    "expert_opinion", "专家论证意见", "{mark}决论〔{year}〕{n}号",
    "## 专家论证意见\n" + HEAD +
    "论证单位（组织方式）：{{ record.expert_body }}\n论证专家：{{ record.expert }}（共{{ record.experts }}人，其中持不同意见"
    "{{ record.experts_against }}人）\n各专家均已书面申报有无利害关系，书面意见均已署名、盖章。\n"
    "研究采纳情况：{{ record.expert_adoption }}" + FOOT,
    basis=f"{ACT}第19条、第20条、第29条", organ="drafter",
)  # fmt: skip

RISK = Template(
    "risk_report", "重大行政决策风险评估报告", "{mark}决险〔{year}〕{n}号",
    "## 风险评估报告\n" + HEAD +
    "评估单位：{{ record.risk_assessor }}\n风险等级：{{ record.get_risk_level_display }}（等级划分为地方实践）\n"
    "风险点：{{ row.points }}\n防范措施和处置预案：{{ row.measures }}\n"
    "结论：风险{% if record.risk_controllable %}可控{% else %}不可控，须采取调整决策草案等措施{% endif %}。" + FOOT,
    basis=f"{ACT}第22条至第24条", organ="drafter",
)  # fmt: skip

SUBMISSION = Template(
    "submission", "提请审议材料清单", "{mark}决审〔{year}〕{n}号",
    "## 提请审议材料清单\n" + HEAD + "承办单位：{{ record.drafting_unit.name }}\n"
    "一、决策草案（第{{ record.draft_version }}稿）及其说明\n"
    "二、公平竞争审查：" + _said("competition") + "{% if record.competition_no %}（{{ record.competition_no }}）{% endif %}\n"
    "三、公众参与：" + _said("participation") + "，收到意见{{ record.comments }}条，采纳{{ record.comments_adopted }}条\n"
    "四、专家论证：" + _said("expert_need") + "{% if record.experts %}，专家{{ record.experts }}人{% endif %}\n"
    "五、风险评估：" + _said("risk") + "{% if record.risk_level %}，{{ record.get_risk_level_display }}{% endif %}\n"
    "六、合法性审查意见：{{ record.legality_no }}（{{ record.get_legality_result_display }}）\n"
    "{% if record.legality_answer %}七、审查意见的采纳和调整情况：{{ record.legality_answer }}\n{% endif %}"
    "{% if record.legal_risk %}明示的法律风险：{{ record.legal_risk }}\n{% endif %}" + FOOT,
    basis=f"{ACT}第29条", organ="drafter",
)  # fmt: skip

ANNOUNCEMENT = Template(
    "announcement", "重大行政决策公告", "{mark}决公〔{year}〕{n}号",
    "## {{ record.subject }}\n{% if record.decision_no %}决策文号：{{ record.decision_no }}\n{% endif %}"
    "{{ record.decision_text }}\n{% if record.explanation %}## 意见采纳情况和解读\n{{ record.explanation }}{% endif %}" + FOOT,
    basis=f"{ACT}第32条",
)  # fmt: skip

ARCHIVE = Template(
    "archive_list", "重大行政决策归档目录", "{mark}决档〔{year}〕{n}号",
    "## 归档目录\n" + HEAD + "档号：{{ record.archive_no|default:'—' }}\n"
    "{% for piece in matter.decisionpiece_set.all %}{{ forloop.counter }}．{{ piece.get_piece_display }}：{{ piece.name }}"
    "{% if piece.paper_no %}（{{ piece.paper_no }}）{% endif %}{% if piece.pages %}，{{ piece.pages }}页{% endif %}\n"
    "{% endfor %}{% for change in matter.decisionrevision_set.all %}草案修改（第{{ change.version }}稿，{{ change.on|date:'Y年n月j日' }}）："
    "{% if change.extent == 'material' %}实质性修改，{% if change.anew %}重新履行{{ change.anew_words }}{% else %}没有程序重新履行{% endif %}"
    "{% if change.kept %}，{{ change.kept_words }}继续有效{% endif %}{% else %}非实质性修改，原程序继续有效{% endif %}。理由：{{ change.reason }}\n"
    "{% endfor %}平台制发的启动批准、专家论证意见、风险评估报告、提请审议材料清单、决策公告一并归档；经认定不需要履行的程序，"
    "以认定记录代替。" + FOOT,
    basis=f"{ACT}第33条",
)  # fmt: skip

EXECUTION = Template(
    "execution_report", "重大行政决策执行情况报告", "{mark}决执〔{year}〕{n}号",
    "## 执行情况报告\n" + HEAD + "执行单位：{{ record.executing_unit.name }}\n总体进度：{{ row.percent }}%\n"
    "{% if row.task %}已完成的阶段任务：{{ row.task }}\n{% endif %}执行情况：{{ row.content }}" + FOOT,
    basis=f"{ACT}第34条", organ="executor",
)  # fmt: skip

EVALUATION = Template(
    "evaluation_report", "重大行政决策后评估报告", "{mark}决评〔{year}〕{n}号",
    "## 决策后评估报告\n" + HEAD + "评估情形：{{ record.get_evaluation_ground_display }}\n评估单位：{{ row.assessor }}\n"
    "实施效果：{{ row.effect }}\n公众、人大代表、政协委员等的意见：{{ row.opinions }}\n"
    "评估建议：{{ record.get_evaluation_advice_display }}" + FOOT,
    basis=f"{ACT}第36条",
)  # fmt: skip

HALT = Template(
    "halt", "中止执行决定", "{mark}决止〔{year}〕{n}号",
    "{{ record.executing_unit.name }}：\n“{{ record.subject }}”在执行中出现下列情形：{{ record.halt_reason }}\n"
    "{% if record.halted_by_chief %}因情况紧急，由行政首长先行{% endif %}决定中止执行，恢复执行另行通知。" + FOOT,
    basis=f"{ACT}第35条、第37条", to="{{ record.executing_unit.name }}",
)  # fmt: skip

STOP = Template(
    "stop", "停止执行决定", "{mark}决停〔{year}〕{n}号",
    "{{ record.executing_unit.name }}：\n经{{ record.stop_meeting }}讨论，决定停止执行“{{ record.subject }}”。"
    "理由：{{ record.stop_reason }}" + FOOT,
    basis=f"{ACT}第37条", to="{{ record.executing_unit.name }}",
)  # fmt: skip

TEMPLATES = (
    START, HANDOVER, HEARING, MOVED, CALLED_OFF, EXPERT, RISK, SUBMISSION, ANNOUNCEMENT, ARCHIVE, EXECUTION, EVALUATION, HALT, STOP,
)  # fmt: skip

CATALOGUE = Template(
    "catalogue", "年度重大行政决策事项目录", "{mark}决目〔{year}〕{n}号",
    "## {{ organ.name }}{{ record.year }}年度重大行政决策事项目录\n"
    "{% for item in record.items %}{{ item.item_no }}．{{ item.name }}（承办单位：{{ item.unit.name }}，"
    "计划{{ item.get_planned_month_display }}{% if item.hearing %}，举行听证{% endif %}）\n{% endfor %}"
    "本目录经{{ record.consent_by }}同意，根据实际情况调整的，另行公布。" + FOOT,
    basis=f"{ACT}第3条第3款",
)  # fmt: skip
