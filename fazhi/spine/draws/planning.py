"""Writers of a draw that is being planned: its words, pool, shares, exclusions, officers. Nothing here works after the freeze.

Each is one transaction with its event; what a list held stands in the history as its digest and size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from fazhi.spine import clock
from fazhi.spine.actions.core import check_day, next_number, require
from fazhi.spine.draws.drafts import EMPTY, as_data, plan_of
from fazhi.spine.draws.faults import counts
from fazhi.spine.draws.rights import NAMES, SYSTEM, hindrances, holds_for
from fazhi.spine.draws.words import Candidate, Exclusion, PairExclusion, Pairing, Share, UnsoundDraw, canonical_json
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import append, noted
from fazhi.spine.models import Account, Chain, Draw, Event, Organ
from fazhi.spine.sm3 import sm3

MOST = 100_000
_IDENTITY = re.compile(r"[1-9]\d{5}(19|20)\d{9}[\dXx]")


@transaction.atomic
def plan_draw(
    *, organ: Organ, by: Account, on: date, title: str, purpose: str, basis: str, earlier: Draw | None = None, why: str = ""
) -> Draw:  # fmt: skip
    """Begin a draw for an organ. ``earlier`` and ``why``: it is a redraw (``actions.redraw`` alone hands them in)."""
    check_day(on)
    require(holds_for(by, organ, clock.today()), f"您在{organ}没有可以组织抽取的岗位")
    words = _words(title=title, purpose=purpose, basis=basis)
    n = next_number(organ, SYSTEM, on.year)
    number = f"{organ.mark or organ.short}抽〔{on.year}〕{n}号"
    draw = Draw(
        chain=Chain.objects.create(system=SYSTEM), number=number, organ=organ, scope=organ.scope, planned_on=on,
        plan=dict(EMPTY), redraws=earlier, redraw_reason=why, **words,
    )  # fmt: skip
    payload = {"number": number, "organ": organ.code, **words}
    payload |= {"redraws": earlier.number} if earlier else {}
    return write(draw, "plan", by=by, on=on, payload=payload, note=why, new=True)


@transaction.atomic
def describe(
    draw: Draw, *, by: Account, on: date, title: str, purpose: str, basis: str, seed_source: str, seed_known_at: datetime,
    seed_outcomes: int = 0, units: Iterable[str] = (), version: int | None = None,
) -> Draw:  # fmt: skip
    """Say what the draw is for, where its seed will come from and when it will be known, and which units it concerns."""
    draw = ready(draw, "describe", by=by, on=on, version=version)
    words = _words(title=title, purpose=purpose, basis=basis, seed_source=seed_source)
    if timezone.is_naive(seed_known_at):
        raise BadInput(fields={"seed_known_at": "请填写种子公开的日期和时间，如2026-11-22 21:30"})
    for name, value in words.items():
        setattr(draw, name, value)
    draw.seed_known_at, draw.seed_outcomes = seed_known_at, seed_outcomes
    draw.plan = {**draw.plan, "units": sorted({u.strip() for u in units if u.strip()})}
    payload = {
        **words, "known_at": seed_known_at.isoformat(), "outcomes": seed_outcomes,
        "units": draw.plan["units"],
    }  # fmt: skip
    return write(draw, "describe", by=by, on=on, payload=payload)


@transaction.atomic
def set_pool(
    draw: Draw, *, candidates: Iterable[Candidate], source: str, by: Account, on: date,
    refs: Mapping[str, int] | None = None, version: int | None = None,
) -> Draw:  # fmt: skip
    """Lay down from whom is drawn; what was said of strata and candidates that are gone is dropped.

    ``refs``: candidate id → key of the record it stands for. Labels of natural persons come in masked.
    """
    draw = ready(draw, "pool", by=by, on=on, version=version)
    pool = list(candidates)
    _check_candidates(pool, "名单")
    if not source.strip():
        raise BadInput(fields={"source": "请写明名单的来源"})
    rows, ids, strata = as_data(pool), {one.id for one in pool}, {one.stratum for one in pool}
    shares = [share for share in draw.plan["shares"] if share["stratum"] in strata]
    exclusions = [no for no in draw.plan["exclusions"] if no["candidate"] in ids]
    draw.plan = {**draw.plan, "pool": rows, "shares": shares, "exclusions": exclusions}
    draw.refs, draw.pool_source = dict(refs or {}), source.strip()[:300]
    payload = {"count": len(rows), "digest": digest(rows), "source": draw.pool_source}
    return write(draw, "pool", by=by, on=on, payload=payload)


@transaction.atomic
def set_shares(
    draw: Draw, *, shares: Iterable[Share], by: Account, on: date, version: int | None = None
) -> Draw:  # fmt: skip
    """Lay down how many are drawn from each stratum."""
    draw = ready(draw, "shares", by=by, on=on, version=version)
    draw.plan = {**draw.plan, "shares": as_data(shares)}
    try:
        counts(plan_of(draw))
    except UnsoundDraw as error:
        raise BadInput(*error.reasons) from None
    return write(draw, "shares", by=by, on=on, payload={"shares": draw.plan["shares"]})


@transaction.atomic
def exclude(draw: Draw, *, exclusion: Exclusion, by: Account, on: date, version: int | None = None) -> Draw:
    """Take a candidate out of the draw with its ground; it stays in the pool and is shown. A later word replaces an
    earlier one. Kinship is not asked for: whoever has such a reason declares recusal, nothing more."""
    draw = ready(draw, "exclude", by=by, on=on, version=version)
    if exclusion.candidate not in {one["id"] for one in draw.plan["pool"]}:
        raise BadInput(fields={"candidate": f"名单里没有编号“{exclusion.candidate}”"})
    if not exclusion.stated_by.strip():
        raise BadInput(fields={"stated_by": "请写明由谁提出"})
    kept = [no for no in draw.plan["exclusions"] if no["candidate"] != exclusion.candidate]
    draw.plan = {**draw.plan, "exclusions": [*kept, *as_data([exclusion])]}
    payload = {"candidate": exclusion.candidate, "ground": str(exclusion.ground)}
    said = {"stated_by": exclusion.stated_by}
    return write(draw, "exclude", by=by, on=on, payload=payload, persons=said, note=exclusion.words)


@transaction.atomic
def include(draw: Draw, *, candidate: str, by: Account, on: date, reason: str, version: int | None = None) -> Draw:
    """Take back an exclusion that was stated (those by rule follow from the units)."""
    draw = ready(draw, "include", by=by, on=on, version=version)
    kept = [no for no in draw.plan["exclusions"] if no["candidate"] != candidate]
    if len(kept) == len(draw.plan["exclusions"]):
        raise BadInput(fields={"candidate": f"编号“{candidate}”没有登记过排除"})
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明取消排除的理由"})
    draw.plan = {**draw.plan, "exclusions": kept}
    return write(draw, "include", by=by, on=on, payload={"candidate": candidate}, note=reason.strip())


@transaction.atomic
def set_officers(
    draw: Draw, *, pairings: Iterable[Pairing], by: Account, on: date, version: int | None = None
) -> Draw:  # fmt: skip
    """Lay down from whom the people for each drawn object are drawn; none: nobody is paired."""
    draw = ready(draw, "officers", by=by, on=on, version=version)
    given = list(pairings)
    for one in given:
        _check_candidates(list(one.officers), "人员库")
    draw.plan = {**draw.plan, "pairings": as_data(given)}
    named = [
        {"name": p.name, "officers": len(p.officers), "per_object": p.per_object, "at_most": p.at_most} for p in given
    ]
    return write(draw, "officers", by=by, on=on, payload={"pairings": named, "digest": digest(draw.plan["pairings"])})


@transaction.atomic
def except_officer(
    draw: Draw, *, pairing: str, exclusion: PairExclusion, by: Account, on: date, version: int | None = None
) -> Draw:  # fmt: skip
    """Keep an officer from an object, from all of a unit, or from all."""
    draw = ready(draw, "except", by=by, on=on, version=version)
    held = next((one for one in draw.plan["pairings"] if one["name"] == pairing), None)
    if held is None or exclusion.officer not in {one["id"] for one in held["officers"]}:
        raise BadInput(fields={"officer": f"人员库里没有编号“{exclusion.officer}”"})
    if exclusion.object and exclusion.object not in {one["id"] for one in draw.plan["pool"]}:
        raise BadInput(fields={"object": f"名单里没有编号“{exclusion.object}”"})
    if not exclusion.stated_by.strip():
        raise BadInput(fields={"stated_by": "请写明由谁提出"})
    held["exclusions"] = [*held["exclusions"], *as_data([exclusion])]
    payload = {n: str(getattr(exclusion, n)) for n in ("officer", "ground", "object", "unit")} | {"pairing": pairing}
    said = {"stated_by": exclusion.stated_by}
    return write(draw, "except", by=by, on=on, payload=payload, persons=said, note=exclusion.words)


# ── what all writers of draws share ───────────────────────────────────────────────────────────────


def ready(
    draw: Draw, action: str, *, by: Account, on: date, version: int | None, at: datetime | None = None
) -> Draw:  # fmt: skip
    """The draw with its row locked, when this may be done with it now. Raises Conflict, NotAllowed, BadInput."""
    Chain.objects.select_for_update().get(pk=draw.pk)
    fresh = Draw.objects.select_related("organ", "chain", "seed_by", "redraws").get(pk=draw.pk)
    if version is not None and fresh.version != version:
        last = fresh.chain.events.select_related("by").order_by("-seq").first()
        what = f"办理“{NAMES.get(last.code, last.code)}”" if last else "改动"
        raise Conflict(f"此次抽取已由{(last and last.by) or '他人'}{what}，请刷新页面后再办")
    check_day(on, opened=fresh.planned_on)
    if reasons := hindrances(fresh, action, by=by, on=clock.today(), at=at):
        raise NotAllowed(*reasons)
    return fresh


def write(
    draw: Draw, code: str, *, by: Account, on: date, payload: Mapping[str, Any], note: str = "", before: str = "",
    persons: Mapping[str, Any] | None = None, new: bool = False,
) -> Draw:  # fmt: skip
    """Append the event and save the row; the caller holds the lock. ``persons``: values that name people, kept aside."""
    body = {**payload, **({"fields": dict(persons)} if persons else {})}
    if not draw.is_frozen:
        body["draft"] = digest(draw.plan)  # so that a list is not changed by hand before anybody sees its hash
    event = Event(
        code=code, on=on, at=timezone.now(), by=by, before=before, after=draw.state, payload=noted(body, note)
    )
    draw.version = append(draw.chain, event, persons or ()).seq
    draw.save(force_insert=new)
    return draw


def _words(**given: str) -> dict[str, str]:
    wrong, words = {}, {}
    for name, text in given.items():
        field = Draw._meta.get_field(name)
        words[name] = " ".join(text.split())
        if not words[name]:
            wrong[name] = f"请填写“{field.verbose_name}”"  # type: ignore[union-attr]
        elif len(words[name]) > (field.max_length or 0):  # type: ignore[union-attr]
            wrong[name] = f"“{field.verbose_name}”最多{field.max_length}字"  # type: ignore[union-attr]
    if wrong:
        raise BadInput(fields=wrong)
    return words


def _check_candidates(rows: list[Candidate], what: str) -> None:
    if not rows:
        raise BadInput(f"{what}是空的，请至少列一个")
    if len(rows) > MOST:
        raise BadInput(f"{what}有{len(rows)}个，超过{MOST}个；请分几次抽取")
    if identity := next((one for one in rows if _IDENTITY.fullmatch(one.id)), None):
        raise BadInput(f"{what}的编号会公开，不能用身份证号（{identity.id[:6]}…）；请改用工号、证件号或者序号")


def digest(rows: Any) -> str:
    """SM3 of a list as the history states it."""
    return sm3(canonical_json(rows))
