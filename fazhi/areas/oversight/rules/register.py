"""How the rules are seen: which run since when, with which thresholds."""

from __future__ import annotations

from fazhi.areas.oversight.rules.models import RiskRule, RuleTrial
from fazhi.areas.oversight.rules.procedure import CODE, LOCAL
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

REGISTER = publish(
    Register(
        CODE, "O2", "风险规则台账", RiskRule,
        columns=("number", "name", "state", "on_since", "raises_from", "after", "worse", "times", "months", "off_since"),
        filters=("state", "on_since"), search=("name", "rule"), details=(RuleTrial,), area="oversight", basis=LOCAL,
    )
)  # fmt: skip
