"""Who supervises, in which scenes, whom, and what was done: the data of a county, as plain entries."""

from __future__ import annotations

from typing import Any

from django.db import models

from fazhi.areas.oversight.clues import words
from fazhi.areas.oversight.clues.choosing import bodies_offered, scenes_offered
from fazhi.spine.fields import CodesField, OfferedKey, day_field, line_field, organ_field
from fazhi.spine.models import Entry


class SupervisingBody(Entry):
    """One supervising body (监督主体) with the kinds of supervision it does; its name is the title of the entry.

    ``unit``: the organ of the platform that acts for it; none for the public and the media.
    """

    kinds = CodesField("监督种类", codes=words.SupervisionKind.choices, blank=False)
    unit = organ_field("承担单位", null=True, blank=True)
    duty = line_field("监督内容", 300)
    until = day_field("停止日期", "仍在履行监督职责的不填")

    class Meta(Entry.Meta):
        verbose_name = "监督主体"

    def __str__(self) -> str:
        return self.title


class SupervisionScene(Entry):
    """One sub-scene (监督子场景); its name is the title of the entry."""

    topics = models.CharField("监督事项", max_length=300)
    lead = OfferedKey(
        SupervisingBody, models.PROTECT, offers=bodies_offered, null=True, blank=True, related_name="scenes",
        verbose_name="牵头监督主体",
    )  # fmt: skip
    until = day_field("停用日期", "仍在使用的不填")

    class Meta(Entry.Meta):
        verbose_name = "监督子场景"

    def __str__(self) -> str:
        return self.title


class SupervisedUnit(Entry):
    """One unit under supervision: what coverage is measured against."""

    unit = organ_field("被监督单位")
    until = day_field("撤销（调出）日期", "仍在名单内的不填")

    class Meta(Entry.Meta):
        verbose_name = "被监督单位"
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], name="supervised_unit_listed_once", condition=models.Q(until=None, withdrawn=False)
            )
        ]


class SupervisionAct(Entry):
    """One act of supervision of one body on one unit: a clue sent out, a visit, a talk, an appraisal."""

    body: Any = OfferedKey(
        SupervisingBody, models.PROTECT, offers=bodies_offered, null=True, blank=True, related_name="acts",
        verbose_name="监督主体",
    )  # fmt: skip
    scene: Any = OfferedKey(
        SupervisionScene, models.PROTECT, offers=scenes_offered, null=True, blank=True, related_name="acts",
        verbose_name="监督子场景",
    )  # fmt: skip
    unit = organ_field("被监督单位")
    way = line_field("监督方式", 60, "交办线索、督察、检查、评议、约谈等")
    about_no = line_field("所涉事项编号", 80)
    result = line_field("情况", 300)

    class Meta(Entry.Meta):
        verbose_name = "监督活动"
        indexes = [models.Index(fields=["unit", "on"], name="act_on_unit")]
