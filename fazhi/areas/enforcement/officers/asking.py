"""Who may act: on the day, for that field, in that area. Every step that needs an officer asks here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from fazhi.areas.enforcement.officers.ledgers import DelegatedItem, OfficerPosting
from fazhi.areas.enforcement.officers.models import Certificate, CertificateHalt, Officer, OfficerTurn
from fazhi.areas.enforcement.officers.words import ACTING, Duty, Ended, Halt, Handed, Turned
from fazhi.spine.domains import Domain
from fazhi.spine.fields import has, split
from fazhi.spine.models import Organ

QUALIFIED = "行政处罚法第42条"


def unfit(officer: Officer, *, on: date, domain: str = "", division: str = "") -> str:
    """Why a person may not act on a day, for a field of administration, in a division: one sentence. "": they may.

    ``domain``: code of ``Domain``, "" when the field makes no difference. ``division``: code, "" likewise. The answer for a
    past day is the one that held on it.
    """
    return reasons([officer], on=on, domain=domain, division=division)[officer.pk]


def reasons(officers: Iterable[Officer], *, on: date, domain: str = "", division: str = "") -> dict[int, str]:
    """``unfit`` of each of many persons, by their keys; read at once."""
    people = {one.pk: one for one in officers}
    files = {pk: _File(one) for pk, one in people.items()}
    for turn in OfficerTurn.objects.filter(matter__in=people).order_by("on", "seq"):
        files[turn.matter_id].turns.append(turn)
    cards = Certificate.objects.filter(officer__in=people, valid_from__isnull=False)
    holder = {}
    for card in cards.select_related("area", "matter__organ"):
        files[card.officer_id].cards.append(card)
        holder[card.pk] = files[card.officer_id]
    for halt in CertificateHalt.objects.filter(matter__in=holder, on__lte=on).order_by("on", "seq"):
        holder[halt.matter_id].halts[halt.matter_id] = halt
    return {pk: _why(file, on, domain, division) for pk, file in files.items()}


@dataclass
class _File:
    """What is on file of a person: changes of place in order, certificates, of each the last rest up to the day."""

    officer: Officer
    turns: list[OfficerTurn] = field(default_factory=list)
    cards: list[Certificate] = field(default_factory=list)
    halts: dict[int, CertificateHalt] = field(default_factory=dict)


def _why(file: _File, on: date, domain: str, division: str) -> str:
    officer = file.officer
    if officer.duty == Duty.AUXILIARY:
        return f"{officer.name}是执法辅助人员，没有行政执法资格，不能作为执法人员（{QUALIFIED}）"
    before = [turn for turn in file.turns if turn.on <= on]
    if before and before[-1].kind == Turned.LEAVE:
        return f"{officer.name}自{before[-1].on}起不在执法岗位（{QUALIFIED}）"
    if on < officer.joined_on:
        return f"{officer.name}自{officer.joined_on}起才在执法岗位（{QUALIFIED}）"
    agency = next((turn.origin_id for turn in file.turns if turn.on > on), officer.agency_id)
    if found := [_against(file, card, on, domain, division, agency) for card in file.cards if card.kind in ACTING]:
        return min(found)[1]
    if officer.duty == Duty.SUPERVISOR or file.cards:
        return f"{officer.name}持有的是行政执法监督证件，不能凭此实施执法（{QUALIFIED}）"
    return f"{officer.name}没有取得行政执法证件，不得从事执法活动（{QUALIFIED}）"


def _against(file: _File, one: Certificate, on: date, domain: str, division: str, agency: int) -> tuple[int, str]:
    """What speaks against acting on one certificate, and how far from acting it is: the nearest reason is told."""
    name = file.officer.name
    card = f"{name}的{one.get_kind_display()}（{one.cert_no}）"
    assert one.valid_from and one.valid_until  # asked for above; a constraint ties the two
    if on < one.valid_from:
        return 7, f"{card}自{one.valid_from}起才有效（{QUALIFIED}）"
    if one.ended_on and one.ended_on <= on and one.ended != Ended.EXPIRED:
        return 6, f"{card}自{one.ended_on}起因{one.get_ended_display()}失效（{QUALIFIED}）"
    if on > one.valid_until:
        return 5, f"{card}有效期至{one.valid_until}，已经届满，换证以前不得执法（{QUALIFIED}）"
    last = file.halts.get(one.pk)
    if last and last.kind != Halt.RESTORED:
        return 4, f"{card}自{last.on}起{last.get_kind_display()}，恢复使用以前不得执法（{QUALIFIED}）"
    if one.matter.organ_id != agency:
        return (
            3,
            f"{card}载明的单位是{one.matter.organ.short}，{name}当日已不在该单位，变更证件以前不得执法（{QUALIFIED}）",
        )
    if division and not division.startswith(one.area_id):
        return 2, f"{card}的执法区域是{one.area.name}，不能在此区域之外执法（行政执法监督条例第17条）"
    if domain and domain not in split(one.domains):
        word = Domain(domain).label if domain in Domain.values else domain
        return 1, f"{card}的执法领域不含“{word}”，不能办理这一领域的执法（行政执法监督条例第17条）"
    return 0, ""


def two_fit(officers: Iterable[Officer | None], *, on: date, domain: str = "", division: str = "") -> str:
    """Why these persons may not act together: fewer than two different ones, or one who is unfit. "": they may."""
    different = list({one.pk: one for one in officers if one is not None}.values())
    if len(different) < 2:
        return f"执法人员不得少于两人，并且是不同的人（{QUALIFIED}）"
    return next(filter(None, reasons(different, on=on, domain=domain, division=division).values()), "")


def standing(on: date) -> QuerySet[Certificate]:
    """Certificates that give power on a day: begun, not run out, not ended, not resting."""
    halts = CertificateHalt.objects.filter(matter=OuterRef("pk"), on__lte=on)
    ended = Q(ended_on=None) | Q(ended_on__gt=on) | Q(ended=Ended.EXPIRED)
    last = halts.order_by("-on", "-seq").values("kind")[:1]
    rows = Certificate.objects.annotate(last_halt=last)
    return rows.filter(
        ended, Q(last_halt=None) | Q(last_halt=Halt.RESTORED), kind__in=ACTING, valid_from__lte=on, valid_until__gte=on
    )


def officers_of(organ: Organ, *, on: date, domain: str = "") -> QuerySet[Officer]:
    """The persons who may act for an organ on a day: its own, and those posted there (local practice) on that day.

    ``domain``: only those whose certificate holds this field. The area of a certificate is asked by ``unfit`` alone.
    """
    cards = standing(on).filter(has("domains", domain)) if domain else standing(on)
    turns = OfficerTurn.objects.filter(matter=OuterRef("pk"))
    posted = OfficerPosting.objects.filter(Q(until=None) | Q(until__gte=on), town=organ, withdrawn=False, since__lte=on)
    rows = Officer.objects.annotate(
        last_turn=turns.filter(on__lte=on).order_by("-on", "-seq").values("kind")[:1],
        left_from=turns.filter(on__gt=on).order_by("on", "seq").values("origin")[:1],
    )
    here = Q(left_from=organ.pk) | Q(left_from=None, agency=organ)
    own = here & Exists(cards.filter(officer=OuterRef("pk"), matter__organ=organ))
    lent = Q(pk__in=posted.values("officer")) & Exists(cards.filter(officer=OuterRef("pk")))
    on_post = ~Q(last_turn=Turned.LEAVE) | Q(last_turn=None)
    return rows.filter(own | lent, on_post, joined_on__lte=on).exclude(duty=Duty.AUXILIARY).order_by("name", "pk")


def delegated(town: Organ, item_code: str, on: date) -> str:
    """Why a town may not use its power over an item on a day: one sentence. "": it may (行政处罚法第24条)."""
    rows = list(DelegatedItem.objects.filter(holder=town, item_code=item_code, handed=Handed.TOWN, withdrawn=False))
    article = "行政处罚法第24条"
    if not rows:
        return f"事项{item_code}没有赋权{town.short}，应由县级部门办理（{article}）"
    if any(row.since <= on and (row.until is None or on < row.until) for row in rows):
        return ""
    begins = min((row.since for row in rows if row.since > on), default=None)
    if begins:
        return f"事项{item_code}自{begins}起才由{town.short}行使（{article}）"
    ended = max(row.until for row in rows if row.until)
    return f"事项{item_code}已自{ended}起收回，{town.short}不再行使（{article}）"
