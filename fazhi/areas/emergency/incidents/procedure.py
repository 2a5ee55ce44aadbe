"""How an incident is reported, answered, ended and closed; how what was requisitioned comes back (突发事件应对法).

Social-safety events take the same steps in a procedure of their own, which is read only from posts that name its code.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.emergency.incidents import gates, papers
from fazhi.areas.emergency.incidents.limits import LIMITS
from fazhi.areas.emergency.incidents.models import EmergencyIncident, EmergencyRequisition, SocialSafetyIncident
from fazhi.areas.emergency.incidents.steps import HEADS, STAFF, STEPS
from fazhi.areas.emergency.levels import LAW
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Check, Procedure, Step
from fazhi.spine.registry import register

CODE, SOCIAL, TAKEN = "emergency.incident", "emergency.social_incident", "emergency.requisition"
OPEN = (
    "name", "category", "grade", "fire_or_road", "place", "source", "brief", "occurred_at", "unit_knew_at", "known_at", "deaths",
    "missing", "injured",
)  # fmt: skip


def _incident(code: str, name: str, record: Any, number: str, first: Check, **more: Any) -> Procedure:
    return Procedure(
        code=code, id="M1", name=name, record=record, basis=f"{LAW}第61—94条", number=number, title="{name}", opens="known",
        closes={"closed"},
        states={"known": "已知悉", "responding": "应急响应中", "recovering": "善后", "closed": "已办结归档"},
        open_name="接报登记", open_by=STAFF, open_on="知悉日期", open_fields=OPEN,
        open_optional=("grade", "unit_knew_at", "deaths", "missing", "injured"),
        open_checks=(first, gates.moments_in_order, gates.finder_says_when), steps=STEPS, limits=LIMITS,
        links={"requisition": "征用"}, **more,
    )  # fmt: skip


INCIDENT = register(
    _incident(
        CODE, "突发事件", EmergencyIncident, "{mark}突〔{year}〕{n}号", gates.is_open_kind, templates=papers.TEMPLATES,
        pages={"desk-emergency:incident": "时间核对"},
    )
)  # fmt: skip
SOCIAL_INCIDENT = register(
    _incident(
        SOCIAL, "社会安全事件", SocialSafetyIncident, "{mark}社安〔{year}〕{n}号", gates.is_social, by_name=True,
        templates=papers.SOCIAL_TEMPLATES,
        pages={"desk-emergency:incident": "时间核对"},
    )
)  # fmt: skip

REQUISITION = register(
    Procedure(
        code=TAKEN, id="M1", name="应急征用", record=EmergencyRequisition, basis=f"{LAW}第12条", number="{mark}征收〔{year}〕{n}号",
        title="征用{thing}", opens="noted", closes={"settled"},
        states={"noted": "待决定", "taken": "征用中", "settled": "已返还补偿"}, open_name="登记征用", open_by=STAFF,
        open_fields=("thing", "quantity", "place", "incident_no"), open_optional=("incident_no",),
        steps=(
            Step(
                "decide", "决定征用", "noted", "taken", by=HEADS, basis=f"{LAW}第12条、第76条", fields=("owner", "owner_phone"),
                optional=("owner_phone",), stamp="decided_on", issues=("requisition",), rows=("23:13",),
            ),
            Step("used_up", "使用完毕", "taken", "", by=STAFF, basis=f"{LAW}第12条", stamp="used_until", once=True, rows=("23:13",)),
            Step(
                "give_back", "返还（登记毁损、灭失）", "taken", "", by=STAFF, basis=f"{LAW}第12条", fields=("outcome",),
                stamp="returned_on", once=True, needs=(gates.used_up,), rows=("23:13",),
            ),
            Step(
                "compensate", "补偿", "taken", "", by=HEADS, basis=f"{LAW}第12条", fields=("compensation", "agreement_no"),
                optional=("agreement_no",), stamp="compensated_on", once=True, needs=(gates.returned_or_lost,),
                issues=("compensation",), rows=("23:13",),
            ),
            Step(
                "settle", "办结", "taken", "settled", by=STAFF, basis=f"{LAW}第12条",
                needs=(gates.returned_or_lost, gates.compensated), rows=("23:13",),
            ),
        ),
        limits=(
            Limit("give_back", "返还被征用的财产", 0, Unit.PROMPT, "used_up", {"give_back"}, f"{LAW}第12条", rows=("23:13",),
                  until_closed=True),
            Limit("compensate", "给予公平、合理的补偿", 0, Unit.PROMPT, "used_up", {"compensate"}, f"{LAW}第12条",
                  rows=("23:13",), until_closed=True),
        ),
        templates=(papers.DECISION, papers.AGREEMENT),
    )
)  # fmt: skip
