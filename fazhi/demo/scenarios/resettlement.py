"""Two years of resettlement help in three towns: sixty invented people, under numbers; who they are is sealed.

The identities are sealed under a key that the demonstration makes for itself and keeps beside its data (``VAR/sealed_key``).
That place is for demonstrations only: a real key must not lie where the database and its backups lie.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from django.conf import settings

from fazhi.areas.services.resettlement import identity
from fazhi.areas.services.resettlement.models import CODE
from fazhi.demo.people import name_of, post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import soon
from fazhi.spine import sealing
from fazhi.spine.access import Reach, Role
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

MOST = 60
#: Town -> (how many of sixty, its head, officer and deputy).
OFFICES = {
    "xz03": (26, "康立人", "程守约", "苗可期"),
    "xz04": (20, "邵望春", "汤如意", "白启明"),
    "xz01": (14, "段思齐", "雷安澜", "贺新年"),
}
ROLES = (
    ("suozhang", Role.OFFICE_HEAD, "司法所所长"),
    ("bangjiao", Role.CLERK, "帮教责任人"),
    ("fushou", Role.CLERK, "帮教副手"),
)
KINDS = ("job", "training", "household", "medical", "allowance", "counsel", "legal")
HELPERS = {"job": "human", "training": "human", "household": "police", "medical": "medical", "allowance": "civil",
           "counsel": "social", "legal": "aid"}  # fmt: skip


def posts(places: Places) -> dict[str, list[Account]]:
    """Head, officer and deputy of each office, all named for this system; and the bureau's post that sees numbers."""
    made = {}
    for code, (_, *names) in OFFICES.items():
        organ = next(town for town in places.towns if town.code == code)
        made[code] = [
            post_holder(f"{who}-{code}", name, organ, (role,), CODE, title)
            for (who, role, title), name in zip(ROLES, names, strict=True)
        ]
    title = "安置帮教指导岗（只看数字）"
    post_holder("anbang", "俞清和", places.justice, (Role.LEADER,), CODE, title, Reach.DIVISION)
    return made


def files(ledger: Ledger, rng: Random, places: Places, number: int = MOST) -> list[Draft]:
    """The files, as far as each has come; ``seal`` gives the people behind them their names once they are written."""
    held, made = posts(places), []
    organs = {town.code: town for town in places.towns if town.code in OFFICES}
    for code, (share, *_) in OFFICES.items():
        for n in range(max(1, share * min(number, MOST) // MOST)):
            made.append(_file(ledger, rng, organs, code, held[code], n))
    return made


def _file(
    ledger: Ledger, rng: Random, organs: dict[str, Organ], code: str, staff: list[Account], n: int
) -> Draft:  # fmt: skip
    head, officer, deputy = staff
    free = ledger.calendar.next_working_day(date(2025, 1, 6) + timedelta(days=(n * 53 + rng.randrange(20)) % 660))
    kind = rng.choices(("released", "corrected", "in_correction"), (6, 2, 2))[0]
    told = ledger.calendar.next_working_day(max(date(2025, 1, 2), free - timedelta(days=30)))
    minor = n == 5
    fields = {"aid_type": kind, "minor": minor, "expected_on": free if kind != "in_correction" else None}
    draft = ledger.open(CODE, organ=organs[code], on=min(told, free), by=officer, fields=fields)
    if not minor:
        draft.take("deputise", min(told, free), by=head, fields={"deputy": deputy})
    draft.take("identify", min(told, free), by=officer)
    if n % 13 == 7:
        return draft.take("not_here", soon(rng, free, 20, 40), by=officer) if n % 2 else draft
    handed = {"handed_by": "prison" if kind == "released" else "corrections", "released_on": free,
              "correction_until": free + timedelta(days=500) if kind == "in_correction" else None}  # fmt: skip
    draft.take("match", free, by=officer).take("receive", free, by=officer, fields=handed)
    _course(draft, rng, ledger, organs, free, officer, head, n)
    draft.law(ledger.today)  # what has been kept to its end is deleted by itself
    return draft


def _course(
    draft: Draft, rng: Random, ledger: Ledger, organs: dict[str, Organ], free: date, officer: Account, head: Account, n: int
) -> None:  # fmt: skip
    """From the first talk to where it stands."""
    today, on = ledger.today, ledger.calendar.next_working_day(soon(rng, free, 1, 6))
    if on > today or n % 17 == 11:  # just released, or nobody has talked to them
        return
    draft.take("talk", on, by=officer, detail={"way": "talk", "needs": rng.sample(KINDS, 2)})
    if n in (1, 9, 20):
        draft.take("decline", on, by=officer)
        return
    on = ledger.calendar.next_working_day(soon(rng, on, 5, 18))
    if on > today:
        return
    every, scope = rng.choice((1, 3, 3, 6)), sorted(rng.sample(KINDS, 4))
    agreed = {"team": ["station", "village", "family"], "consent_scope": scope, "visit_every": every}
    draft.take("agree", on, by=officer, fields=agreed)
    placed = False
    while (on := ledger.calendar.next_working_day(soon(rng, on, 26 * every, 31 * every))) <= today:
        draft.take("visit", on, by=officer, detail={"way": rng.choice(("home", "talk", "phone")), "needs": []})
        if rng.random() < 0.7:
            kind = rng.choice(scope)
            draft.take("support", on, by=officer, detail={"kind": kind, "helper": HELPERS[kind], "result": "done"})
        if not placed and rng.random() < 0.8:
            kind = "school" if n == 5 else rng.choices(("job", "business", "land", "relief"), (8, 3, 3, 1))[0]
            draft.take("place", on, by=officer, fields={"placed_kind": kind})
            placed = True
        if n % 9 == 8 and on > free + timedelta(days=120):
            draft.take("withdraw" if n % 2 else "other_end", on, by=officer)
            return
        if n == 4:
            office = next(organ for organ in organs.values() if organ != draft.matter.organ)
            draft.take("transfer", on, by=head, fields={"to_office": office})
            return


def seal(rng: Random, drafts: list[Draft]) -> int:
    """Give the people behind the files invented names, sealed; after the ledger has been flushed. Returns how many."""
    key()
    held = [draft.sent["transfer"][-1] if draft.sent.get("transfer") else draft for draft in drafts]
    held = [draft for draft in held if draft.matter.state != "anonymous"]
    for n, draft in enumerate(held):
        born = date(2009, 3, 7) if draft.record.minor else date(1965, 1, 1) + timedelta(days=n * 211)
        first = f"990126{born:%Y%m%d}{n % 500 * 2 + 1:03}"
        values = {
            "name": name_of(rng), "id_no": first + identity.check_digit(first), "phone": f"199{rng.randrange(10**8):08}",
            "address": f"{draft.matter.organ.name}辖区虚构村{n + 1}号",
        }  # fmt: skip
        identity.store(draft.pk, values)
    return len(held)


def key() -> None:
    """The demonstration's own key, made once; none is made where the installation has one."""
    if sealing.ready():
        return
    kept = Path(settings.VAR) / "sealed_key"
    if not kept.exists():
        kept.write_text(sealing.new_key())
        kept.chmod(0o600)
    settings.FAZHI_SEALED_KEY = kept.read_text().strip()
