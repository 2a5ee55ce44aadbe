"""Whose paper a review is about, and who may review it: what follows from the organs and is never typed in.

Who drafted does not review (审查与起草相分离; 地方实践). Two texts say otherwise for persons of one organ kept apart: an agency's own
section reviews the agency's own documents (国办发〔2018〕115号第四部分) and audits its own enforcement (国办发〔2018〕118号第四部分).
"""

from __future__ import annotations

from typing import Any

from django.db import models

from fazhi.areas.decisions.legality.words import Kind, Level
from fazhi.spine.models import Organ

#: Organs whose work is reviewing; a paper of their own goes to another.
REVIEWING = (Organ.Kind.JUSTICE, Organ.Kind.JUSTICE_STATION)
NEAR = (Organ.Kind.TOWN, Organ.Kind.JUSTICE_STATION)


def level_of(organ: Organ, requester: Organ) -> Level:
    """The level at which a paper is reviewed: at a town or its station the town's own or a village's, else the county's."""
    if organ.kind not in NEAR:
        return Level.COUNTY
    return Level.VILLAGE if requester.kind == Organ.Kind.VILLAGE else Level.TOWN


def may_name_lower(organ: Organ, requester: Organ, lower: Organ) -> str:
    """Why a review cannot be one that a lower reviewer asks for; "" where it can. By steps (提请上级审查) it always can."""
    if organ.kind != Organ.Kind.JUSTICE or requester.kind not in NEAR:
        return f"只有司法所、乡镇向县级司法行政部门提请的审查才填“原送审单位”；{requester}向{organ}送审的，请留空"
    if lower.pk == requester.pk or not lower.division_id.startswith(requester.division_id):
        return f"“原送审单位”应当是{requester}辖区内向其送审的单位；{requester}自己的事项请留空"
    return ""


def drafted_by(organ: Organ, kind: str, requester: Organ, drafting: Organ | None, decider: Organ | None) -> bool:
    """Whether the organ has itself drafted the paper that it is asked to review."""
    if kind == Kind.ENFORCEMENT:
        return False
    if drafting and drafting.pk == organ.pk:
        return True
    own_document = kind == Kind.DOCUMENT and (decider is None or decider.pk == organ.pk)
    return requester.pk == organ.pk and organ.kind in REVIEWING and not own_document


def drafted_at_the_bureau(organ: Organ, requester: Organ, drafting: Organ | None) -> bool:
    """Whether the county's own reviewer has drafted what its government then reviews with its counsel."""
    found = [o for o in (drafting, requester) if o and o.kind == Organ.Kind.JUSTICE]
    return organ.kind == Organ.Kind.GOVERNMENT and any(o.division_id == organ.division_id for o in found)


class LevelField(models.CharField):
    """The level, worked out whenever the row is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given: dict[str, Any] = {"max_length": 10, "choices": Level, "default": Level.COUNTY, "editable": False}
        super().__init__(*args, **(given | kwargs))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = self.worked_out(model_instance)
        setattr(model_instance, self.attname, value)
        return value

    def worked_out(self, row: Any) -> str:
        """No event tells it, since it follows from the organs that events tell."""
        return level_of(row.matter.organ, row.requester)


class ForLowerField(models.BooleanField):
    """Whether a lower reviewer asks about a paper that was handed in there: it counts once, there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"default": False, "editable": False} | kwargs))

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = self.worked_out(model_instance)
        setattr(model_instance, self.attname, value)
        return value

    def worked_out(self, row: Any) -> bool:
        return row.lower_unit_id is not None
