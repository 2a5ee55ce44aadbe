"""What a reader can do on a matter now, and why the rest cannot be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from fazhi.desk.sight import Sight
from fazhi.spine import access, actions
from fazhi.spine.context import Context
from fazhi.spine.models import Account, Deadline, Matter
from fazhi.spine.procedure import Procedure, Step


@dataclass(frozen=True)
class Offer:
    """One button. ``kind`` and ``code`` name the deed; ``due`` is the nearest running limit that it would keep."""

    kind: str
    code: str
    name: str
    basis: str = ""
    due: date = date.max


@dataclass
class Offers:
    """Steps that can be taken, steps that cannot with the reasons, and what else can be done."""

    steps: list[Offer] = field(default_factory=list)
    time: list[Offer] = field(default_factory=list)
    other: list[Offer] = field(default_factory=list)
    hindered: list[tuple[Step, list[str]]] = field(default_factory=list)
    elsewhere: list[tuple[Step, str]] = field(default_factory=list)
    handles: bool = False
    takes_part: bool = False

    @property
    def pressing(self) -> list[Offer]:
        """The steps that keep the nearest limit; not those that would keep a later one by ending the matter."""
        nearest = min((offer.due for offer in self.steps), default=date.max)
        return [offer for offer in self.steps if offer.due == nearest < date.max]

    @property
    def further(self) -> list[Offer]:
        pressing = self.pressing
        return [offer for offer in self.steps if offer not in pressing]

    def offered(self, kind: str, code: str) -> bool:
        return any((o.kind, o.code) == (kind, code) for o in (*self.steps, *self.time, *self.other))


def offers_of(context: Context, deadlines: list[Deadline], sight: Sight) -> Offers:
    """Ask every step once; the same sentences that ``take_step`` would refuse with. Those who merely take part are told
    of their own steps: the sentences of others say how far the work has come."""
    matter, user, today = context.matter, context.by, context.on
    assert user is not None
    declared = matter.declared
    offers = Offers(handles=access.may_reveal(user, matter, matter.system, today))
    mine = {p.organ_id for p in user.posts_on(today) if p.covers(matter.system)}
    offers.takes_part = bool(mine & {matter.organ_id, *(p.organ_id for p in matter.parties.all())})
    running = [d for d in deadlines if d.is_running]
    for step in (s for s in declared.steps if sight.may_ask("step", s.code)):
        if matter.state not in step.takes:
            states = "、".join(f"“{declared.states[s]}”" for s in step.takes)
            offers.elsewhere.append((step, states))
        elif reasons := list(actions.hindrances(context, step, running)):
            offers.hindered.append((step, reasons))
        else:
            offers.steps.append(Offer("step", step.code, step.name, step.basis, _weight(declared, step.code, running)))
    offers.steps.sort(key=lambda offer: offer.due)
    _time(offers, matter, user, today, running)
    _other(offers, matter)
    return offers


def _weight(declared: Procedure, code: str, running: list[Deadline]) -> date:
    """Steps that keep a running limit first, the nearest limit before later ones, then the rest in the order of the law."""
    due = [d.due_on for d in running if d.due_on and code in declared.limit_by_code[d.limit].met_by]
    return min(due, default=date.max)


def _time(offers: Offers, matter: Matter, user: Account, today: date, running: list[Deadline]) -> None:
    declared = matter.declared
    roles = access.acts_for(user, matter, "organ", today)
    if roles & set(declared.suspend_by):
        if matter.suspended:
            offers.time.append(Offer("resume", "", "恢复"))
        elif matter.state in declared.suspend_from and any(g.suspends for g in declared.grounds):
            offers.time.append(Offer("suspend", "", "中止"))
        if not matter.is_closed and any(not g.suspends for g in declared.grounds):
            offers.time.append(Offer("exclude", "", "扣除期间"))
    for deadline in running:
        limit = declared.limit_by_code[deadline.limit]
        if limit.extend and limit.extend.role in roles and deadline.due_on and deadline.due_on >= today:
            offers.time.append(Offer("extend", limit.code, f"延长{limit.name}期限", limit.extend.basis))


def _other(offers: Offers, matter: Matter) -> None:
    if offers.handles:
        if matter.declared.templates:
            offers.other.append(Offer("issue", "", "制发文书"))
        offers.other += [Offer("correct", "", "更正"), Offer("assign", "", "分派")]
    if offers.takes_part:
        offers.other += [Offer("attach", "", "上传附件"), Offer("link", "", "关联其他事项")]
