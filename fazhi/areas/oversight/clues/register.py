"""How the pool is seen. Nothing of it is public; lists are by unit and matter, never by person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.oversight.clues import bodies as b
from fazhi.areas.oversight.clues import models as m
from fazhi.areas.oversight.clues import task_models as t
from fazhi.areas.oversight.clues.gates import CODE, TASK
from fazhi.areas.oversight.clues.task_procedure import LOCAL, RULES
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

ROLES = (Role.REGISTRAR, Role.CLERK)
PLAN = "法治政府建设实施纲要（2021–2025年）第二十四项；" + LOCAL

CLUES = publish(
    Register(
        CODE, "O2", "风险线索池", m.Clue,
        columns=("number", "title", "grade", "agency", "state", "source", "opened_on", "due_on", "relapses"),
        filters=("state", "grade", "source", "body", "scene", "agency", "level", "topic", "raised_by", "opened_on", "struck_on"),
        search=("title", "facts", "source_no", "about_no", "topic"), area="oversight", kind="grade", basis=f"{RULES}第13条",
        details=(m.ClueSource, m.ClueGrade, m.ClueUnit, m.ClueLetter, m.CluePressure, m.ClueReturn, m.ClueStrike, m.ClueLookBack,
                 m.ClueRelapse, m.ClueTransfer),
    )
)  # fmt: skip
TASKS = publish(
    Register(
        TASK, "O2", "线索交办整改台账", t.ClueTask,
        columns=("number", "title", "grade", "organ", "state", "due_on", "original_due_on", "verifier", "returned"),
        filters=("state", "grade", "organ", "verifier", "due_on", "original_due_on"), search=("title", "demand"),
        area="oversight", kind="grade", basis=f"{RULES}第18条", details=(t.ClueEvidence, t.ClueProgress, t.ClueExtension, t.ClueObjection),
    )
)  # fmt: skip


def ends_after_it_began(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "停止日期不能早于登记日期，请核对" if until and until < values["on"] else ""


def listed_once(values: Mapping[str, Any]) -> str:
    if values.get("until"):
        return ""
    rows = b.SupervisedUnit.objects.filter(unit=values["unit"], until=None, withdrawn=False)
    if entry := values.get("entry"):
        rows = rows.exclude(pk=entry.pk)
    return f"{values['unit']}已在被监督单位名单内" if rows.exists() else ""


BODIES = publish(
    Register(
        "oversight.bodies", "O2", "监督主体名录", b.SupervisingBody, columns=("number", "title", "kinds", "unit", "duty", "on", "until"),
        filters=("unit", "until"), search=("duty",), form=("kinds", "unit", "duty", "until"), optional=("unit", "duty", "until"),
        roles=ROLES, number="{mark}监主〔{year}〕{n}号", area="oversight", checks=(ends_after_it_began,), basis=PLAN,
    )
)  # fmt: skip
SCENES = publish(
    Register(
        "oversight.scenes", "O2", "监督子场景名录", b.SupervisionScene, columns=("number", "title", "topics", "lead", "on", "until"),
        filters=("lead", "until"), search=("topics",), form=("topics", "lead", "until"), optional=("lead", "until"), roles=ROLES,
        number="{mark}监景〔{year}〕{n}号", area="oversight", checks=(ends_after_it_began,), basis=LOCAL,
    )
)  # fmt: skip
UNITS = publish(
    Register(
        "oversight.units", "O2", "被监督单位名单", b.SupervisedUnit, columns=("number", "title", "unit", "on", "until"),
        filters=("unit", "until"), form=("unit", "until"), optional=("until",), roles=ROLES, number="{mark}监单〔{year}〕{n}号",
        area="oversight", checks=(ends_after_it_began, listed_once), basis=f"{RULES}第3条；{LOCAL}",
    )
)  # fmt: skip
ACTS = publish(
    Register(
        "oversight.acts", "O2", "监督活动台账", b.SupervisionAct, columns=("number", "on", "body", "scene", "unit", "way", "about_no"),
        filters=("body", "scene", "unit", "on"), search=("way", "about_no", "result"), form=("body", "scene", "unit", "way", "about_no", "result"),
        optional=("body", "scene", "about_no", "result"), roles=(*ROLES, Role.LIAISON), number="{mark}监动〔{year}〕{n}号", area="oversight",
        basis=LOCAL,
    )
)  # fmt: skip
