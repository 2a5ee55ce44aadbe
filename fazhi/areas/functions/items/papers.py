"""Papers of a change: the application with its lines, the reply, the notice. The wording is the platform's own."""

from __future__ import annotations

from fazhi.spine.procedure import Template

LINES = (
    "{% for line in matter.itemchangeline_set.all %}{{ forloop.counter }}. {{ line.get_change_display }}　{{ line.basic_code }}"
    "　{{ line.name }}{% if line.merged_into %}（并入{{ line.merged_into }}）{% endif %}"
    "{% if line.why %}　依据：{{ line.why }}{% endif %}\n{% endfor %}"
)
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"

TEMPLATES = (
    Template(
        "application", "事项目录调整申请表", "{mark}事项申〔{year}〕{n}号",
        "## 事项目录调整申请表\n申请单位：{{ record.body.name }}\n调整事由：{{ record.subject }}\n"
        "调整原因：{{ record.get_cause_display }}\n说明和依据：{{ record.cause_text }}\n调整明细：\n" + LINES + FOOT,
        basis="各省权责清单动态管理规定", to="{{ record.keeper.name }}", local=True,
    ),
    Template(
        "reply", "事项目录调整批复", "{mark}事项批〔{year}〕{n}号",
        "{{ record.body.name }}：\n你单位报送的“{{ record.subject }}”收悉。经合法性审核和研究，同意所列事项调整（批复文号："
        "{{ record.confirm_no }}）。请按照政府信息公开的规定及时公布，并同步更新目录。" + FOOT,
        basis="各省权责清单动态管理规定", to="{{ record.body.name }}", organ="keeper", local=True,
    ),
    Template(
        "notice", "事项目录调整公告", "{mark}事项告〔{year}〕{n}号",
        "## 关于调整{{ record.body.name }}政务服务（权责）事项的公告\n"
        "根据{{ record.get_cause_display }}，现对{{ record.body.name }}有关事项作如下调整，自"
        "{{ record.effective_on|date:'Y年n月j日' }}起施行：\n" + LINES +
        "调整后的事项可以在本平台门户的事项目录中查询。" + FOOT,
        basis="政府信息公开条例第20条、第26条", to="", organ="keeper",
    ),
)  # fmt: skip
