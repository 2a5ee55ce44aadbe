"""What stands behind each duty in one year: figures and registers elsewhere, entries by hand, and what is missing.

Only codes are known here: what they count, and who may see it, is for the systems that declare them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, Q
from django.urls import reverse

from fazhi.areas.leadership.duties.models import LeaderDuty
from fazhi.areas.leadership.duties.register import DUTIES, PROOFS
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Figure, Period, Quotient, Stock
from fazhi.spine import access, registry
from fazhi.spine.models import Account

NO_SOURCE = "尚无记录来源"
NOT_SEEN = "您的岗位看不到这项记录"


@dataclass(frozen=True)
class Evidence:
    """One source: what it is called, what it holds, where its records are opened. ``url`` "": nobody declares it yet."""

    code: str
    name: str
    text: str
    url: str = ""
    holds: bool = False


@dataclass
class DutyLine:
    """One duty with all that stands behind it in the year."""

    duty: LeaderDuty
    found: list[Evidence] = field(default_factory=list)
    proofs: list[Any] = field(default_factory=list)

    @property
    def gap(self) -> str:
        """What is missing, in words; "": something stands behind it, or what does is not for this reader to see."""
        if self.proofs or any(one.holds or one.text == NOT_SEEN for one in self.found):
            return ""
        if any(one.url for one in self.found):
            return "本年没有记录"
        return NO_SOURCE if self.found else "没有设定取证来源，本年也没有登记佐证"


def lines(user: Account, leader: str, year: int, today: date) -> list[DutyLine]:
    """The duties that stood for a leader's post in the year, as far as this reader sees them and their records."""
    standing = Q(until=None) | Q(until__gt=date(year, 1, 1))
    rows = access.readable(user, DUTIES, today).filter(standing, leader=leader, since__lte=date(year, 12, 31))
    duties = list(rows.order_by("item", "pk"))
    by_code = _found({code for duty in duties for code in codes(duty)}, user, year, today)
    proofs = defaultdict(list)
    for proof in access.readable(user, PROOFS, today).filter(duty__in=duties, on__year=year).order_by("on", "pk"):
        proofs[proof.duty_id].append(proof)
    return [DutyLine(duty, [by_code[c] for c in codes(duty)], proofs[duty.pk]) for duty in duties]


def codes(duty: LeaderDuty) -> list[str]:
    return [line.strip() for line in duty.evidence.splitlines() if line.strip()]


def _found(wanted: Iterable[str], user: Account, year: int, today: date) -> dict[str, Evidence]:
    known = {figure.code: figure for figure in catalogue.figures()}
    figures = [known[code] for code in wanted if code in known and _readable(known[code], user, today)]
    values = engine.values(figures, Period.year(year), engine.seen_by(user, today)) if figures else {}
    found = {}
    for code in wanted:
        if code in values:
            value, figure = values[code], known[code]
            found[code] = Evidence(code, figure.name, value.text, _opens(figure, year), bool(value.number))
        elif code in known:
            found[code] = Evidence(code, known[code].name, NOT_SEEN)
        else:
            found[code] = _of_register(code, user, year, today)
    return found


def _readable(figure: Figure, user: Account, today: date) -> bool:
    return all(access.reads(user, leaf.source.system, today) for leaf in figure.leaves())


def _opens(figure: Figure, year: int) -> str:
    """The rows behind a count; of a rate its own page, where both parts are opened."""
    name = (
        "desk:figure"
        if isinstance(figure, (Quotient, Stock)) or figure.kind not in ("count", "amount")
        else "desk:figure-rows"
    )
    return f"{reverse(name, args=[figure.code])}?{urlencode({'year': year})}"


def _of_register(code: str, user: Account, year: int, today: date) -> Evidence:
    """A whole register as evidence: its rows of the year. Unknown: said to be without a source, not to be empty."""
    try:
        register = registry.register_of(code)
    except registry.Unknown:
        return Evidence(code, code, NO_SOURCE)
    if not access.reads(user, code, today) or registry.is_sealed(code):
        return Evidence(code, register.name, NOT_SEEN)
    day = "matter__opened_on" if register.of_matters else "on"
    number = access.readable(user, register, today).annotate(of_day=F(day)).filter(of_day__year=year).count()
    asked = "opened_on" if register.of_matters else "on"
    query = {f"{asked}.from": f"{year}-01-01", f"{asked}.to": f"{year}-12-31"} if asked in register.filters else {}
    url = reverse("desk:register", args=[code]) + (f"?{urlencode(query)}" if query else "")
    return Evidence(code, register.name, f"{number}条", url, bool(number))
