"""The daily run of the rules that are switched on. Each thing is raised in a transaction of its own and once for all: a run that
is broken off is simply run again, and two servers at once raise nothing twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction

from fazhi.areas.oversight.rules import pool
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial
from fazhi.areas.oversight.rules.procedure import CODE
from fazhi.areas.oversight.rules.trying import declared, dials
from fazhi.figures.finding import Found, find
from fazhi.figures.risks import Risk, risk, risks
from fazhi.spine import clock
from fazhi.spine.actions import open_matter
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Matter, Organ
from fazhi.spine.registry import Unknown

ACTOR = "风险规则"


@dataclass(frozen=True)
class Ran:
    """What one rule did in a run. ``changed``: it is no longer the rule that was tried, and raises nothing until it is tried anew."""

    risk: Risk
    raised: int
    changed: bool = False

    def __str__(self) -> str:
        if self.changed:
            return f"{self.risk.name}：规则的声明在试运行以后有改动，没有运行，请重新试运行"
        return f"{self.risk.name}：列出{self.raised}条"


def home() -> Organ:
    """The bureau of justice of the place, which keeps the rules. Raises BadInput where there is none."""
    organs = Organ.objects.filter(kind=Organ.Kind.JUSTICE, division=settings.FAZHI_DIVISION, until=None)
    found = organs.order_by("pk").first()
    if found is None:
        raise BadInput("机构表里没有本级司法行政部门，风险规则由它管理，请先登记机构")
    return found


def rule_matter(code: str, *, by: Account | None, on: date) -> Matter:
    """The record of a declared rule; entered, switched off, when it is not there yet. Raises Unknown for no such rule."""
    declared = risk(code)
    record = RiskRule.objects.select_related("matter").filter(rule=code).first()
    if record is None:
        fields = {"rule": code, "name": declared.name, **dials(declared)}
        try:
            with transaction.atomic():
                return open_matter(CODE, organ=home(), by=by, actor="" if by else ACTOR, on=on, fields=fields)
        except IntegrityError:  # somebody else has just entered it
            record = RiskRule.objects.select_related("matter").get(rule=code)
    return record.matter


def run(on: date, code: str = "") -> list[Ran]:
    """Raise what the rules that are on find and have not raised yet. Raises BadInput for a rule that is not on."""
    records = RiskRule.objects.filter(matter__state="on").order_by("rule")
    if code:
        risk(code)
        records = records.filter(rule=code)
        if not records:
            raise BadInput(f"规则“{risk(code).name}”没有启用；先试运行，再启用")
    return [_ran(one, record, on) for record in records if (one := _still(record)) is not None]


def _ran(one: Risk, record: RiskRule, on: date) -> Ran:
    trial = RuleTrial.objects.filter(matter=record.pk).order_by("seq").last()
    if trial is None or trial.declared != declared(one, dials(one, record)):
        return Ran(one, 0, changed=True)
    return Ran(one, _raise(one, record, on))


def _still(record: RiskRule) -> Risk | None:
    """The declaration of a rule; None: this version of the program has it no more."""
    try:
        return risk(record.rule)
    except Unknown:
        return None


def _raise(one: Risk, record: RiskRule, on: date) -> int:
    raised = set(RuleHit.objects.filter(rule=one.code).values_list("mark", flat=True))
    found = find(one, record.raises_from, on, dials(one, record), on, known=raised)
    return sum(_once(hit, on) for hit in found if f"{hit.row}@{one.graver}" not in raised)


def _once(hit: Found, on: date) -> bool:
    """Raise one thing. False: another server has just done so. The hit is written first: it is the lock."""
    try:
        with transaction.atomic():
            row = RuleHit.objects.create(
                rule=hit.risk.code, mark=hit.mark, about_id=hit.about, grade=hit.grade, raised_on=on
            )
            row.clue = pool.raise_clue(hit, on)
            row.save(update_fields=["clue"])
    except IntegrityError:
        if RuleHit.objects.filter(rule=hit.risk.code, mark=hit.mark).exists():
            return False
        raise
    return True


def run_all() -> str:
    """What the schedule does each night; a sentence."""
    return "；".join(str(one) for one in run(clock.today()) if one.raised or one.changed)


def unlisted() -> list[Risk]:
    """Declared rules of which this county has no record yet."""
    held = set(RiskRule.objects.values_list("rule", flat=True))
    return [one for one in risks() if one.code not in held]
