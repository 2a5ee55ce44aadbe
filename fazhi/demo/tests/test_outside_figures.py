"""Outside figures of the demonstration: every half-year that is over, none that the register would have refused."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.data.outside_figures.models import OutsideFigure
from fazhi.demo import people, places
from fazhi.demo.scenarios.outside_figures import outside_figures
from fazhi.spine import registry
from fazhi.spine.actions.entries import check_entry
from fazhi.spine.bulk import Ledger

pytestmark = pytest.mark.django_db


def test_half_years_that_are_over(today):
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    assert outside_figures(ledger, Random(1), county, cast) == ledger.flush() == 32
    register = registry.register_of("data.outside_figures")
    for entry in OutsideFigure.objects.all():
        values = {name: getattr(entry, name) for name in register.form}
        check_entry(register, {**values, "on": entry.on, "organ": entry.organ, "title": entry.title, "entry": entry})
    assert OutsideFigure.objects.filter(span_to__gte="2026-07-01").count() == 0
