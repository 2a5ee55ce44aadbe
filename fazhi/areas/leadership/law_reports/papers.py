"""The papers of a round: the scheme with its list, the result told to each subject, the circular at the end."""

from __future__ import annotations

from fazhi.spine.procedure import Template

OPINION = "中央依法治国委2021年意见（第一责任人职责列入年终述职）；省级实施办法"
PRACTICE = "述法工作方案（地方规定）"
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
SCHEME = Template(
    "scheme", "述法工作方案", "{mark}述方〔{year}〕{n}号",
    "## {{ record.title }}方案\n述法内容：{{ record.year }}年度履行推进法治建设职责情况。"
    "\n述法报告于{{ record.handin_by|date:'Y年n月j日' }}前报送，须有“存在的问题”部分。"
    "\n述法对象见名单，每名对象一述一评；测评不记名。" + FOOT,
    basis=OPINION, local=True,
)  # fmt: skip
RETURN = Template(
    "return", "述法报告审核意见", "{mark}述审〔{year}〕{n}号", "## 述法报告审核意见\n{{ row.opinion }}\n请修改后重新报送。" + FOOT,
    basis=PRACTICE, to="{{ matter.organ.name }}", organ="office", local=True,
)  # fmt: skip
FEEDBACK = Template(
    "feedback", "述法结果反馈单", "{mark}述馈〔{year}〕{n}号",
    "## 述法结果反馈单\n{{ record.post }}{{ record.year }}年度述法，形式：{{ record.get_form_display }}。"
    "{% if record.comments %}\n点评：{{ record.comments }}{% endif %}{% if record.rating %}\n测评：{{ record.rating }}{% endif %}"
    "\n列入整改清单的问题按期整改并报告；结果作为事实提供年度考核参考，不折算为个人分数。" + FOOT,
    basis=OPINION, to="{{ matter.organ.name }}", organ="office", local=True,
)  # fmt: skip
CIRCULAR = Template(
    "circular", "述法情况通报", "{mark}述通〔{year}〕{n}号", "## {{ record.title }}情况通报\n{{ record.summary }}" + FOOT,
    basis=OPINION, local=True,
)  # fmt: skip
