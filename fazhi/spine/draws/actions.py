"""Writers of a draw from its freeze on: freeze, seed, witnesses, result, later changes, publication, redraw.

With ``planning`` the only writers of draws. Freeze, seed and confirmation are done on the spot: their day is the day of the
moment ``at``, which is now; only what builds the demonstration hands in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from fazhi.spine.draws import record
from fazhi.spine.draws.certificate import certificate, later_from
from fazhi.spine.draws.drafts import plan_of
from fazhi.spine.draws.planning import plan_draw, ready, write
from fazhi.spine.draws.reading import summary
from fazhi.spine.draws.record import Cap, Extension, Later, OfficerOut, Published, Replacement, Seed, normal_seed
from fazhi.spine.draws.rights import State, enough, now, waiting_for
from fazhi.spine.draws.words import Ground, UnsoundDraw, frozen_hash, moment, plan_as_data
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Draw, DrawWitness

WHERE = "公众端“公开抽取”栏目，编号{}"
"""Where the frozen hash is public from the moment of the freeze."""


@dataclass(frozen=True)
class Present:
    """Somebody present when the seed is entered: an account that confirms by itself, or a named person from outside."""

    account: Account | None = None
    name: str = ""
    unit: str = ""


@transaction.atomic
def freeze(draw: Draw, *, by: Account, on: date, version: int | None = None, at: datetime | None = None) -> Draw:
    """Fix everything. The hash is public at once; former units of officers have served and are dropped."""
    at = _moment(on, at)
    draw = ready(draw, "freeze", by=by, on=on, version=version, at=at)
    plan = plan_of(draw)
    draw.plan, draw.frozen_hash = plan_as_data(plan), frozen_hash(plan)
    draw.frozen_on, draw.frozen_at, draw.state = on, at, State.FROZEN
    draw.summary = summary(plan_of(draw), None)  # of what is kept: its lists are in another order than those given
    payload = {"hash": draw.frozen_hash, "pool": len(plan.pool), "at": moment(at), "known_at": plan.seed.known_at}
    return write(draw, "freeze", by=by, on=on, payload=payload, before=State.PLANNED)


@transaction.atomic
def enter_seed(
    draw: Draw, *, seed: str, witnesses: Iterable[Present], by: Account, on: date, version: int | None = None,
    at: datetime | None = None,
) -> Draw:  # fmt: skip
    """Enter the seed that the stated source yielded, before witnesses. Nothing is drawn until all of them have confirmed."""
    at = _moment(on, at)
    draw = ready(draw, "seed", by=by, on=on, version=version, at=at)
    draw.seed, draw.seed_by, draw.seed_on, draw.seed_at = _seed(seed), by, on, at
    named = _name_witnesses(draw, list(witnesses), by)
    payload = {"seed": draw.seed, "at": moment(at), "witnesses": len(named), "accounts": _accounts(draw)}
    return write(draw, "seed", by=by, on=on, payload=payload, persons={"witnesses": named})


@transaction.atomic
def correct_seed(
    draw: Draw, *, seed: str, reason: str, by: Account, on: date, witnesses: Iterable[Present] | None = None,
    version: int | None = None, at: datetime | None = None,
) -> Draw:  # fmt: skip
    """Mend a wrong typing, or who is present, before anybody has confirmed. What was typed first stays in the history."""
    at = _moment(on, at)
    draw = ready(draw, "correct_seed", by=by, on=on, version=version, at=at)
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明更正的理由"})
    was, draw.seed = draw.seed, _seed(seed)
    draw.seed_by, draw.seed_on, draw.seed_at = by, on, at
    present = [Present(w.account, w.name, w.unit) for w in draw.witnesses.select_related("account")]
    named = _name_witnesses(draw, present if witnesses is None else list(witnesses), by)
    payload = {"seed": draw.seed, "was": was, "at": moment(at), "witnesses": len(named), "accounts": _accounts(draw)}
    return write(draw, "correct_seed", by=by, on=on, payload=payload, persons={"witnesses": named}, note=reason.strip())


@transaction.atomic
def confirm(
    draw: Draw, *, seed: str, by: Account, on: date, version: int | None = None, at: datetime | None = None
) -> Draw:  # fmt: skip
    """A witness with an account confirms by typing the seed again as they saw it. The last confirmation draws."""
    at = _moment(on, at)
    draw = ready(draw, "confirm", by=by, on=on, version=version, at=at)
    if _seed(seed) != draw.seed:
        raise BadInput(
            fields={"seed": "与录入的种子不一致，没有确认；请对照来源核对，录入有误的请录入人在有人确认之前更正"}
        )
    return _confirmed(draw, draw.witnesses.get(account=by), by=by, on=on, at=at, code="confirm")


@transaction.atomic
def record_confirmation(
    draw: Draw, *, witness: int, by: Account, on: date, words: str, version: int | None = None, at: datetime | None = None
) -> Draw:  # fmt: skip
    """A second account records that a witness from outside saw the seed; ``words``: what shows it (a signed sheet …)."""
    at = _moment(on, at)
    draw = ready(draw, "record", by=by, on=on, version=version, at=at)
    seen = draw.witnesses.filter(pk=witness, account=None, confirmed_at=None).first()
    if seen is None:
        raise BadInput(fields={"witness": "请选择等待记录的外部见证人"})
    if not words.strip():
        raise BadInput(fields={"words": "请写明以什么确认，如“本人在见证笔录上签字”"})
    return _confirmed(draw, seen, by=by, on=on, at=at, code="record", note=words.strip())


@transaction.atomic
def extend(
    draw: Draw, *, stratum: str, number: int, words: str, by: Account, on: date, version: int | None = None,
    at: datetime | None = None,
) -> Draw:  # fmt: skip
    """Draw more of a stratum: the next in line; those drawn stay."""
    at = _moment(on, at)
    draw = ready(draw, "extend", by=by, on=on, version=version, at=at)
    later = Extension(stratum, number, moment(at), _reason(words), str(by))
    return _changed(draw, "extend", later, {"stratum": stratum, "number": number}, by=by, on=on)


@transaction.atomic
def replace_candidate(
    draw: Draw, *, candidate: str, ground: Ground, words: str, by: Account, on: date, version: int | None = None,
    at: datetime | None = None,
) -> Draw:  # fmt: skip
    """A drawn candidate falls out with a ground; the next in line takes the place."""
    at = _moment(on, at)
    draw = ready(draw, "replace", by=by, on=on, version=version, at=at)
    later = Replacement(candidate, ground, moment(at), _reason(words), str(by))
    return _changed(draw, "replace", later, {"candidate": candidate, "ground": str(ground)}, by=by, on=on)


@transaction.atomic
def replace_officer(
    draw: Draw, *, pairing: str, officer: str, ground: Ground, words: str, by: Account, on: date, object: str = "",
    version: int | None = None, at: datetime | None = None,
) -> Draw:  # fmt: skip
    """An officer leaves one object, or all when none is named; the next in line of each follows."""
    at = _moment(on, at)
    draw = ready(draw, "replace", by=by, on=on, version=version, at=at)
    later = OfficerOut(pairing, officer, ground, moment(at), _reason(words), str(by), object)
    payload = {"pairing": pairing, "officer": officer, "object": object, "ground": str(ground)}
    return _changed(draw, "replace", later, payload, by=by, on=on)


@transaction.atomic
def raise_cap(
    draw: Draw, *, pairing: str, at_most: int, words: str, by: Account, on: date, version: int | None = None,
    at: datetime | None = None,
) -> Draw:  # fmt: skip
    """Let each officer take more objects from now on, where nobody could follow one who left. Told like any change."""
    at = _moment(on, at)
    draw = ready(draw, "cap", by=by, on=on, version=version, at=at)
    later = Cap(pairing, at_most, moment(at), _reason(words), str(by))
    return _changed(draw, "cap", later, {"pairing": pairing, "at_most": at_most}, by=by, on=on)


@transaction.atomic
def publish(draw: Draw, *, by: Account, on: date, version: int | None = None) -> Draw:
    """Open the result to everybody; those of the draws that it replaces as well, so that none is ever hushed up."""
    draw = ready(draw, "publish", by=by, on=on, version=version)
    earlier = draw.redraws
    while earlier is not None:
        if earlier.drawn_on and not earlier.published_on:
            earlier = Draw.objects.select_related("chain", "redraws").get(pk=earlier.pk)
            earlier.published_on = on
            write(earlier, "publish", by=by, on=on, payload={"with": draw.number}, before=earlier.state)
        earlier = earlier.redraws
    draw.published_on, draw.state = on, State.PUBLISHED
    seal = draw.certificate["seal"] if draw.certificate else ""
    return write(draw, "publish", by=by, on=on, payload={"seal": seal}, before=State.DRAWN)


@transaction.atomic
def redraw(draw: Draw, *, reason: str, by: Account, on: date, version: int | None = None) -> Draw:
    """Begin a new draw in place of this one, which stays as it is, with a note. Returns the new one, still to be planned."""
    first = ready(draw, "redraw", by=by, on=on, version=version)
    why = _reason(reason)
    new = plan_draw(
        organ=first.organ, by=by, on=on, title=first.title, purpose=first.purpose, basis=first.basis, earlier=first, why=why
    )  # fmt: skip
    kept = {name: first.plan[name] for name in ("pool", "shares", "exclusions", "pairings", "units")}
    new.plan, new.refs, new.pool_source = kept, first.refs, first.pool_source
    write(
        new, "pool", by=by, on=on, payload={"count": len(kept["pool"]), "from": first.number, "source": new.pool_source}
    )
    before = first.state
    if first.drawn_on:
        first.state = State.REPLACED
    write(first, "redraw", by=by, on=on, payload={"redrawn_as": new.number}, note=why, before=before)
    return new


@transaction.atomic
def abandon(draw: Draw, *, reason: str, by: Account, on: date, version: int | None = None) -> Draw:
    """End a draw that has no result, with the reason; once frozen it stays public."""
    draw = ready(draw, "abandon", by=by, on=on, version=version)
    draw.reason, before, draw.state = _reason(reason), draw.state, State.ABANDONED
    return write(draw, "abandon", by=by, on=on, payload={}, note=draw.reason, before=before)


# ── inside ────────────────────────────────────────────────────────────────────────────────────────


def _moment(on: date, at: datetime | None) -> datetime:
    at = (at or now()).replace(microsecond=0)
    if at.date() != on:
        raise BadInput(fields={"on": "冻结、录入种子、见证和变更都当场办理，日期须为当天"})
    return at


def _seed(text: str) -> str:
    try:
        return normal_seed(text)
    except UnsoundDraw as error:
        raise BadInput(fields={"seed": "；".join(error.reasons)}) from None


def _reason(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise BadInput(fields={"reason": "请写明理由"})
    return text[:300]


def _name_witnesses(draw: Draw, present: list[Present], by: Account) -> list[str]:
    """Write down who is present. At least two, none of them among those who made the draw, nobody twice."""
    people: list[DrawWitness] = []
    makers = draw.drawers | {by.pk}
    for one in present:
        name, unit = " ".join((one.name or str(one.account or "")).split()), " ".join(one.unit.split())
        if not name or not unit:
            raise BadInput(fields={"witnesses": "见证人要写明姓名和单位（职务）"})
        if one.account and one.account.pk in makers:
            raise BadInput(fields={"witnesses": f"{name}参与了组织本次抽取，不能做见证人"})
        people.append(DrawWitness(draw=draw, account=one.account, name=name[:40], unit=unit[:100]))
    seed = Seed("", "", str(by), tuple(record.Witness(w.name, w.unit) for w in people))
    if reasons := record.witness_faults(seed):
        raise BadInput(fields={"witnesses": "；".join(reasons)})
    draw.witnesses.all().delete()
    DrawWitness.objects.bulk_create(people)
    return [str(w) for w in people]


def _accounts(draw: Draw) -> list[int | None]:
    """Who alone may confirm for each witness, in their order; null: a second account records it."""
    return list(draw.witnesses.order_by("pk").values_list("account", flat=True))


def _confirmed(
    draw: Draw, seen: DrawWitness, *, by: Account, on: date, at: datetime, code: str, note: str = ""
) -> Draw:
    seen.confirmed_on, seen.confirmed_at, seen.recorded_by = on, at, by
    seen.save(update_fields=["confirmed_on", "confirmed_at", "recorded_by"])
    payload = {"seed": draw.seed, "at": moment(at)}
    write(draw, code, by=by, on=on, payload=payload, persons={"witness": str(seen)}, note=note)
    draw._prefetched_objects_cache = {}  # type: ignore[attr-defined]
    if waiting_for(draw) or not enough(draw.witnesses.count()):
        return draw
    _certify(draw, [])
    draw.state, draw.drawn_on = State.DRAWN, on
    return write(draw, "draw", by=by, on=on, payload=_sealed(draw), before=State.FROZEN)


def _changed(draw: Draw, code: str, later: Later, payload: Mapping[str, object], *, by: Account, on: date) -> Draw:
    _certify(draw, [*later_from((draw.certificate or {})["later"]), later])
    return write(draw, code, by=by, on=on, payload={**payload, **_sealed(draw)}, note=later.words)


def _certify(draw: Draw, later: list[Later]) -> None:
    """Compute the result and everything later anew, and keep it whole."""
    witnesses = tuple(record.Witness(w.name, w.unit, _role(w)) for w in draw.witnesses.select_related("recorded_by"))
    seed = Seed(draw.seed, moment(draw.seed_at), str(draw.seed_by), witnesses)  # type: ignore[arg-type]
    published = Published(moment(draw.frozen_at), WHERE.format(draw.number))  # type: ignore[arg-type]
    plan = plan_of(draw)
    try:
        draw.certificate = certificate(plan, published, seed, later)
    except UnsoundDraw as error:
        raise BadInput(*error.reasons) from None
    draw.summary = summary(plan, draw.certificate)


def _role(witness: DrawWitness) -> str:
    return "本人登录确认" if witness.account_id else f"在场见证，由{witness.recorded_by}记录"


def _sealed(draw: Draw) -> dict[str, object]:
    held = draw.certificate or {}
    return {"seal": held["seal"], "chosen": len(held["result"]["added"]), "later": len(held["later"])}
