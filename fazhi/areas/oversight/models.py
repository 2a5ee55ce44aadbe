"""The tables of the area's systems."""

from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial

__all__ = ["RiskRule", "RuleHit", "RuleTrial"]
