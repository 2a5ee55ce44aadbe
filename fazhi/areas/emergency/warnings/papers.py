"""Papers of warnings: the warning itself and its lifting. What the warning must contain stands in 第64条."""

from __future__ import annotations

from fazhi.spine.procedure import Template

ISSUE = Template(
    "warning", "预警发布单", "{mark}警〔{year}〕{n}号",
    "## {{ record.name }}（{{ record.get_level_display }}）\n发布机关：{{ record.issuer }}\n"
    "发布时间：{{ record.issued_at|date:'Y年n月j日 H:i' }}\n预警类别：{{ record.get_category_display }}\n"
    "起始时间：{{ record.start_at|date:'Y年n月j日 H:i' }}"
    "{% if record.until_at %}　预计持续至：{{ record.until_at|date:'Y年n月j日 H:i' }}{% endif %}\n影响范围：{{ record.area }}\n"
    "警示事项：{{ record.text }}\n采取的措施：{{ record.always }}{% if record.stronger %}；{{ record.stronger }}{% endif %}\n"
    "{% if record.contact %}咨询、求助电话：{{ record.contact }}\n{% endif %}{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis="突发事件应对法第64条、第66条、第67条",
)  # fmt: skip
LIFT = Template(
    "lifting", "预警解除单", "{mark}警解〔{year}〕{n}号",
    "## 解除{{ record.name }}\n{{ record.issued_at|date:'Y年n月j日 H:i' }}发布的{{ record.name }}（{{ record.get_level_display }}，"
    "{{ record.area }}），经评估危险已经解除，自{{ record.lifted_at|date:'Y年n月j日 H:i' }}起解除，预警期终止，已经采取的有关措施一并解除。\n"
    "{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis="突发事件应对法第70条",
)  # fmt: skip

TEMPLATES = (ISSUE, LIFT)
