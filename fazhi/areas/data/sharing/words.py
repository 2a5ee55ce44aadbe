"""Codes of data given out, and which registers may be offered at all."""

from __future__ import annotations

from django.db import models

from fazhi.spine import registry

ACT = "政务数据共享条例"
#: Never offered: what is sealed by law.
NEVER = ("services.resettlement",)


class Sharing(models.TextChoices):
    UNCONDITIONAL = "unconditional", "无条件共享"
    CONDITIONAL = "conditional", "有条件共享"
    NONE = "none", "不予共享"


class Cause(models.TextChoices):
    LAW = "law", "法律、行政法规制定、修改、废止"
    DUTY = "duty", "职责变化"
    OTHER = "other", "其他"


def sealed(code: str) -> bool:
    """Whether a register is kept by name, or of those that never leave."""
    return code.startswith(NEVER) or registry.by_name_only(code)


def registers() -> list[tuple[str, str]]:
    """Registers that may be offered; asked when a form is opened, so that no migration carries the list."""
    return [(one.code, one.name) for one in registry.registers() if not sealed(one.code)]
