"""What is seen over all systems at once is what is seen in each of them, asked by itself."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from fazhi.desk.reach import over_matters
from fazhi.spine import access, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Chain, Document, Matter, Participation

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 20)
CODES = sorted(procedure.code for procedure in registry.procedures())


@pytest.fixture
def filled(county: Any) -> Any:
    """Three matters in every system, handled and taken part in by organs drawn anew for each."""
    chance, organs = random.Random(7), sorted(county.organs.values(), key=lambda organ: organ.pk)
    for code in CODES:
        procedure = registry.procedure(code)
        for serial in range(3):
            organ = chance.choice(organs)
            matter = Matter.objects.create(
                chain=Chain.objects.create(system=code), system=code, number=f"{serial}", organ=organ, title=code,
                scope=organ.scope, state=chance.choice(sorted(procedure.states)), opened_on=ON, moved_on=ON, edition_on=ON,
            )  # fmt: skip
            if procedure.parties:
                Participation.objects.create(
                    matter=matter, organ=chance.choice(organs), capacity=chance.choice(sorted(procedure.parties))
                )
            for template in [*sorted(procedure.internal)[:1], "notice"]:
                Document.objects.create(
                    matter=matter, template=template, name=template, number=f"{code} {serial}", organ=organ, serial=serial,
                    year=2026, digest="0" * 64, salt="0" * 32, issued_on=ON, seq=1,
                )  # fmt: skip
    county.person("leader", "government", Role.LEADER, reach=Reach.DIVISION)
    county.person("narrow", "police", Role.CLERK, systems=CODES[:8])
    return county


@pytest.mark.parametrize("model", [Matter, Document])
def test_the_same_rows_as_system_by_system(filled: Any, model: Any) -> None:
    rows, prefix = (Matter.objects.all(), "") if model is Matter else (Document.objects.all(), "matter__")
    seen_by_somebody = set()
    for account in filled.people.values():
        account.__dict__.pop("_posts", None)
        own = set()
        for code in CODES:
            if access.reads(account, code, ON):
                of_it = rows.filter(**{f"{prefix}system": code})
                own |= set(
                    access.visible_to(account, of_it, system=code, prefix=prefix, on=ON).values_list("pk", flat=True)
                )
        together = list(over_matters(account, rows, prefix, ON).values_list("pk", flat=True))
        assert len(together) == len(set(together)) and set(together) == own, account
        seen_by_somebody |= own
    assert rows.count() > len(seen_by_somebody) > rows.count() // 2
