"""What a reader can do on a matter now, and why the rest cannot be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from fazhi.spine import access, actions
from fazhi.spine.actions.erasing import may_erase
from fazhi.spine.actions.relaying import waits_for
from fazhi.spine.actions.undoing import step_to_undo
from fazhi.spine.actions.urging import urging
from fazhi.spine.context import Context
from fazhi.spine.limits import Bound
from fazhi.spine.models import Account, Deadline, Escalation, Matter
from fazhi.spine.procedure import Step
from fazhi.spine.roles import Role
from fazhi.spine.sight import Sight


@dataclass(frozen=True)
class Offer:
    """One button. ``kind`` and ``code`` name the deed; it ``presses`` when it keeps the nearest running limit."""

    kind: str
    code: str
    name: str
    basis: str = ""
    presses: bool = False
    leads: tuple[str, str] = ("", "")  # to which state, and who takes it there
    done: date | None = None  # the last day on which it was taken, of a step that may be taken again


@dataclass
class Offers:
    """Steps that can be taken, steps that cannot with the reasons, and what else can be done."""

    steps: list[Offer] = field(default_factory=list)
    time: list[Offer] = field(default_factory=list)
    other: list[Offer] = field(default_factory=list)
    hindered: list[tuple[Step, list[str]]] = field(default_factory=list)
    elsewhere: list[tuple[Step, str]] = field(default_factory=list)
    nearest: Deadline | None = None
    nearest_name: str = ""
    waiting: list[tuple[Step, list[str]]] = field(default_factory=list)
    handles: bool = False
    assigns: bool = True
    takes_part: bool = False
    on_pages: list[str] = field(default_factory=list)  # steps that are taken on a page of the system's own
    pages: str = ""  # … which is called so

    @property
    def pressing(self) -> list[Offer]:
        """The steps that keep the nearest limit. The only one left while others of the same people that lead to the same
        state wait (to end the matter before it is decided, mostly) is not held out to be taken."""
        found = [offer for offer in self.steps if offer.presses]
        waiting = {(step.to, step.at) for step, _ in self.waiting if step.to}
        return [] if len(found) == 1 and found[0].leads in waiting else found

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
    offers = Offers(
        handles=access.may_reveal(user, matter, matter.system, today), pages="、".join(declared.pages.values())
    )
    mine = {p.organ_id for p in user.posts_on(today) if p.covers(matter.system)}
    if declared.kept_to:
        offers.assigns = Role.OFFICE_HEAD in access.acts_for(user, matter, "organ", today)
    offers.takes_part = bool(mine & access.working(matter))
    running = [d for d in deadlines if d.is_running]
    offers.nearest, keeps = _nearest(matter, running, sight)
    if offers.nearest:
        offers.nearest_name = declared.limit_by_code[offers.nearest.limit].name.removesuffix("期限")
    for step in (s for s in declared.steps if sight.may_ask("step", s.code)):
        if step.relayed and not step.by and matter.state not in step.takes:
            offers.elsewhere.append((step, waits_for(declared, step).removesuffix(f"（{step.basis}）")))
        elif matter.state not in step.takes:
            states = "、".join(f"“{declared.states[s]}”" for s in step.takes)
            offers.elsewhere.append((step, f"须在{states}时办理"))
        elif reasons := list(actions.hindrances(context, step, running)):
            offers.hindered.append((step, reasons))
            if step.code in keeps and _applies(matter, step):
                offers.waiting.append((step, reasons))
        elif step.own_page:
            offers.on_pages.append(step.name)
        else:
            done = context.day_of(step.code) if step.stays else None
            leads = (step.to, step.at)
            offers.steps.append(Offer("step", step.code, step.name, step.basis, step.code in keeps, leads, done))
    _time(offers, matter, user, today, running)
    if taken := step_to_undo(matter, user):
        offers.time.append(Offer("undo-law", "", f"纠正“{taken.name}”", taken.basis))
    _urge(offers, matter, user, today, running)
    _other(offers, matter)
    if offers.handles and matter.is_closed and not may_erase(matter, matter.chain, user):
        offers.other.append(Offer("erase", "", "删除个人信息"))
    return offers


def _nearest(matter: Matter, running: list[Deadline], sight: Sight) -> tuple[Deadline | None, frozenset[str]]:
    """The running limit of an organ that is due first of those that steps would keep in this state, and these steps. What
    the applicant may or may not do in time presses nobody here."""
    declared = matter.declared
    codes = {s.code for s in declared.steps if matter.state in s.takes and sight.may_ask("step", s.code)}
    found = [
        d
        for d in running
        if d.due_on
        and d.organ_id
        and d.bound != Bound.MIN.value
        and codes & set(declared.limit_by_code[d.limit].met_by)
    ]
    if matter.suspended or not found:
        return None, frozenset()
    nearest = min(found, key=lambda d: (d.due_on, d.pk))
    return nearest, frozenset(declared.limit_by_code[nearest.limit].met_by)


def _applies(matter: Matter, step: Step) -> bool:
    """Whether somebody takes the step in matters of this track and edition."""
    return not step.law and (not step.tracks or matter.track in step.tracks) and step.in_edition(matter.edition_on)


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
        rule, open_still = limit.extend, deadline.due_on and deadline.due_on >= today
        if rule and open_still and rule.role in access.acts_for(user, matter, rule.at, today):
            offers.time.append(Offer("extend", limit.code, f"延长{limit.name}期限", rule.basis))


def _urge(offers: Offers, matter: Matter, user: Account, today: date, running: list[Deadline]) -> None:
    """The opinion of the reader's organ on a limit that was put before it."""
    organs = urging(user, matter.system, today)
    late = [d.pk for d in running if d.due_on and d.due_on < today]
    if organs and late:
        before_us = Escalation.objects.current().filter(deadline__in=late, organ__in=organs, urged_on=None)
        for row in before_us.select_related("deadline").order_by("pk"):
            name = matter.declared.limit_by_code[row.deadline.limit].name.removesuffix("期限")
            offers.time.append(Offer("urge", str(row.pk), f"提出督办意见（{name}期限）"))


def _other(offers: Offers, matter: Matter) -> None:
    if offers.handles:
        if matter.declared.templates:
            offers.other.append(Offer("issue", "", "制发文书"))
        offers.other.append(Offer("correct", "", "更正"))
        if offers.assigns:
            offers.other.append(Offer("assign", "", "分派"))
    if offers.takes_part and not matter.declared.kept_to:
        offers.other += [Offer("attach", "", "上传附件"), Offer("link", "", "关联其他事项")]
