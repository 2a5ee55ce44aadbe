"""What is to be paid for counsel's services in a period, by appointment: accepted services times what was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fazhi.areas.decisions.counsel.rolls import CounselAppointment, CounselWork
from fazhi.areas.decisions.counsel.words import Basis
from fazhi.spine import access
from fazhi.spine.models import Account

SYSTEM = "decisions.counsel_work"


@dataclass
class Line:
    """One appointment in the period. ``amount`` is None where the contract pays by the year: a part of a year is a matter of
    the contract, not worked out here."""

    appointment: CounselAppointment
    work: list[CounselWork] = field(default_factory=list)

    @property
    def services(self) -> int:
        return len(self.work)

    @property
    def hours(self) -> Decimal:
        return sum((entry.hours or Decimal(0) for entry in self.work), Decimal(0))

    @property
    def without_hours(self) -> int:
        """Services paid by the hour whose hours nobody wrote down."""
        hourly = self.appointment.fee_basis == Basis.HOURLY
        return sum(1 for entry in self.work if hourly and entry.hours is None)

    @property
    def amount(self) -> Decimal | None:
        if self.appointment.fee_basis == Basis.NONE:
            return Decimal(0)
        if self.appointment.fee_basis == Basis.YEARLY:
            return None
        return sum((entry.pay() or Decimal(0) for entry in self.work), Decimal(0))

    @property
    def says(self) -> str:
        """The basis of the amount, in words."""
        held = self.appointment
        fee = f"{held.fee:.2f}".rstrip("0").rstrip(".") if held.fee is not None else ""
        return {
            Basis.NONE: "不付费", Basis.HOURLY: f"{self.hours}小时×{fee}元", Basis.PER_MATTER: f"{self.services}件×{fee}元",
            Basis.YEARLY: f"每年{fee}元，按合同约定支付",
        }[Basis(held.fee_basis)]  # fmt: skip


def lines(user: Account, start: date, end: date) -> list[Line]:
    """The appointments with services in the period that the reader may see, by client and number: no order of merit."""
    rows = access.visible_to(user, CounselWork.objects.filter(withdrawn=False), system=SYSTEM)
    rows = rows.filter(on__range=(start, end)).select_related("appointment__client").order_by("on", "pk")
    found: dict[int, Line] = {}
    for entry in rows:
        found.setdefault(entry.appointment_id, Line(entry.appointment)).work.append(entry)
    return sorted(found.values(), key=lambda line: (line.appointment.client.code, line.appointment.number))


def total(found: Iterable[Line]) -> Decimal:
    """The sum of what can be worked out."""
    return sum((line.amount or Decimal(0) for line in found), Decimal(0))
