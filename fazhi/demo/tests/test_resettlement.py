"""Resettlement help of the demonstration: every state, sealed people, nothing that its gates would refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from fazhi.areas.services.resettlement import identity
from fazhi.areas.services.resettlement.models import CODE, ResettlementIdentity
from fazhi.demo import places
from fazhi.demo.scenarios import resettlement
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Deadline, Matter
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


def test_two_years_of_help(settings, tmp_path: Path) -> None:
    settings.VAR, settings.FAZHI_SEALED_KEY = tmp_path, ""
    county, ledger = places.build(), Ledger()
    drafts = resettlement.files(ledger, Random(7), county)
    assert ledger.flush() >= len(drafts) == 60
    assert 50 < resettlement.seal(Random(8), drafts) == ResettlementIdentity.objects.count() <= 60
    assert (tmp_path / "sealed_key").stat().st_mode & 0o77 == 0
    states = set(Matter.objects.filter(system=CODE).values_list("state", flat=True))
    assert states == {"notified", "linked", "helping", "ended", "transferred", "anonymous"}
    assert Deadline.objects.running().filter(matter__system=CODE, due_on__lt=date(2026, 11, 20)).exists()
    head = Account.objects.get(username="suozhang-xz03")
    matter = Matter.objects.filter(organ__code="xz03", state="helping").first()
    assert matter and len(identity.look(matter, by=head, purpose="contact", reason="抽查登记")["name"]) >= 2
    told = engine.values(catalogue.figures(system=CODE), Period.year(2026))
    assert (told[f"{CODE}.in_register"].number or 0) > 30
    assert not list(breaks())
