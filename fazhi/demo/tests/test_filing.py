"""Two years of record review in the fictional county: every state, every gate kept, histories that verify."""

from datetime import date
from random import Random

import pytest

from fazhi.areas.rules.filing.models import DocumentFiling, FilingPoint
from fazhi.demo import people, places
from fazhi.demo.scenarios import filing
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_the_years_hold_every_state():
    county = places.build()
    cast = people.cast(county)
    ledger = Ledger(today=date(2026, 11, 20))
    filing.filings(ledger, Random(7), county, cast)
    ledger.flush()
    states = set(Matter.objects.filter(system="rules.filing").values_list("state", flat=True))
    assert {"accepted", "put_right", "annulled", "returned", "registered"} <= states
    assert DocumentFiling.objects.filter(late_days__gt=0).exists()
    assert DocumentFiling.objects.filter(points__gte=2).exists()
    assert set(Matter.objects.filter(system="rules.filing_urge").values_list("state", flat=True)) >= {
        "filed",
        "circulated",
    }
    assert Matter.objects.filter(system="rules.review_suggestion").count() == 4
    filing.sent_again(county, cast)
    again = DocumentFiling.objects.exclude(again_no="")
    assert again.filter(late_days=0).exists() and not list(breaks())


@pytest.mark.django_db
def test_what_was_filed_is_whole_and_the_points_name_its_articles():
    county = places.build()
    ledger = Ledger(today=date(2026, 11, 20))
    filing.filings(ledger, Random(7), county, people.cast(county))
    ledger.flush()
    for text in DocumentFiling.objects.values_list("text", flat=True):
        assert len(text) > 250 and text.count("\n第") >= 6
    for point in FilingPoint.objects.exclude(article="全文").select_related("matter__document_filing"):
        assert f"\n{point.article}　" in point.matter.document_filing.text
