"""How measures are seen. Nothing of them is public; the result of the case is published on its own."""

from __future__ import annotations

from fazhi.areas.enforcement.measures.models import CoerciveMeasure, MeasuredThing
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

MEASURES = publish(
    Register(
        "enforcement.measure", "E3", "证据保存和行政强制措施台账", CoerciveMeasure,
        columns=("number", "title", "organ", "party_name", "kind", "state", "next_due", "taken_on", "ended_on", "disposal", "domain"),
        filters=("state", "kind", "domain", "disposal", "on_spot", "organ"), search=("title", "party_name"), personal={"party_name"},
        details=(MeasuredThing,), kind="kind", area="enforcement", basis="行政强制法第16条至第33条；行政处罚法第56条",
    )
)  # fmt: skip
