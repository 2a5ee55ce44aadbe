"""The words of random inspection: why an officer keeps away, why a drawn object was not checked."""

from __future__ import annotations

from django.db import models

from fazhi.areas.enforcement.visits.words import RiskClass
from fazhi.spine.draws.words import Ground

UNCLASSED = "未分类"
"""The stratum of objects that market regulation has given no class."""


class KeptAway(models.TextChoices):
    """Why an officer is not sent. Kinship is never recorded: whoever has such a reason declares it, nothing more."""

    DECLARED = Ground.DECLARED.value, "本人声明回避"
    FORMER_UNIT = Ground.FORMER_UNIT.value, "曾在检查对象任职"
    EARLIER_ROLE = Ground.EARLIER_ROLE.value, "先前办理过该对象的事项"
    UNAVAILABLE = Ground.UNAVAILABLE.value, "因病、因公等不能参加"


class NotChecked(models.TextChoices):
    """Why a drawn object has no result; practice, the law names no list."""

    CLOSED = "closed", "抽取后注销、歇业"
    MERGED = "merged", "抽取后合并、分立"
    MOVED = "moved", "抽取后迁出本县"
    CAPPED = "capped", "已达年度频次上限"
    OTHER = "other", "其他客观原因"


def stratum_of(risk_class: str) -> str:
    """The name under which objects of a class are drawn, as everybody reads it on the certificate."""
    return RiskClass(risk_class).label if risk_class else UNCLASSED
