"""The announcement of a clean-up. The wording is the platform's own."""

from __future__ import annotations

from fazhi.spine.procedure import Template

ANNOUNCEMENT = Template(
    "announcement", "关于公布行政规范性文件清理结果的公告", "{mark}规清〔{year}〕{n}号",
    "根据{{ record.basis }}，对{{ record.frozen_on|date:'Y年n月j日' }}现行有效的有关行政规范性文件共"
    "{{ record.snapshot_count }}件进行了清理（{{ record.get_kind_display }}：{{ record.theme }}）。"
    "经{{ record.meeting|default:organ.name }}审议决定，现将清理结果公告如下：\n"
    "{% for heading, items in record.groups %}{{ heading }}\n"
    "{% for item in items %}{{ forloop.counter }}. 《{{ item.title }}》（{{ item.document_no }}）\n{% endfor %}{% endfor %}"
    "废止、宣布失效的文件自本公告公布之日起不再作为行政管理的依据；列入修改的，在修改后的文件公布之前按原文件执行，"
    "但与上位法不一致的内容除外。\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis="国办发〔2018〕37号；地方规范性文件管理规定", organ="decider", local=True,
)  # fmt: skip

TEMPLATES = (ANNOUNCEMENT,)
