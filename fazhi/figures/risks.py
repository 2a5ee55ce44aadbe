"""The word in which a risk is declared: Risk. A risk's rows are the rows of a figure, so what it raises can be opened and counted.

A rule points to records of agencies, never to persons, and gives no score: a grade, its reason in words, and what to do.
Whether it runs, and with which thresholds, is data (``oversight.rules``); people judge what it raises.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from string import Formatter
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured
from django.db.models import DateField

from fazhi.figures import catalogue
from fazhi.figures.looking import told
from fazhi.figures.words import Count
from fazhi.spine import registry
from fazhi.spine.models import Organ

#: Grades from the lightest to the heaviest.
GRADES = {"green": "绿", "yellow": "黄", "red": "红"}
#: Words that a reason may use beside the row's own fields.
OWN_WORDS = {"over", "times", "months"}
#: The thresholds that a rule may have, each with what its number counts.
THRESHOLDS = {"after": "日", "worse": "日", "times": "次", "months": "个月"}


@dataclass(frozen=True)
class Threshold:
    """A number that decides; ``default`` is local practice unless ``basis`` names an article. The installation may change it."""

    default: int
    label: str
    basis: str = ""

    @property
    def local(self) -> bool:
        return not self.basis


@dataclass(frozen=True)
class Risk:
    """One rule over the platform's own records.

    ``of``: the figure whose rows it raises. ``agency``: ORM path from a row to the organ that answers for it; rows without
    one are left out. ``reason``: a sentence with the row's own facts, ``{field__of__row}``; dates and codes are told in words;
    ``{over}`` days over, ``{times}`` rows and ``{months}`` of a repetition. ``do``: what the unit is to do.
    ``key``: what the row is about, so that several rules on one thing make one clue ("" : the matter itself).
    ``since``/``until``: paths of the days between which time ran ("" : ``of.on`` and today): raised once ``after`` days are
    over, ``graver`` once ``worse`` days are. ``same``: paths whose equal values make rows of one agency a repetition, raised
    from ``times`` rows within ``months`` on. ``scene``: name of the sub-scene, which is data of the county; where it has none of
    that name, triage decides.
    """

    code: str
    name: str
    of: Count
    agency: str
    grade: str
    reason: str
    basis: str
    do: str
    key: str = ""
    scene: str = ""
    since: str = ""
    until: str = ""
    after: Threshold | None = None
    worse: Threshold | None = None
    graver: str = "red"
    same: tuple[str, ...] = ()
    times: Threshold | None = None
    months: Threshold | None = None
    local: bool = False  # no law names it: practice of the county
    unverified: bool = False

    @property
    def system(self) -> str:
        return self.of.source.system

    @property
    def thresholds(self) -> dict[str, Threshold]:
        """Those that it has, by name."""
        return {name: found for name in THRESHOLDS if (found := getattr(self, name)) is not None}

    @property
    def names(self) -> list[str]:
        """Fields of the row that the reason and the key tell."""
        used = [name for text in (self.reason, self.key) for _, name, _, _ in Formatter().parse(text) if name]
        return [name for name in dict.fromkeys(used) if name not in OWN_WORDS]

    @property
    def reason_told(self) -> str:
        """The reason with the names of its fields in place of what stands in them."""
        named = {name: f"〔{walk(self.of.source.model, name).verbose_name}〕" for name in self.names}
        return self.reason.format(**named, over="〔天数〕", times="〔次数〕", months="〔月数〕")

    @property
    def words(self) -> str:
        """A digest of all that decides what is raised: a trial holds for the declaration that it tried."""
        said = (
            self.code, self.of.code, told(self.of.where), told(self.of.source.base), self.of.on, self.agency, self.grade,
            self.graver, self.key, self.since, self.until, self.same, sorted(self.thresholds),
        )  # fmt: skip
        return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


class FaultyRisk(ImproperlyConfigured):
    """A risk that cannot be watched; the message has every fault."""


_watched: dict[str, Risk] = {}


def watch(*risks: Risk) -> None:
    """Take in risks and the figures they are of, or refuse them with every fault they have. A code may be declared once."""
    for risk in risks:
        if risk.code in _watched and _watched[risk.code] != risk:
            raise FaultyRisk(f"{risk.code} is declared twice")
        if found := faults(risk):
            raise FaultyRisk(f"{risk.name}（{risk.code}）：" + "；".join(found))
        catalogue.declare(risk.of)
        _watched[risk.code] = risk


def risk(code: str) -> Risk:
    """The risk of a code. Raises Unknown, naming those there are."""
    try:
        return _watched[code]
    except KeyError:
        raise registry.Unknown(f"没有“{code[:60]}”这条规则；现有：{'、'.join(sorted(_watched))}") from None


def risks(area: str = "") -> list[Risk]:
    """All risks, or those of one area, by code."""
    return [_watched[code] for code in sorted(_watched) if not area or code.startswith(area + ".")]


def faults(risk: Risk) -> list[str]:
    """What is wrong with a declaration, a sentence each."""
    found = [f"{word} is empty" for word in ("name", "reason", "basis", "do") if not getattr(risk, word).strip()]
    found += [f"no grade {grade}" for grade in (risk.grade, risk.graver) if grade not in GRADES]
    if not registry.is_known(risk.system):
        found.append(f"no system {risk.system}")
    elif registry.is_sealed(risk.system) or risk.of.source.closed:
        found.append("its records are those of persons and are not watched")
    if bool(risk.same) != bool(risk.times and risk.months):
        found.append("a repetition has same, times and months")
    if (risk.since or risk.until or risk.worse) and risk.same:
        found.append("a repetition has no days")
    agency = walk(risk.of.source.model, risk.agency)
    if agency is None or agency.related_model is not Organ:
        found.append(f"{risk.agency} leads to no organ")
    for path in filter(None, (risk.since, risk.until)):
        if not isinstance(walk(risk.of.source.model, path), DateField):
            found.append(f"{path} is no date")
    return found + _told(risk)


def _told(risk: Risk) -> list[str]:
    """Faults of what a reason tells: fields that do not exist, and what may name a person."""
    found, model = [], risk.of.source.model
    personal = registry.personal_fields(risk.system)
    for path in [*risk.names, *risk.same]:
        name = path.split("__")[-1]
        if walk(model, path) is None:
            found.append(f"{path} is no field of {model.__name__}")
        elif name in personal or (name == "title" and personal):
            found.append(f"{path} may name a person")
    return found


def walk(model: Any, path: str) -> Any:
    """The field at the end of an ORM path; None: there is none."""
    behind: Any = None
    for part in path.split("__"):
        if model is None:
            return None
        if part == "pk":
            part = model._meta.pk.name
        try:
            behind = model._meta.get_field(part.removesuffix("_id") if part.endswith("_id") else part)
        except FieldDoesNotExist:
            return None
        model = behind.related_model
    return behind
