"""Officers of the small county, for tests here and beside: written straight into the tables, without their steps."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from fazhi.areas.enforcement.officers.models import Certificate, CertificateHalt, Officer, OfficerTurn
from fazhi.areas.enforcement.officers.words import Wanted
from fazhi.spine.fields import join
from fazhi.spine.models import Chain, Division, Matter, Organ

_n = count(1)


def _matter(system: str, organ: Organ, state: str, title: str) -> Matter:
    day = date(2024, 1, 2)
    return Matter.objects.create(
        chain=Chain.objects.create(system=system), system=system, number=f"试{next(_n)}号", title=title, organ=organ,
        scope=organ.scope, state=state, opened_on=day, moved_on=day, edition_on=day,
    )  # fmt: skip


def officer(agency: Organ, name: str = "林执法", *, certified: bool = True, **given: Any) -> Officer:
    """An officer of an agency; with a certificate for ``domains`` unless told otherwise."""
    card = {key: given.pop(key) for key in ("domains", "area", "kind", "valid_from", "valid_until") if key in given}
    person = Officer.objects.create(
        matter=_matter("enforcement.officer", agency, "on_duty", name), name=name, agency=agency,
        **({"joined_on": date(2020, 1, 2)} | given),
    )  # fmt: skip
    if certified:
        certificate(person, **card)
    return person


def certificate(
    person: Officer, *, domains: tuple[str, ...] = ("market",), area: str = "990126", **given: Any
) -> Certificate:
    """A certificate that is in force, of the officer's agency."""
    agency = given.pop("agency", person.agency)
    fields = {
        "wanted": Wanted.FIRST, "cert_no": f"990126{next(_n):06d}", "valid_from": date(2024, 1, 2),
        "valid_until": date(2029, 1, 1), "issuer": "江岭省司法厅",
    } | given  # fmt: skip
    return Certificate.objects.create(
        matter=_matter("enforcement.certificate", agency, "valid", person.name), officer=person,
        examiner=Organ.objects.get(kind=Organ.Kind.JUSTICE), domains=join(domains), area=Division.objects.get(code=area),
        **fields,
    )  # fmt: skip


def halt(card: Certificate, kind: str, on: date) -> CertificateHalt:
    seq = CertificateHalt.objects.filter(matter=card.pk).count() + 1
    return CertificateHalt.objects.create(matter=card.matter, on=on, seq=seq, kind=kind, why="决定")


def turn(person: Officer, kind: str, on: date, agency: Organ | None = None) -> OfficerTurn:
    """A change of place; the officer's own row follows, as the step writes it."""
    origin = person.agency
    if agency:
        person.agency = agency
        person.save()
    seq = OfficerTurn.objects.filter(matter=person.pk).count() + 1
    return OfficerTurn.objects.create(
        matter=person.matter, on=on, seq=seq, kind=kind, origin=origin, agency=person.agency
    )
