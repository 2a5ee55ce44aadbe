"""Letters of the justice bureau to the agency sued, and papers inside the agency. Practice, not law, where marked local.

Bodies hold neither addressee nor signature: the official layout adds both.
"""

from __future__ import annotations

from fazhi.spine.procedure import Template

_CASE = (
    "{{ record.court }}受理的{{ record.case_no }}“{{ record.cause }}”一案（被告：{{ record.defendant.name }}"
    "{% if record.co_defendant %}、{{ record.co_defendant.name }}{% endif %}）"
)
_PRACTICE = "本地应诉工作规定"

TRANSFER = Template(
    "transfer", "行政应诉转办函", "{mark}应诉转〔{year}〕{n}号",
    _CASE
    + "的应诉通知书和起诉状副本已于{{ record.served_on|date:'Y年n月j日' }}送达。按照“谁承办、谁应诉”的原则，"
    "现转由你单位承办应诉工作，并请做好以下事项：\n"
    "一、自起诉状副本送达之日起15日内（按自然日计算）向法院提交答辩状，以及作出行政行为的全部证据和所依据的规范性文件。"
    "逾期不提供且无正当理由的，视为没有相应证据。\n"
    "二、及时确定出庭应诉的负责人，开庭前提交负责人身份证明；确有正当理由不能出庭的，开庭前提交加盖印章的情况说明和"
    "证明材料，并委托相应的工作人员出庭，不得仅由律师出庭。\n"
    "三、收到裁判文书后及时登记并报送裁判结果。\n特此函告。",
    basis=_PRACTICE, to="{{ record.unit.name }}", organ="supervisor", local=True,
)  # fmt: skip
REMINDER = Template(
    "reminder", "行政应诉提示函", "{mark}应诉提〔{year}〕{n}号",
    "现就" + _CASE + "有关事项提示如下：\n{{ row.facts }}\n"
    "{% if row.about == 'hearing_near' and record.hearing_on %}本案定于{{ record.hearing_on|date:'Y年n月j日' }}"
    "{% if record.hearing_place %}在{{ record.hearing_place }}{% endif %}开庭。请落实负责人出庭应诉，开庭前提交身份证明；"
    "出庭负责人应当就事实、法律依据和实质性解决争议发表意见。\n{% endif %}"
    "{% if row.about == 'answer_near' %}答辩和举证期限为起诉状副本送达之日起15日，逾期不举证的，视为没有相应证据。\n{% endif %}"
    "请你单位：{{ row.ask }}\n{% if row.by_when %}办理情况请于{{ row.by_when|date:'Y年n月j日' }}前反馈。\n{% endif %}特此提示。",
    basis=_PRACTICE, to="{{ record.unit.name }}", organ="supervisor", local=True,
)  # fmt: skip
SUPERVISION = Template(
    "supervision", "行政应诉督办函", "{mark}应诉督〔{year}〕{n}号",
    "经核查，你单位在" + _CASE + "中存在以下情况：\n{{ row.facts }}\n"
    "{% if row.about == 'not_performed' %}生效裁判确定的内容为：{{ record.perform_what }}；履行期限至"
    "{{ record.perform_due|date:'Y年n月j日' }}，履行责任负责人：{{ record.perform_leader }}。依照行政诉讼法第九十六条，"
    "拒绝履行的，法院可以从期满之日起对该负责人按日处五十元至一百元的罚款，并可以公告、提出司法建议；"
    "情节严重的，可以拘留直至追究刑事责任。\n{% endif %}"
    "现予督办，请你单位：{{ row.ask }}\n{% if row.by_when %}并于{{ row.by_when|date:'Y年n月j日' }}前书面报告办理结果。\n{% endif %}"
    "逾期未办结的，将按规定约谈、通报。",
    basis=_PRACTICE, to="{{ record.unit.name }}", organ="supervisor", local=True,
)  # fmt: skip
INTERVIEW = Template(
    "interview", "行政应诉约谈通知书", "{mark}应诉约〔{year}〕{n}号",
    "因你单位在" + _CASE + "中：{{ row.facts }}\n现决定约谈你单位负责人。约谈要求：{{ row.ask }}"
    "{% if row.by_when %}\n整改情况请于{{ row.by_when|date:'Y年n月j日' }}前报送。{% endif %}",
    basis=_PRACTICE, to="{{ record.unit.name }}", organ="supervisor", local=True,
)  # fmt: skip
CIRCULAR = Template(
    "circular", "行政应诉工作情况通报", "{mark}应诉通〔{year}〕{n}号",
    "现将{{ record.unit.name }}在" + _CASE + "中的有关情况通报如下：\n"
    "{{ row.facts }}\n工作要求：{{ row.ask }}",
    basis=_PRACTICE, to="各乡镇人民政府、街道办事处，县政府各部门", organ="supervisor", local=True,
)  # fmt: skip
APPEARANCE = Template(
    "appearance", "负责人出庭应诉审批单", "{mark}出庭审〔{year}〕{n}号",
    "## 一、案件情况\n案号：{{ record.case_no }}\n受理法院：{{ record.court }}\n案由：{{ record.cause }}\n"
    "{% if record.hearing_on %}开庭日期：{{ record.hearing_on|date:'Y年n月j日' }}\n{% endif %}"
    "## 二、拟出庭人员\n负责人职务：{{ record.leader_post }}（{{ record.get_leader_level_display }}）\n"
    "{% if record.staff %}相应的工作人员：{{ record.staff }}\n{% endif %}"
    "## 三、提示\n负责人包括正职、副职负责人，参与分管被诉行政行为实施工作的副职级别负责人以及其他参与分管的负责人；"
    "受委托组织和下级机关的负责人不属于本机关负责人。更换出庭人员应当在开庭前提出。\n## 四、审批意见\n同意。",
    basis="法释〔2020〕3号第2条、第3条", organ="unit", local=True,
)  # fmt: skip
RESULT_REPORT = Template(
    "result_report", "裁判结果报告暨上诉审批单", "{mark}应诉报〔{year}〕{n}号",
    _CASE + "，法院于{{ record.first_judged_on|date:'Y年n月j日' }}"
    "作出{{ record.get_first_paper_display }}。我单位研究意见如下：\n{{ record.appeal_advice }}\n"
    "对判决不服的上诉期限为送达之日起15日，对裁定不服的为10日。请予审批。",
    basis=_PRACTICE, to="{{ record.supervisor.name }}", organ="unit", local=True,
)  # fmt: skip
PERFORM_REPORT = Template(
    "perform_report", "生效裁判履行情况报告", "{mark}应诉履〔{year}〕{n}号",
    _CASE + "的生效裁判要求：{{ record.perform_what }}。"
    "履行期限至{{ record.perform_due|date:'Y年n月j日' }}。\n现已履行完毕，情况如下：\n{{ record.performed_how }}",
    basis="行政诉讼法第94条", to="{{ record.court }}、{{ record.supervisor.name }}", organ="unit",
)  # fmt: skip
LOST_REPORT = Template(
    "lost_report", "行政诉讼败诉案件报告", "{mark}败诉报〔{year}〕{n}号",
    _CASE + "的裁判已于{{ record.effective_on|date:'Y年n月j日' }}生效，我单位败诉。现报告如下：\n"
    "## 一、基本案情\n被诉行政行为：{{ record.act }}\n## 二、败诉原因\n{{ record.lost_analysis }}\n"
    "## 三、整改措施\n{{ record.rectification }}",
    basis="本地败诉案件报告制度", to="{{ record.supervisor.name }}", organ="unit", local=True,
)  # fmt: skip
FAULT = Template(
    "fault", "败诉案件责任认定书", "{mark}应诉责〔{year}〕{n}号",
    "" + _CASE + "败诉后，经核查并依据{{ row.rule }}，认定如下：\n{{ row.reason }}\n"
    "{% if row.finding == 'tolerated' %}符合容错情形，予以免责或者减责。{% elif row.finding == 'no_fault' %}未发现应当追究责任的过错。"
    "{% elif row.finding == 'transferred' %}有关问题线索移送纪检监察机关处理。{% else %}存在过错，依规追究责任：{{ row.handling }}。{% endif %}"
   ,
    basis="国办发〔2016〕54号；本地败诉案件过错责任追究与容错免责规定", to="{{ record.unit.name }}", organ="supervisor", local=True,
)  # fmt: skip

LETTERS = (
    TRANSFER, REMINDER, SUPERVISION, INTERVIEW, CIRCULAR, APPEARANCE, RESULT_REPORT, PERFORM_REPORT, LOST_REPORT, FAULT,
)  # fmt: skip
