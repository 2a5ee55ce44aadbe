"""Start-up proof of procedures: a faulty declaration is refused before the first request."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from fazhi.spine.bounds import ONLY_BY_PEOPLE
from fazhi.spine.limits import Bound, Limit, Unit
from fazhi.spine.procedure import Procedure, Step


class FaultyProcedure(Exception):
    """A declaration that cannot be right; the message lists every fault."""


def faults(procedure: Procedure) -> list[str]:
    """Every fault of a declaration, in words. Empty: it is proved."""
    found = [*_words(procedure), *_inner(procedure), *_kept_as(procedure), *_sealed(procedure)]
    if not found:
        found += _reachability(procedure)
        for limit in procedure.limits:
            found += _clock(procedure, limit)
    return found


def _words(p: Procedure) -> Iterator[str]:
    """Names that refer to nothing, things declared twice, missing articles."""
    codes = [s.code for s in p.steps]
    yield from (f"step {c}: declared twice" for c in {c for c in codes if codes.count(c) > 1})
    limit_codes = [limit.code for limit in p.limits]
    yield from (f"limit {c}: declared twice" for c in {c for c in limit_codes if limit_codes.count(c) > 1})
    if p.opens not in p.states:
        yield f"opens in an unknown state {p.opens}"
    yield from (f"closes in an unknown state {s}" for s in p.closes if s not in p.states)
    if p.track and p.track not in p.tracks:
        yield f"starts on an unknown track {p.track}"
    for step in p.steps:
        yield from _step_words(p, step)
    templates = p.template_by_code
    known = {
        "open",
        "resume",
        *codes,
        *("suspend:" + g.code for g in p.grounds),
        "suspend",
        *("serve:" + t for t in templates),
    }
    yield from (f"edition: unknown step {c}" for c in p.edition_steps if c not in codes)
    for ground in p.grounds:
        yield from (f"ground {ground.code}: unknown limit {c}" for c in ground.only if c not in limit_codes)
    for limit in p.limits:
        yield from (
            f"limit {limit.code}: unknown event {e}" for e in {*limit.starts, *limit.met_by, *limit.lapses} - known
        )
        yield from (f"limit {limit.code}: unknown track {t}" for t in limit.tracks if t not in p.tracks)
        yield from (f"limit {limit.code}: blocks unknown step {b}" for b in limit.blocks if b not in codes)
        if not limit.basis.strip():
            yield f"limit {limit.code}: cites no article"
        if limit.deemed and not (limit.deemed in codes and p.step(limit.deemed).law):
            yield f"limit {limit.code}: {limit.deemed} is no step of the law"
        if limit.extend and limit.extend.document and limit.extend.document not in templates:
            yield f"limit {limit.code}: unknown template {limit.extend.document}"
        if limit.extend and limit.extend.at not in ("organ", *p.parties):
            yield f"limit {limit.code}: extended by {limit.extend.at}, as whom nobody takes part"
        if limit.replaces and (limit.replaces not in limit_codes or limit.since is None):
            yield f"limit {limit.code}: replaces {limit.replaces}, which is no limit, or from no day on"
        yield from (f"limit {limit.code}: {fault}" for fault in _sense(limit))


def _sense(limit: Limit) -> Iterator[str]:
    """What a limit says of itself must fit together, or its date would be wrong without a word."""
    counted, bound = limit.unit.counted, limit.bound
    if counted and limit.amount < 1:
        yield "counts nothing"
    if limit.unit is Unit.SET_BY_DOCUMENT and not limit.set_by:
        yield "no field sets its date"
    if (limit.unit is Unit.FIXED_DATE) != _is_day(limit.each):
        yield "a fixed date is a month and a day of every year"
    if bound is not Bound.MAX and not counted:
        yield f"{limit.unit.name} has no {bound.name}"
    if (bound is Bound.WINDOW) != (0 < limit.least < limit.amount):
        yield "a window has a lower end below its upper"
    if limit.holds_back != bool(limit.blocks):
        yield "what must stay open holds steps back, and nothing else does"
    if bound is Bound.BEFORE and not limit.runs_from:
        yield "counts back from no named day"
    if limit.extend and (not counted or bound is Bound.BEFORE or not limit.extend_unit.counted):
        yield "cannot be extended"
    yield from _effect(limit)
    if limit.promise:
        unit = limit.promise.unit or limit.unit
        if not counted or bound not in (Bound.MAX, Bound.WINDOW) or not unit.counted or limit.promise.amount < 1:
            yield "has no place for a promise"
        elif unit is limit.unit and limit.promise.amount > limit.amount:
            yield "promises more than the law allows"


def _effect(limit: Limit) -> Iterator[str]:
    """What comes about by law alone must be a step of the law; what people must decide must not be one."""
    if limit.effect.needs_step and not limit.deemed:
        yield f"{limit.effect.name} names no step of the law"
    if limit.deemed and limit.effect in ONLY_BY_PEOPLE:
        yield f"{limit.effect.name} must be decided in writing, {limit.deemed} would do it unasked"


def _is_day(each: tuple[int, int] | None) -> bool:
    return bool(each) and 1 <= each[0] <= 12 and 1 <= each[1] <= monthrange(2024, each[0])[1]  # type: ignore[index]


def _inner(p: Procedure) -> Iterator[str]:
    """What is internal must exist, and must not be asked of those from whom it is kept."""
    details = {s.adds.__name__ for s in p.steps if s.adds is not None}
    fields = {f.name for f in p.record._meta.get_fields()} if hasattr(p.record, "_meta") else p.internal
    known = {*fields, *p.by_code, *p.limit_by_code, *p.template_by_code, *details}
    yield from (f"internal: nothing is called {n}" for n in sorted(p.internal - known))
    yield from (f"told: {n} is not internal" for n in sorted(set(p.told) - p.internal))
    yield from (f"insiders: nobody takes part as {c}" for c in sorted(p.insiders - set(p.parties)))
    yield from (f"readers: nobody takes part as {c}" for c in sorted(p.readers - set(p.parties)))
    yield from (f"reveals: nobody takes part as {c}" for c in sorted(p.reveals - set(p.parties)))
    yield from (f"step {s.code}: {s.at} only reads" for s in p.steps if s.at in p.readers)
    for step in p.steps:
        if step.at != "organ" and step.at not in p.insiders:
            adds = [step.adds.__name__] if step.adds is not None else []
            kept = p.internal & {step.code, *step.fields, *adds}
            yield from (f"step {step.code}: {n} is kept from those who take it" for n in sorted(kept))


def _kept_as(p: Procedure) -> Iterator[str]:
    """What is kept as another system's is over here."""
    yield from (f"kept_as: {s} does not close the matter" for s in p.kept_as if s not in p.closes)


def _sealed(p: Procedure) -> Iterator[str]:
    """What is sealed goes to nobody else: no organ takes part in it, no paper leaves it, nobody from outside acts in it."""
    if not p.kept_to:
        return
    fields = {f.name for f in p.record._meta.get_fields()} if hasattr(p.record, "_meta") else set(p.kept_to)
    yield from (f"sealed: {name} is no field of {p.record.__name__}" for name in p.kept_to if name not in fields)
    if not p.by_name:
        yield "sealed: posts must name it (by_name)"
    if p.parties or p.templates or p.ask_by:
        yield "sealed: has parties, papers, or is asked for by others"
    yield from (f"step {s.code}: sealed, and taken by others than its own office" for s in p.steps if s.at != "organ")


#: Events of the platform's own whose contents verification reads: a step of that name would be taken for one.
OWN_EVENTS = frozenset({"attach", "document", "erase", "link", "reveal", "seen", "serve"})


def _step_words(p: Procedure, step: Step) -> Iterator[str]:
    if step.code in OWN_EVENTS:
        yield f"step {step.code}: is the name of an event of the platform's own"
    for state in (*step.takes, *([step.to] if step.to else [])):
        if state not in p.states:
            yield f"step {step.code}: unknown state {state}"
    if set(step.takes) & set(p.closes):
        yield f"step {step.code}: taken from a closing state"
    if not step.basis.strip():
        yield f"step {step.code}: cites no article"
    if step.converts and step.converts not in p.tracks:
        yield f"step {step.code}: converts to an unknown track {step.converts}"
    yield from (
        f"step {step.code}: suggests {n}, which it does not ask for" for n in step.suggests if n not in step.fields
    )
    yield from (f"step {step.code}: unknown template {t}" for t in step.issues if t not in p.template_by_code)
    yield from (f"step {step.code}: unknown track {t}" for t in step.tracks if t not in p.tracks)
    names = {f.name for f in p.record._meta.get_fields()} if hasattr(p.record, "_meta") else None
    if names is not None:
        used = {*step.fields, *step.sets, *([step.stamp] if step.stamp else [])}
        yield from (f"step {step.code}: {name} is no field of {p.record.__name__}" for name in sorted(used - names))
    if step.adds is not None and hasattr(step.adds, "_meta"):
        own = {f.name for f in step.adds._meta.concrete_fields}
        unknown = sorted({*step.detail, *step.fills} - own)
        yield from (f"step {step.code}: {name} is no field of {step.adds.__name__}" for name in unknown)
    if not step.by and not step.law and not step.relayed and not step.anonymous:  # what the public does, no post allows
        yield f"step {step.code}: nobody may take it"
    if step.law and (step.relayed or step.anonymous):
        yield f"step {step.code}: what the law does is neither relayed nor anonymous"
    if step.law and step.sends:
        yield f"step {step.code}: the law hands nothing over, people do"
    if step.anonymous and (step.reaches or step.issues):
        yield f"step {step.code}: what it does elsewhere would tell when it was taken, and by whom"
    yield from (f"step {step.code}: sends by an unknown link {s.link}" for s in step.sends if s.link not in p.links)
    yield from (
        f"step {step.code}: link {s.link} leads to two procedures"
        for s in step.sends
        if s.system != p.sent_links[s.link]
    )


def _moves(p: Procedure) -> list[tuple[str, str, Step]]:
    return [(state, step.to or state, step) for step in p.steps for state in step.takes]


def _reachability(p: Procedure) -> Iterator[str]:
    moves = _moves(p)
    reached, queue = {p.opens}, [p.opens]
    while queue:
        at = queue.pop()
        for state, to, _ in moves:
            if state == at and to not in reached:
                reached.add(to)
                queue.append(to)
    yield from (f"state {s}: cannot be reached" for s in p.states if s not in reached)
    ends = set(p.closes)
    while more := {state for state, to, _ in moves if to in ends and state not in ends}:
        ends |= more
    yield from (f"state {s}: has no way to an end" for s in p.states if s not in ends)


def _clock(p: Procedure, limit: Limit) -> Iterator[str]:
    """Every clock must end, and none may outlive its matter."""
    if limit.until_closed or limit.bound is Bound.MIN:
        return
    starts_on_suspension = any(s.startswith("suspend") or s == "resume" for s in limit.starts)
    starts_on_service = any(s.startswith("serve:") for s in limit.starts)
    ends = {*limit.met_by, *limit.lapses}
    # A clock that runs only while the matter is suspended meets only the steps that may be taken then.
    only_suspended = starts_on_suspension and "resume" in ends and "resume" not in limit.starts
    seen, queue = set(), [(p.opens, "open" in limit.starts)]
    moves = _moves(p)
    while queue:
        state, running = node = queue.pop()
        if node in seen:
            continue
        seen.add(node)
        if starts_on_suspension and state in p.suspend_from and (state, True) not in seen:
            queue.append((state, True))
        if starts_on_service and (state, True) not in seen:
            queue.append((state, True))
        if running and "resume" in ends and state in p.suspend_from:
            queue.append((state, False))
        for at, to, step in moves:
            if running and only_suspended and not (step.suspended or step.ends_suspension):
                continue
            if at != state or (limit.tracks and step.tracks and not set(limit.tracks) & set(step.tracks)):
                continue
            after = (running and step.code not in ends) or step.code in limit.starts
            if to in p.closes and after:
                yield f"limit {limit.code}: still running when {step.code} closes the matter"
            elif to not in p.closes:
                queue.append((to, after))
    ran = {state for state, running in seen if running}
    if not ran and not any(s.code in limit.starts for s in p.steps):
        yield f"limit {limit.code}: never starts"
